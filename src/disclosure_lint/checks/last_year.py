"""What the checks that compare with last year's report have in common."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.report import Evidence, FormTable, Report, TableValue, lines_of
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class TwoYears:
    """A table of this year's report beside the same one of last year's."""

    table: FormTable
    form: TableForm
    earlier: FormTable
    previous: Report

    def pair(
        self, row: str, column: str, earlier_row: str | None = None
    ) -> tuple[TableValue, TableValue] | None:
        """Return what stands there this year and last year, where both are numbers."""
        now = self.table.value(row, column)
        before = self.earlier.value(earlier_row or row, column)
        if now is None or before is None or now.number is None or before.number is None:
            return None
        return now, before

    def evidence(self, value: TableValue, label: str) -> Evidence:
        """Return a cell of last year's table as evidence."""
        return elsewhere(self.previous, value.span, label, value.text)


def elsewhere(other: Report, span: Span, label: str, text: str) -> Evidence:
    """Return a place in another report as evidence, with its lines where its file has some."""
    at = lines_of(span, other.source.text) if other.source.origin is None else None
    return Evidence(span, label, other.source.path or "", text, at)


def two_years(dossier: Dossier, table: str) -> Iterator[TwoYears]:
    """Yield the table and last year's, where both could be read without doubt."""
    now = dossier.report.form_table(table)
    earlier = dossier.previous.form_table(table) if dossier.previous else None
    form = dossier.form(now) if now else None
    if now and form and earlier and dossier.previous and not now.doubt and not earlier.doubt:
        yield TwoYears(now, form, earlier, dossier.previous)


def number_of(table: FormTable, row: str, column: str) -> Decimal | None:
    """Return a plain number: one with a note may count something else beside it."""
    value = table.value(row, column)
    return value.number if value and value.state == "number" else None
