"""A matter that a report must speak of, and nowhere does."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Agency, Mark, Report
from disclosure_lint.text.frozen import frozen


@check("untold-matter")
@frozen
class UntoldMatter:
    """One of `words` stands somewhere in running text or in a heading; tables tell nothing.

    `section` is where it belongs, and is marked. `kinds` are the kinds of agency that must tell it;
    none means all.
    """

    section: str
    words: tuple[str, ...]
    kinds: tuple[str, ...] = ()

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the heading of the section where it belongs."""
        report = dossier.report
        section = report.section_of(self.section)
        agency = report.agency.value if report.agency else None
        if section is None or not self._binds(agency):
            return
        if not any(word in told for told in _prose(report) for word in self.words):
            yield Mark(section.heading, {"title": section.title}, about=self.section)

    def _binds(self, agency: Agency | None) -> bool:
        return not self.kinds or (agency is not None and agency.kind in self.kinds)


def _prose(report: Report) -> Iterator[str]:
    yield from (paragraph.span.of(report.text) for paragraph in report.paragraphs)
    yield from (section.title for section in report.sections)
