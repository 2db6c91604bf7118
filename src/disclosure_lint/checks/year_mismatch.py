"""Title, preamble, period and headings name different reporting years."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Evidence, Fact, Mark, Report


@check("year-mismatch")
@frozen
class YearMismatch:
    """All places that name the reporting year name the same one.

    `other_matters` are words in a heading whose year is another matter's (2016年决算公开情况).
    """

    other_matters: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each place that names another year, with a right one as evidence."""
        report = dossier.report
        claims = [claim for claim in report.year_claims if self._counts(report, claim)]
        year = _agreed(report, claims)
        right = next((claim for claim in claims if claim.value == year), None)
        if right is None:
            return
        evidence = (Evidence(right.span, str(year)),)
        for claim in claims:
            if claim.value != year:
                values = {"found": claim.value, "year": year, "place": claim.origin}
                yield Mark(claim.span, values, case=claim.origin, evidence=evidence)

    def _counts(self, report: Report, claim: Fact[int]) -> bool:
        """Tell whether the claim is about this report: pages also list the titles of others."""
        if claim.origin == "title":
            return report.title is not None and report.title.span.contains(claim.span)
        if claim.origin != "headings":
            return True
        section = report.section_at(claim.span.start)
        title = section.title if section else ""
        return not any(word in title for word in self.other_matters)


def _agreed(report: Report, claims: list[Fact[int]]) -> int | None:
    """Return the year that holds: the one read for sure, else the one most places name."""
    if report.reporting_year and report.reporting_year.sure:
        return report.reporting_year.value
    votes = Counter(year for _, year in {(claim.origin, claim.value) for claim in claims})
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
