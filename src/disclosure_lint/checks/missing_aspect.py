"""An aspect that the form asks the overview to tell, and that it does not."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.outline import restart
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@check("missing-aspect")
@frozen
class MissingAspect:
    """The overview, or a heading elsewhere, tells of every aspect.

    `aspects` gives for each aspect the words of which one is enough, outside the phrases `empty`.
    """

    section: str
    empty: tuple[str, ...]
    aspects: Mapping[str, tuple[str, ...]]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark on the section's heading with the aspects that nothing tells of."""
        report = dossier.report
        section = report.section_of(self.section)
        if section is None or restart(report):
            return
        told = self._telling(section.body.of(report.text) + _headings(report, section.span))
        missing = [
            aspect
            for aspect, words in self.aspects.items()
            if not any(word in told for word in words)
        ]
        if missing and section.body.of(report.text).strip():
            yield Mark(section.heading, {"aspects": missing}, about=self.section)

    def _telling(self, words: str) -> str:
        for phrase in self.empty:
            words = words.replace(phrase, "")
        return words


def _headings(report: Report, inside: Span) -> str:
    """Return the titles of all sections outside the overview, which may hold the aspect instead."""
    others = (s for s in report.sections if not inside.contains(s.span) and s.id is None)
    return "\n".join(section.title for section in others)
