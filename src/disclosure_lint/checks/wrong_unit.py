"""Units that are not the form's: 元 for 万元, 条 for 件."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import line_label
from disclosure_lint.report import Edit, Evidence, Figure, FormTable, Mark
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_TEN_THOUSAND = Decimal(10_000)
_NEAR = Decimal("0.005")  # amounts are rounded in prose


@check("wrong-unit")
@frozen
class WrongUnit:
    """Requests, cases and documents are counted in the form's unit, amounts mean what they say.

    `counted` are beginnings of the subjects that the form counts in `right`; `wrong` are units
    that are not merely local usage. The cell `amount` (row, column) of `table` is in 万元; figures
    of `money` tell the same amount in the text.
    """

    counted: tuple[str, ...]
    right: str
    wrong: tuple[str, ...]
    table: str
    amount: tuple[str, ...]
    money: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each number with another unit, and on the amount in the table."""
        for figure in dossier.report.figures:
            if figure.unit in self.wrong and (figure.subject or "").startswith(self.counted):
                yield from self._counted(dossier.report.text, figure)
        for table in dossier.report.form_tables:
            form = dossier.form(table)
            if form and not table.doubt and not form.open:
                yield from self._cells(table, form)
        table_two = dossier.report.form_table(self.table)
        if table_two and not table_two.doubt:
            yield from self._confused(dossier.report.figures, table_two)

    def _counted(self, text: str, figure: Figure) -> Iterator[Mark]:
        """Yield a mark on a number in the text whose unit is not the form's."""
        written = figure.span.of(text)
        place = written.rfind(figure.unit)
        if figure.sure and place >= 0:
            start = figure.span.start + place
            edit = Edit(Span(start, start + len(figure.unit)), self.right)
            values = {"label": figure.label, "found": written, "unit": figure.unit}
            yield Mark(figure.span, values | {"expected": self.right}, edits=(edit,))

    def _cells(self, table: FormTable, form: TableForm) -> Iterator[Mark]:
        """Yield a mark on a cell that names a unit of its own."""
        row, column = self.amount
        for place, value in table.values.items():
            is_money = place == (row, column) and table.id == self.table
            unit = next((u for u in self.wrong if value.note.startswith(u)), None)
            if is_money and column in form.columns_of(row) and value.note.startswith("元"):
                unit = "元"
            if unit is not None:
                values = {"label": line_label(form, place[0]), "found": value.text, "unit": unit}
                due = "万元" if is_money else self.right
                yield Mark(value.span, values | {"expected": due}, "money" if is_money else None)

    def _confused(self, figures: tuple[Figure, ...], table: FormTable) -> Iterator[Mark]:
        """Yield a mark on an amount in the table that the text tells in the other unit."""
        row, column = self.amount
        value = table.value(row, column)
        if value is None or value.number is None or value.state != "number" or value.number <= 0:
            return
        for figure in figures:
            told = figure.subject == self.money and figure.time in {None, "year"}
            if told and figure.sure and figure.value > 0:
                ratio = value.number * _TEN_THOUSAND / figure.value
                if any(abs(r / _TEN_THOUSAND - 1) < _NEAR for r in (ratio, 1 / ratio)):
                    seen = (Evidence(figure.span, figure.label),)
                    yield Mark(value.span, {"found": value.text}, "confused", seen)
                    return
