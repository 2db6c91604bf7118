"""The statistics period 统计期限 is not the year reported on."""

import datetime as dt
from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import written_day
from disclosure_lint.report import Mark
from disclosure_lint.text.frozen import frozen


@check("wrong-period")
@frozen
class WrongPeriod:
    """The period runs from 1 January to 31 December of the reporting year.

    `law_begins` is the day (2008-05-01) from which the first reports could count. A whole year
    other than the reporting year is left to year-mismatch.
    """

    law_begins: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark where the period is another: reversed, or cut or shifted."""
        period, year = dossier.report.period, dossier.report.year
        if period is None or year is None or period.start is None or period.end is None:
            return
        days = {"start": written_day(period.start), "end": written_day(period.end)}
        if period.end < period.start:
            yield Mark(period.span, {**days, "year": year}, case="reversed")
        elif not self._whole_year(period.start, period.end):
            yield Mark(period.span, {**days, "year": year})

    def _whole_year(self, start: dt.date, end: dt.date) -> bool:
        first_day = (start.month, start.day) == (1, 1) or start.isoformat() == self.law_begins
        return first_day and (end.month, end.day) == (12, 31) and start.year == end.year
