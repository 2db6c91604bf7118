"""A table of the form while it is being read."""

from disclosure_lint.reading.table_labels import label_state
from disclosure_lint.reading.table_values import read_value
from disclosure_lint.report import Cell, FormTable, Table, TableLabel, TableValue
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text.frozen import define, field


@define
class Draft:
    """What was found so far of `form` in one block."""

    form: TableForm
    table: Table
    values: dict[tuple[str, str], TableValue] = field(factory=dict)
    rows: list[TableLabel] = field(factory=list)
    columns: list[TableLabel] = field(factory=list)
    doubt: str | None = None

    def add_row(self, cell: Cell, form: LabelForm | None, *, renamed: bool = False) -> None:
        """Note a row's label."""
        self.rows.append(_label(cell, form, renamed=renamed))

    def add_column(self, cell: Cell, form: LabelForm | None, *, renamed: bool = False) -> None:
        """Note a column's label, once."""
        label = _label(cell, form, renamed=renamed)
        if all((label.id or label.span) != (known.id or known.span) for known in self.columns):
            self.columns.append(label)

    def add_value(self, row: str, column: str, cell: Cell) -> None:
        """Note what stands at a row and a column; a second value there is a doubt."""
        if (row, column) in self.values:
            self.doubt = self.doubt or "repeated-row"
        self.values[row, column] = read_value(cell.text, cell.span)

    @property
    def last_row(self) -> str | None:
        """The last row of the form that was found."""
        return next((label.id for label in reversed(self.rows) if label.id), None)

    def columns_of(self, row: str) -> tuple[str, ...]:
        """Return the columns of a row: those of its form, in an open one those that were found."""
        if not self.form.open:
            return self.form.columns_of(row)
        return tuple(label.id for label in self.columns if label.id)

    @property
    def found(self) -> int:
        """How many labels of the form were found."""
        return sum(label.id is not None for label in (*self.rows, *self.columns))

    @property
    def exact(self) -> int:
        """How many of them read as the form has them, which tells one form from the other."""
        return sum(label.state in {"exact", "variant"} for label in (*self.rows, *self.columns))

    def finished(self, regime: str) -> FormTable:
        """Return the table as it was read, its columns in the order in which they are written.

        Those of other words are found after those that read as the form has them.
        """
        seen = {label.id for label in (*self.rows, *self.columns)}
        wanted = (*(self.form.rows if len(self.form.rows) > 1 else ()), *self.form.columns)
        return FormTable(
            id=self.form.id,
            regime=regime,
            form=self.form.name,
            span=self.table.span,
            section=self.table.section,
            values=self.values,
            rows=tuple(self.rows),
            columns=tuple(sorted(self.columns, key=lambda label: label.span.start)),
            missing=tuple(i.id for i in wanted if i.id not in seen and not self.form.open),
            doubt=self.doubt,
        )


def _label(cell: Cell, form: LabelForm | None, *, renamed: bool) -> TableLabel:
    if form is None:
        return TableLabel(None, cell.text, cell.span, "extra")
    state = "renamed" if renamed else label_state(cell.text, form)
    return TableLabel(form.id, cell.text, cell.span, state)
