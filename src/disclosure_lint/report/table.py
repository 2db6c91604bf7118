"""Tables: blocks, grids of cells, and the forms' own tables with every number addressed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import field, frozen


@frozen
class Table:
    """A table kept as one block; `style` is its markup (pipes, html, cells).

    `doubt` is the id of the reason why its cells could not be read at all, else None.
    """

    span: Span
    style: str
    section: int | None
    doubt: str | None = None


@frozen
class Cell:
    """A cell 单元格: its words, where they stand, its place in the grid and how far it reaches."""

    text: str
    span: Span
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@frozen
class Grid:
    """A table as rows and columns of cells.

    `doubt` is the id of the reason why the grid could not be read with certainty, else None;
    identities are not assessed on a grid in doubt. For pasted lines of cells `columns` is 0: they
    have an order but no rows.
    """

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    doubt: str | None = None

    def row(self, number: int) -> Iterator[Cell]:
        """Yield the cells that start in row `number`, from left to right."""
        return (cell for cell in self.cells if cell.row == number)


ValueState = Literal["number", "noted", "blank", "mark", "text"]


@frozen
class TableValue:
    """What a cell holds where the form asks for a number.

    `state` keeps apart a number, a number with a note (22（其中修订16件）), nothing, a mark such as
    "/" or "-", and other text. `number` is None for the last three.
    """

    state: ValueState
    text: str
    span: Span
    number: Decimal | None = None
    note: str = ""


LabelState = Literal["exact", "variant", "renamed", "extra"]


@frozen
class TableLabel:
    """A row or column label as it stands: `id` in the form (None for an extra one)."""

    id: str | None
    text: str
    span: Span
    state: LabelState = "exact"


@frozen
class FormTable:
    """A table of the form 法定表格, recognised by its labels.

    `id` is that of the regime's table (table-two, table-three, table-four, statistics), `values`
    are addressed by (row id, column id). `rows` and `columns` are the labels in the order found,
    `missing` the ids that the form has and this table lacks. `regime` is the era whose form it
    fits best, which need not be the report's, `form` the name of that form. `doubt` says why its
    numbers cannot be trusted.
    """

    id: str
    regime: str
    span: Span
    section: int | None
    values: Mapping[tuple[str, str], TableValue] = field(factory=dict)
    rows: tuple[TableLabel, ...] = ()
    columns: tuple[TableLabel, ...] = ()
    missing: tuple[str, ...] = ()
    doubt: str | None = None
    form: str = ""

    def value(self, row: str, column: str) -> TableValue | None:
        """Return what stands at that row and column, or None where there is no such cell."""
        return self.values.get((row, column))

    def number(self, row: str, column: str) -> Decimal | None:
        """Return the number at that row and column, or None where there is none."""
        value = self.value(row, column)
        return value.number if value else None
