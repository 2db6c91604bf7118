"""Documents in force are last year's, and those issued, without those repealed."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.last_year import TwoYears, number_of, two_years
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import line_label, plain
from disclosure_lint.report import Evidence, Mark
from disclosure_lint.text.frozen import frozen


@check("in-force-roll")
@frozen
class InForceRoll:
    """In each of the `rows` of `table`, `total` is last year's plus `added` minus `removed`."""

    table: str
    rows: tuple[str, ...]
    total: str
    added: str
    removed: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each total that the year's changes do not explain."""
        for years in two_years(dossier, self.table):
            for row in self.rows:
                yield from self._compare(years, row)

    def _compare(self, years: TwoYears, row: str) -> Iterator[Mark]:
        pair = years.pair(row, self.total)
        changes = [number_of(years.table, row, column) for column in (self.added, self.removed)]
        if pair is None or pair[1].number is None or None in changes:
            return
        now, before = pair
        added, removed = (change or Decimal(0) for change in changes)
        expected = pair[1].number + added - removed
        if now.number == expected:
            return
        values = {
            "line": line_label(years.form, row),
            "found": now.text,
            "expected": plain(expected),
            "sum": f"{before.text} + {plain(added)} - {plain(removed)} = {plain(expected)}",
            "last": years.previous.year,
        }
        columns = (self.added, self.removed)
        cells = ((name, years.table.value(row, name)) for name in columns)
        here = tuple(Evidence(c.span, line_label(years.form, name)) for name, c in cells if c)
        evidence = (years.evidence(before, line_label(years.form, self.total)), *here)
        yield Mark(now.span, values, evidence=evidence, about=row)
