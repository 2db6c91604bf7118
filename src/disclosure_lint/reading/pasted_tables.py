"""Tables pasted as lines of cells, read as a table of the form.

Lines have an order but no rows, so a number belongs to the label in front of it, and only where
every row has exactly as many values as the form has columns are they believed.
"""

from collections.abc import Iterator

from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.reading.table_labels import Labels, axes, label_key
from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import Cell, Grid, Table
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

_PAGE = compile_pattern(r"[-－—–]{1,2}[ ]?\d{1,3}[ ]?[-－—–]{1,2}")


def read_pasted(grid: Grid, table: Table, form: TableForm) -> Draft:
    """Return what the lines of `grid` hold of `form`; `doubt` where the counts do not fit."""
    reader = _Reader(Draft(form, table, doubt=grid.doubt), *axes(form))
    for cell in split_cells(grid):
        reader.take(cell)
    reader.close()
    return reader.draft


def split_cells(grid: Grid) -> Iterator[Cell]:
    """Yield the cells, with the numbers at the end of a line as cells of their own.

    Page numbers are left out.
    """
    for cell in grid.cells:
        if _PAGE.fullmatch(cell.text):
            continue
        words = cell.text.split()
        tail = 0
        while tail < len(words) and is_value(words[-1 - tail]):
            tail += 1
        yield from _pieces(cell, words, tail)


def _pieces(cell: Cell, words: list[str], tail: int) -> Iterator[Cell]:
    if tail == 0 or (tail == 1 and len(words) == 1):
        yield cell
        return
    pieces = _words(cell)
    head = pieces[: len(pieces) - tail]
    if head:
        span = head[0].span.cover(head[-1].span)
        yield Cell(cell.text[: span.end - cell.span.start], span, cell.row, 0)
    yield from pieces[len(head) :]


def _words(cell: Cell) -> list[Cell]:
    """Return the words of a cell, each as a cell of its own."""
    offset, words = 0, []
    for word in cell.text.split():
        offset = cell.text.index(word, offset)
        start = cell.span.start + offset
        words.append(Cell(word, Span(start, start + len(word)), cell.row, 0))
        offset += len(word)
    return words


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
        elif not self._label(cell) and not self._labels(cell):
            self.pending.append(cell)
            self._label(self._joined())

    def _labels(self, cell: Cell) -> bool:
        """Take a line of several labels with blanks between, as a header is."""
        words = _words(cell)
        if not words[1:] or not all(self._knows(label_key(word.text)) for word in words):
            return False
        for word in words:
            self._label(word)
        return True

    def _knows(self, key: str) -> bool:
        return key in self.groups or bool(self.columns.find(key) or self.rows.find(key))

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
