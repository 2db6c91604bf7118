"""Last year's report of the same body, among the reports of one run.

A run reads every report once. Reports are taken in the order of their years, so that last year's
has been read when this year's comes; of those read only the newest are kept, and of each only
what comparisons look at, so that memory stays bounded however many files there are.

`reading.bodies` tells which names mean one body. Where two reports of last year fit, none does.
"""

from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias

from disclosure_lint.reading.bodies import Body, body_of
from disclosure_lint.report import Report
from disclosure_lint.text.frozen import evolve

Earlier: TypeAlias = Callable[[Report], Report | None]
MOST_KEPT = 500


class Succession:
    """Remembers reports, and finds last year's among them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[tuple[str, str, int], list[tuple[Body, Report]]] = {}
        self._count = 0

    def before(self, report: Report, aliases: Iterable[Collection[str]] = ()) -> Report | None:
        """Return last year's report of the body that issued `report`, and remember `report`."""
        agency, year = report.agency, report.reporting_year
        if agency is None or year is None or not agency.sure or not year.sure:
            return None
        body = body_of(agency.value, aliases)
        last = self._kept.get((body.place, body.body, year.value - 1), ())
        fitting = [earlier for other, earlier in last if body.is_same(other)]
        self._keep(body, year.value, report)
        return fitting[0] if len(fitting) == 1 else None

    def _keep(self, body: Body, year: int, report: Report) -> None:
        """Remember what comparisons look at; the oldest is forgotten where there are too many."""
        if self._count == MOST_KEPT:
            oldest = next(iter(self._kept))
            self._kept[oldest].pop(0)
            self._count -= 1
            if not self._kept[oldest]:
                del self._kept[oldest]
        facts = evolve(report, times=(), enumerations=(), quotations=(), breakdowns=(), shares=())
        self._kept.setdefault((body.place, body.body, year), []).append((body, facts))
        self._count += 1
