"""Half-width punctuation between Chinese characters."""

from collections.abc import Iterator, Sequence

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NARROW = compile_pattern("[,;:?!()<]")
_MARK = compile_pattern(
    r"(?<=[\p{Han}”’》）〉〕%％])"
    r"(?:[,;](?=[ ]?[\p{Han}“‘《（〈0-9])|[:?!](?=[ ]?[\p{Han}“‘《（〈])) ?"
)
_PAIR = compile_pattern(r"[(（][^()（）\r\n]{1,400}[)）]")
_TITLE = compile_pattern(r"<(?=\p{Han})[^<>《》\r\n]{2,80}(?<=\p{Han})>")
_HAN = compile_pattern(r"\p{Han}")
_ENUMERATOR = compile_pattern("[(（][一二三四五六七八九十0-9]{1,3}[)）]")
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}


@check("half-width-punctuation")
@frozen
class HalfWidthPunctuation:
    """Punctuation between Chinese characters is full-width.

    A paragraph has one mark. Where more than `most` paragraphs have some, it is a habit of the
    text, and told once. Plain text comes from pages and PDFs, which narrow the marks on the way.
    """

    most: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each paragraph, or one for all."""
        report = dossier.report
        if report.wrapped or report.source.dialect != "markdown":
            return
        found = [
            edits
            for paragraph in report.paragraphs
            if (edits := sorted(_edits(report, paragraph.span), key=lambda edit: edit.span))
        ]
        if len(found) > self.most:
            found = [[edit for edits in found for edit in edits]]
        for edits in found:
            yield _mark(report.text, edits)


def _edits(report: Report, place: Span) -> Iterator[Edit]:
    """Yield the change that makes each half-width mark of a paragraph full-width."""
    text = report.text
    if not _NARROW.search(text, place.start, place.end):
        return
    for match in _MARK.finditer(text, place.start, place.end):
        yield Edit(Span(*match.span()), _WIDE[match[0].strip()])
    for match in _PAIR.finditer(text, place.start, place.end):
        if _HAN.search(match[0]) and not _ENUMERATOR.fullmatch(match[0]):
            yield from _narrow_ends(text, Span(*match.span()))
    for match in _TITLE.finditer(text, place.start, place.end):
        inside = report.quoted(Span(*match.span()))
        yield Edit(Span(match.start(), match.start() + 1), "〈" if inside else "《")
        yield Edit(Span(match.end() - 1, match.end()), "〉" if inside else "》")


def _narrow_ends(text: str, pair: Span) -> Iterator[Edit]:
    for place in (pair.start, pair.end - 1):
        if text[place] in "()":
            yield Edit(Span(place, place + 1), _WIDE[text[place]])


def _mark(text: str, edits: Sequence[Edit]) -> Mark:
    first, *others = (edit.span for edit in edits)
    values = {
        "found": first.of(text).strip(),
        "right": edits[0].replacement,
        "count": len(edits),
    }
    return Mark(first, values, evidence=tuple(map(Evidence, others)), edits=tuple(edits))
