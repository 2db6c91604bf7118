"""A text that ends in mid-sentence, or lacks the attachment that it announces."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_JOINING = ("，", "、", "：", "“", "《", "（", ",")
_COMMAS = ("，", ",", "、")
_SENTENCE = compile_pattern("[。；！？]")
_SHOWN = 10
_NEAR = 400


@check("truncated-text")
@frozen
class TruncatedText:
    """A report is there to its end.

    Its last paragraph, unless signed below, does not end with a joining mark or one of the words
    `dangling`. Where it refers by one of the patterns `attachments` to something attached, one of
    `names` stands elsewhere too, or there is a table or an appendix.
    """

    dangling: tuple[str, ...]
    attachments: tuple[str, ...]
    names: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the last words, and on the first reference to what is not there."""
        report = dossier.report
        yield from self._cut_end(report)
        if not report.tables and not any(section.appendix for section in report.sections):
            yield from self._references(report)

    def _cut_end(self, report: Report) -> Iterator[Mark]:
        last = report.paragraphs[-1] if report.paragraphs else None
        if last is None or last.section is None or report.sections[last.section].appendix:
            return
        place = last.span
        if report.text[place.end :].strip():
            return
        words = place.of(report.text)
        going_on = len(place) >= _SHOWN and words.endswith(_COMMAS)
        if not (going_on or _SENTENCE.search(report.text, *_ends(place))):
            return
        if words.endswith((*_JOINING, *self.dangling)):
            shown = Span(max(place.start, place.end - _SHOWN), place.end)
            yield Mark(shown, {"words": shown.of(report.text)}, "end")

    def _references(self, report: Report) -> Iterator[Mark]:
        pattern = compile_pattern("|".join(self.attachments))
        for paragraph in report.paragraphs:
            for match in pattern.finditer(report.text, paragraph.span.start, paragraph.span.end):
                span = Span(*match.span())
                if not self._is_there(report, span):
                    yield Mark(span, {"found": match[0]}, "attachment")
                    return

    def _is_there(self, report: Report, reference: Span) -> bool:
        rest = report.text[: reference.start] + report.text[reference.end :]
        return any(name in rest for name in self.names)


def _ends(place: Span) -> tuple[int, int]:
    return max(place.start, place.end - _NEAR), place.end
