"""Enumerations whose ordinals skip, repeat, or begin in the middle."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.numbered import renumbered
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Enumeration, EnumerationItem, Evidence, Mark, Report
from disclosure_lint.text.frozen import frozen


@check("enumeration-gap")
@frozen
class EnumerationGap:
    """一是…二是…三是 count one by one. Fewer than `least` items are no enumeration."""

    least: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each ordinal that does not follow on the one before."""
        for enumeration in dossier.report.enumerations:
            if len(enumeration.items) >= self.least:
                yield from _gaps(dossier.report, enumeration)


def _gaps(report: Report, enumeration: Enumeration) -> Iterator[Mark]:
    """After a gap both ways to go on are right: by the number written, and by the place."""
    before: EnumerationItem | None = None
    due = 1
    right = {due}
    for item in enumeration.items:
        if item.ordinal in right:
            due = item.ordinal + 1
            right = {due}
        else:
            yield _mark(report, item, before, due)
            due += 1
            right = {due, item.ordinal + 1}
        before = item


def _mark(report: Report, item: EnumerationItem, before: EnumerationItem | None, due: int) -> Mark:
    found = item.marker.of(report.text).strip("，,：:、")
    values = {"found": found, "expected": renumbered(found, due)}
    if before is None:
        return Mark(item.marker, values, case="start")
    values["previous"] = before.marker.of(report.text).strip("，,：:、")
    case = "skip" if item.ordinal > before.ordinal else "repeat"
    return Mark(item.marker, values, case=case, evidence=(Evidence(before.marker),))
