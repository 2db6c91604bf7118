"""A document cited as if it were in force that another has replaced."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@check("superseded-citation")
@frozen
class SupersededCitation:
    """No text matches `patterns`, unless one of `beside` is found too.

    A report that names the old document beside the new one tells of a history, which is right.
    `sections` are words of titles that only the old document asked for.
    """

    patterns: tuple[str, ...] = ()
    beside_patterns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the first citation, and on each section of the old document alone."""
        report = dossier.report
        if not any(compile_pattern(p).search(report.text) for p in self.beside_patterns):
            for span in self._citations(report):
                yield Mark(span, {"found": span.of(report.text)}, "citation")
                break
        for section in report.top_sections():
            if any(word in section.title for word in self.sections):
                values = {"found": section.title}
                yield Mark(section.heading, values, "section", about=section.title)

    def _citations(self, report: Report) -> Iterator[Span]:
        for pattern in self.patterns:
            for match in compile_pattern(pattern).finditer(report.text):
                yield Span(*match.span())
