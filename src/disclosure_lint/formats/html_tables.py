"""The tables of a page: which ones hold data, and the cells of those."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.html_nodes import TEXT, Walk, attribute
from disclosure_lint.formats.manuscript import TableCell
from disclosure_lint.text.frozen import define, field

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_SPANNED: Final = 100
_CELLS: Final = frozenset({"td", "th"})
_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_BREAKS: Final = frozenset({"br", "p", "div", "li", "tr", "td", "th"})
_LONG_CELL: Final = 600
_PROSE_CELL: Final = 200
_PROSE_STOPS: Final = 3
_DATA_CELLS: Final = 12


@define
class Shape:
    """What is seen of a table before it is read."""

    rows: int = 0
    cells: int = 0
    widest: int = 0
    longest: int = 0
    prose: bool = False
    holds_tables: bool = False
    _row: int = 0

    def row(self) -> None:
        """Begin a row."""
        self.rows += 1
        self._row = 0

    def cell(self) -> None:
        """Begin a cell."""
        self.cells += 1
        self._row += 1
        self.widest = max(self.widest, self._row)

    @property
    def layout(self) -> bool:
        """Whether the table only places what it holds."""
        if self.widest <= 1 or self.longest > _LONG_CELL:
            return True
        return self.cells < _DATA_CELLS and (self.prose or self.holds_tables)


def table_shapes(root: "LexborNode") -> dict[int, Shape]:
    """Return the shape of each table below `root`, by the id of its node, in one walk."""
    shapes: dict[int, Shape] = {}
    tables: list[Shape] = []
    texts: list[list[int]] = []
    for node, entered in Walk(root):
        tag = node.tag
        if tag == TEXT:
            if entered and texts:
                _count(texts[-1], node.text_content or "")
        elif tag == "table":
            _table(node, tables, shapes, entered=entered)
        elif tables and tag == "tr" and entered:
            tables[-1].row()
        elif tables and tag in _CELLS:
            _cell(tables[-1], texts, entered=entered)
    return shapes


def _count(counted: list[int], text: str) -> None:
    counted[0] += len("".join(text.split()))
    counted[1] += text.count("。")


def _table(
    node: "LexborNode", tables: list[Shape], shapes: dict[int, Shape], *, entered: bool
) -> None:
    if entered:
        tables.append(shapes.setdefault(node.mem_id, Shape()))
        return
    done = tables.pop()
    if tables and done.cells > 1:
        tables[-1].holds_tables = True


def _cell(table: Shape, texts: list[list[int]], *, entered: bool) -> None:
    if entered:
        table.cell()
        texts.append([0, 0])
        return
    chars, stops = texts.pop()
    table.longest = max(table.longest, chars)
    table.prose = table.prose or (chars > _PROSE_CELL and stops >= _PROSE_STOPS)
    if texts:  # a table in a cell of another
        texts[-1][0] += chars
        texts[-1][1] += stops


def read_cells(table: "LexborNode", budget: CellBudget) -> tuple[TableCell, ...]:
    """Return the cells of `table`, at the places where a browser shows them.

    Raises:
        UnreadableError: they are more than the budget allows.
    """
    grid = _Grid(budget)
    for row in _rows(table):
        grid.add(row)
    return grid.cells()


def caption_of(table: "LexborNode") -> str:
    """Return what stands above a table, in its own caption."""
    return " ".join(_text(child) for child in _children(table, frozenset({"caption"})))


@define
class _Grid:
    budget: CellBudget
    _placed: list[tuple[str, int, int, int, int]] = field(factory=list)
    _until: dict[int, int] = field(factory=dict)
    _row: int = 0

    def add(self, row: "LexborNode") -> None:
        """Add a row below the others."""
        column = 0
        for node in _children(row, _CELLS):
            while self._until.get(column, 0) > self._row:
                column += 1
            down, across = _reach(node, "rowspan"), _reach(node, "colspan")
            self.budget.take(across)
            for covered in range(column, column + across):
                self._until[covered] = self._row + down
            self._placed.append((_text(node), self._row, column, down, across))
            column += across
        self._row += 1

    def cells(self) -> tuple[TableCell, ...]:
        """Return all cells; spans end where the table does, or where no cell begins any more."""
        width = max((column for _, _, column, _, _ in self._placed), default=0) + 1
        self.budget.take(self._row * width)
        return tuple(
            TableCell(text, row, column, min(down, self._row - row), min(across, width - column))
            for text, row, column, down, across in self._placed
        )


def _rows(table: "LexborNode") -> "Iterator[LexborNode]":
    for child in _children(table, _GROUPS | {"tr"}):
        if child.tag == "tr":
            yield child
        else:
            yield from _children(child, frozenset({"tr"}))


def _children(parent: "LexborNode", tags: frozenset[str]) -> "Iterator[LexborNode]":
    child = parent.child
    while child is not None:
        if child.tag in tags and attribute(child, "hidden") is None:
            yield child
        child = child.next


def _reach(node: "LexborNode", name: str) -> int:
    """Return how many rows or columns a cell covers, within bounds; 0 means the rest."""
    written = (attribute(node, name) or "1").strip()
    number = int(written[:9]) if written.isascii() and written.isdigit() else 1
    return min(number, _MOST_SPANNED) or (_MOST_SPANNED if name == "rowspan" else 1)


def _text(cell: "LexborNode") -> str:
    pieces: list[str] = []
    walk = Walk(cell)
    for node, entered in walk:
        if node.tag == TEXT:
            pieces.append((node.text_content or "") if entered else "")
        elif entered and attribute(node, "hidden") is not None:
            walk.skip()
        elif node.tag in _BREAKS:
            pieces.append(" ")
    return " ".join("".join(pieces).split())
