"""A part that must report figures, and has none."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.report import Mark, Paragraph, Report, Section
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_COUNT = compile_pattern(
    r"(?:[0-9０-９][0-9０-９.,，]{0,9}|[一二三四五六七八九十百千两]{1,6})[ ]?[余多]?[ ]?"
    r"(?:万|[条件份次篇个项期宗例张则批场起家部]|人次|[%％])"
    r"|(?<![0-9０-９.-])[0-9０-９]{1,5}(?=[。；;，,]|$)"  # 申请0: the unit is left out or lost
)
_ENOUGH = 2
_KINDS = 2  # counts of which each is of a kind


@check("no-figures")
@frozen
class NoFigures:
    """What must be counted is counted.

    `sections` gives for a section the words of its subject: where neither it nor any sentence with
    one of them counts anything or says that there was `none`, it has no figures. A section that
    refers to a table (`elsewhere`) is not judged, and sentences with one of `unrelated` tell of
    another subject. `prose_regimes` are the legal eras in which these sections are prose; since
    then they are tables of the form. `promises` gives words of lower headings that promise a
    count, or kinds, with the words of which one then tells them.
    """

    sections: Mapping[str, tuple[str, ...]]
    promises: Mapping[str, tuple[str, ...]]
    prose_regimes: tuple[str, ...]
    none: tuple[str, ...]
    unrelated: tuple[str, ...]
    elsewhere: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the heading of each such section."""
        report = dossier.report
        if dossier.regime and dossier.regime.id in self.prose_regimes:
            yield from self._silent(report)
        for section in report.sections:
            if section.parent is not None and self._breaks_promise(report, section):
                yield Mark(section.heading, {"title": section.title}, "promise")

    def _silent(self, report: Report) -> Iterator[Mark]:
        for name, subject in self.sections.items():
            section = report.section_of(name)
            if section and self._is_silent(report, section) and not self._told(report, subject):
                values = {"title": section.title}
                yield Mark(section.heading, values, "section", about=name)

    def _is_silent(self, report: Report, section: Section) -> bool:
        """Tell whether a section has text, but no figure, and no table to look for one."""
        body = section.body.of(report.text)
        if len(body.strip()) < _ENOUGH or any(word in body for word in self.elsewhere):
            return False
        return not self._counts(body) and not _has_table(report, section.span)

    def _counts(self, words: str) -> bool:
        return any(word in words for word in self.none) or _COUNT.search(words) is not None

    def _told(self, report: Report, subject: tuple[str, ...]) -> bool:
        """Tell whether any sentence on the subject counts something."""
        if any(section.appendix for section in report.sections) or report.tables:
            return True
        told = (span.of(report.text) for p in report.paragraphs for span in _sentences(report, p))
        return any(
            any(word in words for word in subject)
            and not any(word in words for word in self.unrelated)
            and self._counts(words)
            for words in told
        )

    def _breaks_promise(self, report: Report, section: Section) -> bool:
        body = section.body.of(report.text)
        if section.appendix or section.children or len(body.strip()) < _ENOUGH:
            return False
        if any(word in body for word in self.elsewhere) or _has_table(report, section.span):
            return False
        for promise, words in self.promises.items():
            if section.title.endswith(promise):
                counts = len(_COUNT.findall(body))
                none = any(word in body for word in self.none)
                enough = _KINDS if words else 1
                return not none and counts < enough and not any(w in body for w in words)
        return False


def _sentences(report: Report, paragraph: Paragraph) -> Iterator[Span]:
    return sentences(report.text, paragraph.span)


def _has_table(report: Report, place: Span) -> bool:
    return any(place.overlaps(table.span) for table in report.tables)
