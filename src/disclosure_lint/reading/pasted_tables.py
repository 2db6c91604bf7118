"""Tables pasted as lines of cells, read as a table of the form.

Lines have an order but no rows, so a number belongs to the label in front of it, and only where
every row has exactly as many values as the form has columns are they believed.
"""

from collections.abc import Iterator

from attrs import define, field

from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.reading.table_labels import Labels, axes, label_key
from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import Cell, Grid, Table
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text import Span


def read_pasted(grid: Grid, table: Table, form: TableForm) -> Draft:
    """Return what the lines of `grid` hold of `form`; `doubt` where the counts do not fit."""
    reader = _Reader(Draft(form, table, doubt=grid.doubt), *axes(form))
    for cell in split_cells(grid):
        reader.take(cell)
    reader.close()
    return reader.draft


def split_cells(grid: Grid) -> Iterator[Cell]:
    """Yield the cells, with the numbers at the end of a line as cells of their own."""
    for cell in grid.cells:
        words = cell.text.split()
        tail = 0
        while tail < len(words) and is_value(words[-1 - tail]):
            tail += 1
        yield from _pieces(cell, words, tail)


def _pieces(cell: Cell, words: list[str], tail: int) -> Iterator[Cell]:
    if tail == 0 or (tail == 1 and len(words) == 1):
        yield cell
        return
    offset, places = 0, []
    for word in words:
        offset = cell.text.index(word, offset)
        places.append(Span(cell.span.start + offset, cell.span.start + offset + len(word)))
        offset += len(word)
    head = words[: len(words) - tail]
    if head:
        span = places[0].cover(places[len(head) - 1])
        yield Cell(cell.text[: span.end - cell.span.start], span, cell.row, 0)
    for word, place in zip(words[len(head) :], places[len(head) :], strict=True):
        yield Cell(word, place, cell.row, 0)


@define
class _Reader:
    """Takes one cell after the other; `pending` are pieces of a label broken over lines."""

    draft: Draft
    rows: Labels
    columns: Labels
    groups: frozenset[str]
    row: LabelForm | None = None
    values: list[Cell] = field(factory=list)
    pending: list[Cell] = field(factory=list)

    def take(self, cell: Cell) -> None:
        """Read one cell: a value of the row at hand, or a label."""
        if cell.text in self.draft.form.units:
            return
        dated = self.columns.fitting(label_key(cell.text))  # 2013年度 heads numbers and is none
        if is_value(cell.text) and not self.pending and not dated:
            self.values.append(cell)
        elif not self._label(cell):
            self.pending.append(cell)
            self._label(self._joined())

    def _joined(self) -> Cell:
        first, last = self.pending[0], self.pending[-1]
        words = "".join(cell.text for cell in self.pending)
        return Cell(words, first.span.cover(last.span), first.row, 0)

    def _label(self, cell: Cell) -> bool:
        """Take a cell as a label if it is one: of a column before the rows begin, of a row after.

        The row at hand ends with it.
        """
        key = label_key(cell.text)
        heads = self.draft.form.blocks or not self.draft.rows
        if heads and (column := self.columns.find(key, self._last_column())):
            self.close()
            self.draft.add_column(cell, column)
        elif row := self.rows.find(key, self.draft.last_row):
            self._begin(cell, row)
        elif key in self.groups:
            self.close()
        else:
            return False
        return True

    def _begin(self, cell: Cell, form: LabelForm) -> None:
        self.close()
        self.row = form
        self.draft.add_row(cell, form)

    def _last_column(self) -> str | None:
        return self.draft.columns[-1].id if self.draft.columns else None

    def close(self) -> None:
        """End the row at hand: its values are believed only if their number is right."""
        if self.pending and self.draft.rows:
            self.draft.doubt = self.draft.doubt or "unknown-label"
        row = self.row or (self.rows.forms[0] if len(self.rows.forms) == 1 else None)
        if row is not None and (self.values or self.row):
            self._believe(row)
        elif self.values and self.draft.rows:
            self.draft.doubt = self.draft.doubt or "loose-numbers"
        self.row, self.values, self.pending = None, [], []

    def _believe(self, row: LabelForm) -> None:
        columns = self.draft.columns_of(row.id)
        if len(self.values) != len(columns):
            self.draft.doubt = self.draft.doubt or "cells-missing"
            return
        for column, cell in zip(columns, self.values, strict=True):
            self.draft.add_value(row.id, column, cell)
