"""A section longer than a locality allows."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark
from disclosure_lint.text.frozen import frozen


@check("overview-length")
@frozen
class OverviewLength:
    """The section `section` has no more characters than the locality allows."""

    section: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the section's heading."""
        report = dossier.report
        section = report.section_of(self.section)
        local = dossier.local
        most = local.overview_most if local else 0
        if section is None or local is None or most <= 0:
            return
        length = sum(len(p.span.of(report.text)) for p in report.paragraphs_in(section.span))
        if length > most:
            values = {"length": length, "most": most}
            demand = local.overview_profile
            yield Mark(section.heading, values, about=self.section, demand=demand)
