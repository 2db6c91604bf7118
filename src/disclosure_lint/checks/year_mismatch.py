"""Title, preamble, period and headings name different reporting years."""

from collections import Counter
from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import signed_day
from disclosure_lint.report import Evidence, Fact, Mark, Report
from disclosure_lint.text.frozen import frozen


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
    """Return the year that holds: the one read for sure, else the one most kinds of place name.

    The date of signing speaks for the year before it; in a draw the title decides.
    """
    if report.reporting_year and report.reporting_year.sure:
        return report.reporting_year.value
    votes = {(claim.origin, claim.value) for claim in claims}
    signed = signed_day(report)
    if signed:
        votes.add(("signature", signed.value.year - 1))
    count = Counter(year for _, year in votes)
    best = [year for year, times in count.items() if times == max(count.values())]
    if len(best) > 1:
        best = [year for year in best if ("title", year) in votes]
    return best[0] if len(best) == 1 else None
