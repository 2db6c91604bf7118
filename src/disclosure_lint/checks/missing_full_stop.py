"""A paragraph of running text that ends without closing punctuation."""

from collections.abc import Iterator
from itertools import pairwise

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.report import Edit, Mark, Paragraph, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_OPEN_END = compile_pattern(r"[\p{Han}％%]$")
_SENTENCE = compile_pattern("[。；！？]")
_CLAUSE = compile_pattern(r"(?<=[\p{Han}0-9”》）])[，,；]")
_TAIL = 60
_SHOWN = 8
_ANSWER = 30  # shorter than that, a last paragraph that is no answer stops in mid-sentence


@check("missing-full-stop")
@frozen
class MissingFullStop:
    """A paragraph of running text ends with 。 or its like.

    Running text holds a sentence's end, or is unnumbered, at least `shortest` characters long and
    holds a comma; a section's only paragraph is a sentence too where it begins with one of
    `answers`. Paragraphs that begin with one of `labels` or with what a web page puts around a
    report, or whose last sentence holds one of `contacts`, are none. More than `share` percent of
    paragraphs without a full stop are the habit of a text, and not told.
    """

    shortest: int
    share: int
    answers: tuple[str, ...]
    labels: tuple[str, ...]
    contacts: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the last words of each such paragraph."""
        report = dossier.report
        if report.wrapped or not any(_is_open(report, one) for one in report.paragraphs):
            return
        labels = (*self.labels, *dossier.vocabulary.words("furniture"))
        listed = _listed(report)
        prose = [
            paragraph
            for paragraph in report.paragraphs
            if paragraph.index not in listed
            and not _is_cut(report, paragraph)
            and self._is_prose(report, paragraph, labels)
        ]
        found = [one for one in prose if _is_open(report, one)]
        if len(found) > max(1, len(prose) * self.share // 100):
            return
        for paragraph in found:
            end = paragraph.span.end
            shown = _last_words(report.text, paragraph.span)
            edits = (Edit(Span(end, end), "。"),)
            yield Mark(shown, {"words": shown.of(report.text)}, edits=edits)

    def _is_prose(self, report: Report, paragraph: Paragraph, labels: tuple[str, ...]) -> bool:
        if paragraph.section is None or report.sections[paragraph.section].appendix:
            return False
        words = paragraph.span.of(report.text).removeprefix(paragraph.number).lstrip()
        last = max(_SENTENCE.split(words[-_TAIL:].rstrip("。；！？")), key=len, default="")
        if words.startswith(labels) or any(word in last for word in self.contacts):
            return False
        if _SENTENCE.search(words):
            return True
        if _is_alone(report, paragraph) and words.startswith(self.answers):
            return True
        plain = not paragraph.style and not _meets_table(report, paragraph)
        return plain and len(words) >= self.shortest and _CLAUSE.search(words) is not None


def _is_open(report: Report, paragraph: Paragraph) -> bool:
    return _OPEN_END.search(report.text, *_end(paragraph.span)) is not None


def _is_cut(report: Report, paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is the last of a text that is not there to its end."""
    last = paragraph.index == len(report.paragraphs) - 1
    open_end = not report.outline_sure or len(paragraph.span) < _ANSWER
    return last and open_end and ends_midway(report)


def _listed(report: Report) -> set[int]:
    """Return the indices of paragraphs that are items of a list: each without a sentence's end.

    Neighbours of one section are a list, and so is what follows a colon.
    """
    found: set[int] = set()
    for before, after in pairwise(report.paragraphs):
        first, second = (_SENTENCE.search(report.text, *_ends(p)) for p in (before, after))
        if second or before.section != after.section:
            continue
        if not first:
            found.update((before.index, after.index))
        elif report.text[before.span.end - 1] in "：:":
            found.add(after.index)
    return found


def _ends(paragraph: Paragraph) -> tuple[int, int]:
    return paragraph.span.start, paragraph.span.end


def _end(span: Span) -> tuple[int, int]:
    """Return where the last two characters stand: the very last may be a line end."""
    return max(span.start, span.end - 2), span.end


def _last_words(text: str, place: Span) -> Span:
    start = max(place.start, place.end - _SHOWN)
    cut = max(text.rfind(mark, start, place.end - 1) for mark in "。；，、")
    return Span(max(start, cut + 1), place.end)


def _is_alone(report: Report, paragraph: Paragraph) -> bool:
    """Tell whether the paragraph is all that its section holds."""
    index = paragraph.section
    return index is not None and report.sections[index].body.of(
        report.text
    ).strip() == paragraph.span.of(report.text)


def _meets_table(report: Report, paragraph: Paragraph) -> bool:
    """Tell whether a table follows, of which the paragraph may be the caption."""
    return any(
        table.span.start >= paragraph.span.end
        and not Span(paragraph.span.end, table.span.start).of(report.text).strip()
        for table in report.tables
    )
