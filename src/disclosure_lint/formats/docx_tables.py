"""The cells of a Word table, with what merged ones cover."""

from collections.abc import Callable, Iterator
from typing import Final

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.docx_styles import number_of, value_of
from disclosure_lint.formats.docx_xml import Element, child_of
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.manuscript import TableCell
from disclosure_lint.text.frozen import define, field

# What may stand between a table and its rows, or a row and its cells.
_WRAPPERS: Final = frozenset(
    {"w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"}
)


@define
class _Cell:
    """A cell while the rows below may still be merged into it."""

    element: Element
    row: int
    column: int
    columns: int
    rows: int = 1


def rows_of(table: Element) -> Iterator[list[Element]]:
    """Yield the cells of each row that was not deleted."""
    for row in _inside(table, "w:tr"):
        if child_of(row, "w:trPr", "w:del") is None:
            yield list(_inside(row, "w:tc"))


def read_cells(
    table: Element, budget: CellBudget, words: Callable[[Element], str]
) -> list[TableCell]:
    """Return the cells of `table`; `words` reads what a cell says.

    Raises:
        UnreadableError: merged cells cover more than the budget allows.
    """
    grid = _Grid(budget)
    for row in _inside(table, "w:tr"):
        if child_of(row, "w:trPr", "w:del") is None:
            grid.add_row(row)
    budget.take(grid.rows * grid.width)
    return [
        TableCell(words(cell.element), cell.row, cell.column, cell.rows, cell.columns)
        for cell in grid.cells
    ]


@define
class _Grid:
    budget: CellBudget
    cells: list[_Cell] = field(factory=list)
    rows: int = 0
    width: int = 0
    _open: dict[int, _Cell] = field(factory=dict)

    def add_row(self, row: Element) -> None:
        """Add a row; a cell merged downwards goes on where the row above has it."""
        before, self._open = self._open, {}
        column = number_of(value_of(row, "w:trPr", "w:gridBefore")) or 0
        last: _Cell | None = None
        for element in _inside(row, "w:tc"):
            properties = element.find("w:tcPr")
            columns = max(1, number_of(value_of(properties, "w:gridSpan")) or 1)
            self._check(column + columns)
            if last is not None and value_of(properties, "w:hMerge") == "continue":
                last.columns += columns
            else:
                last = self._cell(element, column, columns, before)
            column += columns
        self.width = max(self.width, column)
        self.rows += 1

    def _check(self, width: int) -> None:
        """Refuse 10^9 columns before anything is made of them."""
        if width > self.budget.limit:
            raise UnreadableError("too-many-cells", limit=self.budget.limit)

    def _cell(self, element: Element, column: int, columns: int, before: dict[int, _Cell]) -> _Cell:
        merge = child_of(element, "w:tcPr", "w:vMerge")
        above = before.get(column)
        goes_on = merge is not None and merge.get("w:val") != "restart"
        if goes_on and above is not None:
            above.rows += 1
            cell = above
        else:
            cell = _Cell(element, self.rows, column, columns)
            self.cells.append(cell)
        if merge is not None:
            self._open[column] = cell
        return cell


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the elements `tag` below `parent`, through what may be wrapped around them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)
