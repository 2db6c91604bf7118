"""Tables that a page break cut in two: the rest has no header of its own."""

from disclosure_lint.reading.ruled_tables import read_ruled
from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.report import Grid, Table
from disclosure_lint.text.frozen import evolve, frozen


@frozen
class Cut:
    """The first part of a table that lacks rows."""

    draft: Draft
    grid: Grid
    table: Table

    def with_rest(self, grid: Grid, table: Table) -> "Cut | None":
        """Return the whole table if `grid` goes on with its rows, else None."""
        if table.section != self.table.section:
            return None
        below = tuple(evolve(cell, row=cell.row + self.grid.rows) for cell in grid.cells)
        whole = Grid(
            (*self.grid.cells, *below),
            self.grid.rows + grid.rows,
            max(self.grid.columns, grid.columns),
            "ragged" if self.grid.columns != grid.columns else self.grid.doubt or grid.doubt,
        )
        span = self.table.span.cover(table.span)
        draft = read_ruled(whole, evolve(self.table, span=span), self.draft.form)
        if draft.doubt or len(draft.values) <= len(self.draft.values):
            return None
        return Cut(draft, whole, evolve(self.table, span=span))


def cut_off(draft: Draft | None, grid: Grid, table: Table) -> Cut | None:
    """Return the table as one that may go on, if it has a header and lacks rows."""
    if draft is None or draft.doubt or not grid.columns or draft.form.blocks:
        return None
    found = {label.id for label in draft.rows}
    lacks = len(draft.form.rows) > 1 and any(row.id not in found for row in draft.form.rows)
    return Cut(draft, grid, table) if lacks else None


def is_rest(draft: Draft | None) -> bool:
    """Tell whether a table as read alone may be the rest of another."""
    return draft is None or draft.doubt in {"no-header", "ragged"}
