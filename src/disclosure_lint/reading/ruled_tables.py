"""Tables with rows and columns (pipes, HTML) read as a table of the form."""

from collections.abc import Sequence

from disclosure_lint.reading.ruled_header import Header
from disclosure_lint.reading.ruled_single import read_single
from disclosure_lint.reading.table_draft import Draft
from disclosure_lint.reading.table_labels import Labels, axes, label_key
from disclosure_lint.reading.table_values import is_value
from disclosure_lint.report import Cell, Grid, Table
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text.frozen import define, field


def read_ruled(grid: Grid, table: Table, form: TableForm) -> Draft:
    """Return what `grid` holds of `form`: header rows give the columns, labels the rows.

    A grid whose rows differ in length is believed row by row, where each has all its numbers.
    """
    ragged = grid.doubt == "ragged"
    draft = Draft(form, table, doubt=None if ragged else grid.doubt)
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    if len(form.rows) == 1:
        read_single(draft, rows.values())
    else:
        reader = _Reader(draft, *axes(form), ragged=ragged)
        for cells in rows.values():
            reader.take(cells)
    return draft


@define
class _Reader:
    """Takes one grid row after the other."""

    draft: Draft
    rows: Labels
    columns: Labels
    groups: frozenset[str]
    ragged: bool
    header: Header = field(factory=Header)
    in_data: bool = False

    def take(self, cells: Sequence[Cell]) -> None:
        """Read one row of the grid: a header, data, or a group's heading."""
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
        last = self.draft.last_row
        edge = self.header.edge if self.header else len(cells)
        for cell in reversed(cells):
            if not cell.text or is_value(cell.text):
                continue
            form = self.rows.find(label_key(cell.text), last)
            if form and (cell.column < edge or not self.header):
                return cell, form
        return None

    def _data(self, cell: Cell, form: LabelForm, cells: Sequence[Cell]) -> None:
        self.in_data = True
        self.draft.add_row(cell, form)
        self._values(form.id, cell, cells)

    def _values(self, row: str, label: Cell, cells: Sequence[Cell]) -> None:
        """Note the numbers of a row: each under its header, else in order where all are there."""
        if not self.header:
            self.draft.doubt = self.draft.doubt or "no-header"
            return
        behind = [cell for cell in cells if cell.column > label.column]
        columns = [c for c in self.draft.form.columns_of(row) if c in self.header.places]
        if self.header.fits(columns, behind, ragged=self.ragged, loose=self.draft.form.open):
            found = {cell.column: cell for cell in behind}
            pairs = [(c, found[self.header.places[c]]) for c in columns]
        else:
            numbers = [cell for cell in behind if is_value(cell.text)]
            if len(numbers) != len(columns):
                self.draft.doubt = self.draft.doubt or "ragged"
                return
            pairs = list(zip(columns, numbers, strict=True))
        for column, value in pairs:
            self.draft.add_value(row, column, value)
        self._strange(behind)

    def _strange(self, behind: Sequence[Cell]) -> None:
        """Note columns that the form lacks, where they hold numbers."""
        for cell in behind:
            head = self.header.strange.get(cell.column)
            if head is not None and is_value(cell.text):
                self.draft.add_column(head, None)

    def _take_header(self, cells: Sequence[Cell]) -> bool:
        """Take a row that heads columns or a group; False where it is something else."""
        found = self._columns(cells)
        others = [c for c in cells if c.text and not is_value(c.text) and not self._heads_group(c)]
        if any(is_value(cell.text) for cell in cells) and not found:
            return not others
        if not found and len(others) == sum(bool(cell.text) for cell in cells):
            return False
        if others and self.in_data:
            self.header, self.in_data = Header(), False
        self.header.measure(cells)
        for cell, form in found:
            if not self.header.add(form.id, cell):
                self.draft.doubt = self.draft.doubt or "two-columns"
            self.draft.add_column(cell, form)
        self._rest_of_header(others, {cell.column for cell, _ in found})
        return True

    def _heads_group(self, cell: Cell) -> bool:
        return label_key(cell.text) in self.groups

    def _rest_of_header(self, others: Sequence[Cell], known: set[int]) -> None:
        """Take the cells of a header row that are no label of the form: changed or added ones."""
        for cell in others:
            if cell.column in known:
                continue
            form = None
            if not self.draft.form.open:
                form = self.columns.alike(label_key(cell.text), self._open_columns())
            if form and self.header.add(form.id, cell):
                self.draft.add_column(cell, form, renamed=True)
            else:
                self.header.add_strange(cell)

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
        units = ("", *self.draft.form.units)
        labels = [c for c in cells if c.text not in units and not is_value(c.text)]
        if not numbers or not labels or not self.header:
            return
        label = labels[-1]
        form = self.rows.find(label_key(label.text), self.draft.last_row)
        renamed = form is None
        if renamed and not self.draft.form.open:
            form = self.rows.alike(label_key(label.text), self._open_rows())
        self.draft.add_row(label, form, renamed=renamed)
        if form:
            self.in_data = True
            self._values(form.id, label, cells)

    def _open_rows(self) -> set[str]:
        seen = {label.id for label in self.draft.rows}
        return {form.id for form in self.rows.forms if form.id not in seen}

    def _open_columns(self) -> set[str]:
        """Return the columns that may still be due in this header: those of its blocks."""
        there = self.header.places.keys()
        blocks = [block.columns for block in self.draft.form.blocks if there <= {*block.columns}]
        due = (
            (i for block in blocks for i in block) if blocks else (f.id for f in self.columns.forms)
        )
        return {column for column in due if column not in there}
