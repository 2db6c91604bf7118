"""A sentence cut by a paragraph break."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Paragraph, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_OPEN_END = compile_pattern(r"[\p{Han}A-Za-z0-9，、]$")
_CLAUSE = compile_pattern("[，。；：！？]")
_SENTENCE = compile_pattern("[，。；！？]")
_NEW_START = compile_pattern(
    r"""
      [一二三四五六七八九十]{1,3}(?:是|要|、|，)
    | [第其][一二三四五六七八九十]{1,3}
    | 首先 | 其次 | 再次 | 最后
    | [（(][一二三四五六七八九十0-9]{1,3}[）)]
    | [0-9]{1,2}[、.．)） ]
    | [①-⑳•·●○◆■★▲►*\-—]
    """,
    regex.VERBOSE,
)
_DATED = compile_pattern(
    r"[0-9〇○零一二三四五六七八九]{4}[ ]?(?:年|[-－—])|(?![但还并也却而])\p{Han}{2,8}[：:]"
)
_MARKS_THAT_GO_ON = tuple("，。、；：！？）”》")
_QUOTES = (("“", "”"), ("《", "》"))
_STUB = 2
_SHOWN = 12


@check("broken-paragraph")
@frozen
class BrokenParagraph:
    """A paragraph ends where a sentence ends.

    A paragraph of at least `shortest` characters that ends without a closing mark is cut where
    the break divides one of `words`, a quotation or a list, or where it leaves a stub or one of
    the `dangling` words (but for those in `complete`) before a paragraph that does not begin with
    one of `starts`. More than `most` cuts are the work of an extraction, and none is told.
    """

    shortest: int
    most: int
    words: tuple[str, ...]
    dangling: tuple[str, ...]
    complete: tuple[str, ...]
    stubs: tuple[str, ...]
    starts: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the last words before each cut."""
        report = dossier.report
        if report.wrapped:
            return
        marks = [
            _mark(report.text, before.span, after.span)
            for before, after in pairwise(report.paragraphs)
            if _adjacent(report, before, after) and self._cut(report.text, before.span, after.span)
        ]
        if len(marks) <= self.most:
            yield from marks

    def _cut(self, text: str, before: Span, after: Span) -> bool:
        """Tell whether one sentence runs from `before` into `after`."""
        last = max(before.start, before.end - 2)
        if len(before) < self.shortest or not _OPEN_END.search(text, last, before.end):
            return False
        head = text[before.end - min(len(before), 60) : before.end]
        tail = text[after.start : min(after.end, after.start + 60)]
        if _NEW_START.match(tail):
            return False
        if tail.startswith(_MARKS_THAT_GO_ON):
            return True
        if _SENTENCE.search(text, before.start, before.end) is None:
            return False
        return (
            self._divides_word(head, tail)
            or _divides_quotation(text, before, after)
            or (_SENTENCE.search(tail) is not None and self._dangles(head, tail))
        )

    def _divides_word(self, head: str, tail: str) -> bool:
        return any(
            head.endswith(word[:at]) and tail.startswith(word[at:])
            for word in self.words
            for at in range(1, len(word))
        )

    def _dangles(self, head: str, tail: str) -> bool:
        if _DATED.match(tail):
            return False
        if head.endswith(("，", "、")):
            return True
        if tail.startswith(self.starts) or head.endswith(self.complete):
            return False
        stub = _CLAUSE.split(head)[-1]
        return head.endswith(self.dangling) or (len(stub) <= _STUB and stub not in self.stubs)


def _adjacent(report: Report, before: Paragraph, after: Paragraph) -> bool:
    """Tell whether only blank space stands between two paragraphs of running text."""
    if before.section != after.section or after.style or before.section is None:
        return False
    gap = report.text[before.span.end : after.span.start]
    if not gap or gap.strip():
        return False
    # In plain text a line that is not set off may only have been wrapped.
    return report.source.dialect == "markdown" or gap[-1] in " \t\u3000" or gap.count("\n") > 1


def _divides_quotation(text: str, before: Span, after: Span) -> bool:
    for opening, closing in _QUOTES:
        start = text.rfind(opening, before.start, before.end)
        if start < 0 or text.find(closing, start, before.end) >= 0:
            continue
        end = text.find(closing, after.start, after.end)
        if end >= 0 and text.find(opening, after.start, end) < 0:
            return True
    return False


def _mark(text: str, before: Span, after: Span) -> Mark:
    head = text[before.start : before.end]
    last = regex.split("[，。；：、！？]", head.rstrip("，、"))[-1]
    size = min(_SHOWN, len(last) + (head[-1] in "，、"))
    shown = Span(before.end - size, before.end)
    follows = Span(after.start, min(after.end, after.start + _SHOWN))
    values = {"before": shown.of(text), "after": follows.of(text)}
    edit = Edit(Span(before.end, after.start), "")
    return Mark(shown, values, evidence=(Evidence(follows),), edits=(edit,))
