"""What was carried over at the end of last year differs from what came in this year."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.last_year import TwoYears, two_years
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import line_label
from disclosure_lint.report import Mark
from disclosure_lint.text.frozen import frozen


@check("carry-over")
@frozen
class CarryOver:
    """Row `into` of this year's `table` equals row `out_of` of last year's, in every column."""

    table: str
    into: str
    out_of: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each cell that differs from last year's."""
        for years in two_years(dossier, self.table):
            for column in years.form.columns:
                yield from self._compare(years, column.id)

    def _compare(self, years: TwoYears, column: str) -> Iterator[Mark]:
        pair = years.pair(self.into, column, self.out_of)
        if pair is None or pair[0].number == pair[1].number:
            return
        now, before = pair
        values = {
            "line": line_label(years.form, column),
            "found": now.text,
            "expected": before.text,
            "last": years.previous.year,
        }
        evidence = (years.evidence(before, line_label(years.form, self.out_of)),)
        yield Mark(now.span, values, evidence=evidence, about=column)
