"""Title, preamble, period and headings name different reporting years."""

from collections import Counter
from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import signed_day, written_day
from disclosure_lint.report import Evidence, Fact, Mark, Report
from disclosure_lint.text import Span
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
        evidence = tuple(_right_places(report, claims, year)) if year else ()
        if not evidence:
            return
        for claim in claims:
            if claim.value != year:
                values = {"found": claim.value, "year": year, "place": claim.origin}
                shown = evidence if claim.origin == "title" else evidence[:1]
                yield Mark(claim.span, values, case=claim.origin, evidence=shown)

    def _counts(self, report: Report, claim: Fact[int]) -> bool:
        """Tell whether the claim is about this report: pages also list the titles of others."""
        if claim.origin == "title":
            return report.title is not None and report.title.span.contains(claim.span)
        if claim.origin != "headings":
            return True
        section = report.section_at(claim.span.start)
        title = section.title if section else ""
        return not any(word in title for word in self.other_matters)


def _right_places(report: Report, claims: list[Fact[int]], year: int) -> Iterator[Evidence]:
    """Yield the first place of each kind that names the right year, in the order of trust."""
    places: dict[str, Span] = {}
    for claim in claims:
        if claim.value == year:
            places.setdefault(claim.origin, claim.span)
    read, signed = report.reporting_year, signed_day(report)
    if read and read.value == year and read.origin != "option":
        places.setdefault(read.origin, read.span)
    yield from (Evidence(span, str(year)) for span in places.values())
    if signed and places and signed.value.year == year + 1:
        yield Evidence(signed.span, written_day(signed.value))


def _agreed(report: Report, claims: list[Fact[int]]) -> int | None:
    """Return the year that holds: the one read for sure, else the one most kinds of place name.

    The date of signing speaks for the year before it; in a draw the title decides.
    """
    read = report.reporting_year
    if read and read.sure:
        return read.value
    votes = {(claim.origin, claim.value) for claim in claims}
    signed = signed_day(report)
    if signed:
        votes.add(("signature", signed.value.year - 1))
    count = Counter(year for _, year in votes)
    best = [year for year, times in count.items() if times == max(count.values())]
    if len(best) > 1:
        best = [year for year in best if ("title", year) in votes]
    return best[0] if len(best) == 1 else None
