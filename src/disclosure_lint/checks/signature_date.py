"""The report is dated at a time when it cannot have been written."""

import datetime as dt
from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import signed_day, written_day
from disclosure_lint.report import Mark, Report
from disclosure_lint.text.frozen import frozen

_LAST_DAY = (12, 31)


@check("signature-date")
@frozen
class SignatureDate:
    """The date is not before the reporting year's last day, nor more than a year after it."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark where the date is too early, or (case late) too late."""
        signed, year = signed_day(dossier.report), dossier.report.year
        if signed is None or year is None:
            return
        if _fits_another_year(dossier.report, signed.value):
            return
        values = {"date": written_day(signed.value), "year": year}
        if signed.value < dt.date(year, *_LAST_DAY):
            yield Mark(signed.span, values)
        elif signed.value > dt.date(year + 1, *_LAST_DAY):
            yield Mark(signed.span, values, case="late")


def _fits_another_year(report: Report, day: dt.date) -> bool:
    """Tell whether the date fits a year that another place names: then the places disagree."""
    years = {claim.value for claim in report.year_claims} - {report.year}
    return any(dt.date(year, *_LAST_DAY) <= day <= dt.date(year + 1, *_LAST_DAY) for year in years)
