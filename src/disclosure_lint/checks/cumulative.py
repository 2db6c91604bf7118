"""A cumulative column grows by the year's own number."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.last_year import TwoYears, number_of, two_years
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Evidence, Mark, TableValue
from disclosure_lint.text.frozen import frozen


@frozen
class _Row:
    """A row of which both years' cumulative numbers are known; `sum` shows what is due."""

    label: str
    now: TableValue
    before: TableValue
    year: TableValue
    sum: str
    expected: str
    begun_anew: bool


@check("cumulative")
@frozen
class Cumulative:
    """Column `total` of `table` is last year's plus this year's `year`, in every row."""

    table: str
    year: str
    total: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each row that differs; those that were begun anew are one finding."""
        for years in two_years(dossier, self.table):
            failed = list(self._failed(years))
            anew = [row for row in failed if row.begun_anew]
            for row in failed:
                if not row.begun_anew:
                    yield self._mark(years, [row], None)
            if anew:
                yield self._mark(years, anew, "begun-anew")

    def _failed(self, years: TwoYears) -> Iterator[_Row]:
        for label in years.table.rows:
            pair = years.pair(label.id, self.total) if label.id else None
            this_year = number_of(years.table, label.id, self.year) if label.id else None
            value = years.table.value(label.id, self.year) if label.id else None
            if pair is None or this_year is None or value is None or pair[1].number is None:
                continue
            now, before = pair
            expected = pair[1].number + this_year
            if now.number != expected:
                shown = f"{before.text} + {plain(this_year)} = {plain(expected)}"
                anew = now.number == this_year
                yield _Row(label.text, now, before, value, shown, plain(expected), anew)

    def _mark(self, years: TwoYears, rows: list[_Row], case: str | None) -> Mark:
        first = rows[0]
        values = {
            "line": first.label,
            "lines": tuple(row.label for row in rows),
            "found": first.now.text,
            "expected": first.expected,
            "sum": first.sum,
            "last": years.previous.year,
        }
        others = tuple(Evidence(row.now.span, row.label) for row in rows[1:])
        earlier = tuple(years.evidence(row.before, row.label) for row in rows)
        year = (Evidence(first.year.span, first.label),) if case is None else ()
        return Mark(first.now.span, values, case, (*earlier, *year, *others), about=first.label)
