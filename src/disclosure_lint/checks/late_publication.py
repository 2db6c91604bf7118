"""The report is dated after the deadline that binds its agency."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import signed_day, written_day
from disclosure_lint.report import Agency, AgencyKind, Mark
from disclosure_lint.text.frozen import frozen

if TYPE_CHECKING:
    from disclosure_lint.rulebook.profile import LocalDeadline  # a run without profile does without


@check("late-publication")
@frozen
class LatePublication:
    """The date is not after the regime's deadline for this kind of agency, where it has one."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark where the report is late; a date years away is left to signature-date."""
        signed, law, local = signed_day(dossier.report), _deadline(dossier), None
        if signed is None:
            return
        asked = _local(dossier)
        if asked is not None:
            local = dt.date((dossier.report.year or 0) + 1, *asked.day)
        late = [day for day in (law, local) if day and day.year == signed.value.year]
        late = [day for day in late if signed.value > day]
        if late:
            deadline = late[0]  # the law's, where both are past
            days = (signed.value - deadline).days
            dates = {"date": written_day(signed.value), "deadline": written_day(deadline)}
            case = None if deadline == law else "local"
            demand = asked.profile if asked and case else ""
            yield Mark(signed.span, {**dates, "days": days}, case, demand=demand)


def _bound_as(agency: Agency) -> AgencyKind | None:
    """Return the kind whose deadline binds: stations of towns are bound as towns are."""
    own = agency.own_region
    return "town" if own and own.level in {"township", "zone"} else agency.kind


def _local(dossier: Dossier) -> "LocalDeadline | None":
    """Return the deadline that the locality sets this agency."""
    fact, year = dossier.report.agency, dossier.report.year
    if fact is None or year is None or dossier.local is None:
        return None
    place = fact.value.own_region
    return dossier.local.deadline(fact.value.kind, place.level if place else None)


def _deadline(dossier: Dossier) -> dt.date | None:
    agency, year = dossier.report.agency, dossier.report.year
    kind = _bound_as(agency.value) if agency else None
    if not dossier.regime or year is None or not kind or kind not in dossier.regime.deadlines:
        return None
    return dt.date(year + 1, *dossier.regime.deadlines[kind])
