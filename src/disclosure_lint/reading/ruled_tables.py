"""Tables with rows and columns (pipes, HTML) read as a table of the form."""

from collections.abc import Sequence

from attrs import define, field

from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.reading.table_labels import Labels, axes, label_key
from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import Cell, Grid, Table
from disclosure_lint.rulebook import LabelForm, TableForm


def read_ruled(grid: Grid, table: Table, form: TableForm) -> Draft:
    """Return what `grid` holds of `form`: header rows give the columns, labels the rows."""
    reader = _Reader(Draft(form, table, doubt=grid.doubt), *axes(form))
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    for cells in rows.values():
        reader.take(cells)
    return reader.draft


@define
class _Reader:
    """Takes one grid row after the other. `header` maps column ids to grid columns."""

    draft: Draft
    rows: Labels
    columns: Labels
    groups: frozenset[str]
    header: dict[str, int] = field(factory=dict)
    in_data: bool = False

    def take(self, cells: Sequence[Cell]) -> None:
        """Read one row of the grid: a header, data, or a group's heading."""
        if len(self.draft.form.rows) == 1:
            self._take_single(cells)
            return
        label = None if self._is_header(cells) else self._row_label(cells)
        if label is not None:
            self._data(*label, cells)
        elif not self._take_header(cells):
            self._unknown(cells)

    def _is_header(self, cells: Sequence[Cell]) -> bool:
        """Tell whether a row has several column labels and no number (总计 heads both axes)."""
        no_number = not any(is_value(cell.text) for cell in cells)
        return no_number and len(self._columns(cells)) > 1

    def _row_label(self, cells: Sequence[Cell]) -> tuple[Cell, LabelForm] | None:
        """Return the rightmost cell that is a row's label, left of the columns with numbers."""
        last = self.draft.rows[-1].id if self.draft.rows else None
        edge = min(self.header.values(), default=len(cells))
        for cell in reversed(cells):
            form = self.rows.find(label_key(cell.text), last) if cell.text else None
            if form and (cell.column < edge or not self.header) and not is_value(cell.text):
                return cell, form
        return None

    def _data(self, cell: Cell, form: LabelForm, cells: Sequence[Cell]) -> None:
        self.in_data = True
        self.draft.add_row(cell, form)
        self._values(form.id, cell, cells)

    def _values(self, row: str, label: Cell, cells: Sequence[Cell]) -> None:
        wanted = self.draft.form.columns_of(row)
        by_column = {cell.column: cell for cell in cells}
        if not self.header:
            self.draft.doubt = self.draft.doubt or "no-header"
            return
        for column in wanted:
            place = self.header.get(column)
            if place is not None and place in by_column and place != label.column:
                self.draft.add_value(row, column, by_column[place])

    def _take_header(self, cells: Sequence[Cell]) -> bool:
        found = self._columns(cells)
        known = any(label_key(cell.text) in self.groups for cell in cells if cell.text)
        if not found:
            return known
        if self.in_data:
            self.header, self.in_data = {}, False
        for cell, form in found:
            self.header[form.id] = cell.column
            self.draft.add_column(cell, form)
        return True

    def _columns(self, cells: Sequence[Cell]) -> list[tuple[Cell, LabelForm]]:
        found: list[tuple[Cell, LabelForm]] = []
        for cell in cells:
            after = found[-1][1].id if found else None
            form = self.columns.find(label_key(cell.text), after) if cell.text else None
            if form:
                found.append((cell, form))
        return found

    def _unknown(self, cells: Sequence[Cell]) -> None:
        """A row of numbers under a label that the form lacks: a changed label, or an extra row."""
        numbers = [cell for cell in cells if is_value(cell.text)]
        labels = [cell for cell in cells if cell.text and not is_value(cell.text)]
        if not numbers or not labels or not self.header:
            return
        label = labels[-1]
        form = self.rows.alike(label_key(label.text), self._open_rows())
        self.draft.add_row(label, form, renamed=True)
        if form:
            self.in_data = True
            self._values(form.id, label, cells)

    def _open_rows(self) -> set[str]:
        seen = {label.id for label in self.draft.rows}
        return {form.id for form in self.rows.forms if form.id not in seen}

    def _take_single(self, cells: Sequence[Cell]) -> None:
        """Read a row of a table with one row of numbers: its leaf labels, or the numbers."""
        leaves = self._leaves(cells)
        if len(leaves) > len(self.header):
            self.header = {form.id: cell.column for cell, form in leaves}
            self.draft.columns.clear()
            for cell, form in leaves:
                flattened = label_key(cell.text) != label_key(form.label)
                self.draft.add_column(cell, form, flattened=flattened)
        elif self.header and not self.draft.values and sum(is_value(cell.text) for cell in cells):
            by_column = {cell.column: cell for cell in cells}
            for column, place in self.header.items():
                if place in by_column:
                    self.draft.add_value(self.rows.forms[0].id, column, by_column[place])

    def _leaves(self, cells: Sequence[Cell]) -> list[tuple[Cell, LabelForm]]:
        """Return the leaf labels, matched in order; a flattened one carries its group in front."""
        found: list[tuple[Cell, LabelForm]] = []
        waiting = list(self.columns.forms)
        for cell in cells:
            key = label_key(cell.text)
            place = next(
                (
                    i
                    for i, form in enumerate(waiting)
                    if key and key.endswith(label_key(form.label))
                ),
                None,
            )
            if place is not None:
                found.append((cell, waiting[place]))
                del waiting[: place + 1]
        return found
