"""Plans and promises for a year that is already over."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report, TimeExpression
from disclosure_lint.text.frozen import frozen


@check("plan-year")
@frozen
class PlanYear:
    """Promises are made for a year after the year reported on.

    `modals` are the words that make a promise by themselves (将, 拟); measures told without one
    are the case `measure`. Plans more than `back` years older than the report are history.
    """

    modals: tuple[str, ...]
    back: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each plan for the year or earlier, up to its promising word."""
        report = dossier.report
        if report.year is None:
            return
        for time in report.times:
            if _is_plan(time) and time.year and report.year - self.back <= time.year <= report.year:
                yield self._mark(report, report.year, time)

    def _mark(self, report: Report, year: int, time: TimeExpression) -> Mark:
        modal = time.anchor.of(report.text).endswith(self.modals)
        values = {"year": year, "found": time.year, "expected": year + 1}
        return Mark(time.anchor, values, case=None if modal else "measure")


def _is_plan(time: TimeExpression) -> bool:
    return time.role == "plan" and time.sure
