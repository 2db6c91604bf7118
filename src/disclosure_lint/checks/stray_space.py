"""A space inside Chinese text."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Paragraph
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_BLANK = compile_pattern("[ \u00a0\u3000]{1,9}")
_BEFORE = compile_pattern(
    r"(?P<han>[\p{Han}”’》）〕])|(?P<latin>[0-9０-９%])|(?P<open>[，、“‘《（〔])"
)
_AFTER = compile_pattern(
    r"(?P<han>[\p{Han}“‘《（〔])|(?P<latin>[0-9０-９])|(?P<mark>[，。；：、！？”’》）〕])"
)
_SENTENCE = compile_pattern("[。；，！？]")
_SHORTEST = 12
# What a space stands between, and which kind of slip it then is. After a sentence's end it is a
# lost line break; around Latin words it belongs there.
_KINDS = {
    ("han", "han"): "han",
    ("han", "mark"): "han",
    ("open", "han"): "han",
    ("han", "latin"): "latin",
    ("open", "latin"): "latin",
    ("latin", "han"): "latin",
    ("latin", "mark"): "latin",
}


@cache
def _joints() -> regex.Pattern[str]:
    """Return the pattern of Han characters and figures that meet without a space."""
    return compile_pattern(r"[0-9]\p{Han}|\p{Han}[0-9]")


@check("stray-space")
@frozen
class StraySpace:
    """Running Chinese text has no spaces.

    Spaces around Latin words are right. Around figures they are the habit of a text where they are
    more than `few` and more than `habit` percent of such places: its own style, no slip. More than
    `most` spaces between Han characters are told as one.
    """

    few: int
    habit: int
    most: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each slip."""
        report = dossier.report
        if report.wrapped or report.source.dialect != "markdown":
            return
        prose = [p.span for p in report.paragraphs]
        found = [pair for p in report.paragraphs for pair in _in_paragraph(report.text, p)]
        yield from self._marks(report.text, [span for kind, span in found if kind == "han"])
        latin = [span for kind, span in found if kind == "latin"]
        if latin and not self._is_habit(report.text, prose, len(latin)):
            yield from _as_one(report.text, latin)

    def _marks(self, text: str, found: Sequence[Span]) -> Iterator[Mark]:
        if len(found) > self.most:
            yield from _as_one(text, found)
            return
        for span in found:
            yield from _as_one(text, [span])

    def _is_habit(self, text: str, prose: Sequence[Span], spaced: int) -> bool:
        """Tell whether the text writes 2017 年 as a rule, so that it is no slip."""
        tight = sum(1 for span in prose for _ in _joints().finditer(text, span.start, span.end))
        often = spaced > self.few and spaced * 100 > self.habit * (spaced + tight)
        return often or spaced > tight


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator[tuple[str, Span]]:
    """Yield the kind and the place of each stray space in a paragraph of prose."""
    start, end = paragraph.span.start + len(paragraph.number), paragraph.span.end
    found = [
        (kind, span)
        for match in _BLANK.finditer(text, start, end)
        if (kind := _kind(text, span := Span(*match.span()))) and text[start : span.start].strip()
    ]
    if found and end - start >= _SHORTEST and _SENTENCE.search(text, start, end):
        yield from found


def _kind(text: str, blank: Span) -> str | None:
    before = _BEFORE.match(text, blank.start - 1, blank.start)
    after = _AFTER.match(text, blank.end)
    if before and after:
        return _KINDS.get((before.lastgroup or "", after.lastgroup or ""))
    comma = text[blank.start - 1] == "," and text[blank.start - 2 : blank.start - 1] >= "\u4e00"
    return "han" if comma and after and after["han"] else None


def _as_one(text: str, found: Sequence[Span]) -> Iterator[Mark]:
    """Yield one mark on the first space, with the others as evidence and every edit."""
    first, *others = (_shown(text, span) for span in found)
    values = {"around": first.of(text), "count": len(found)}
    edits = tuple(Edit(span, "") for span in found)
    yield Mark(first, values, evidence=tuple(Evidence(o) for o in others), edits=edits)


def _shown(text: str, span: Span) -> Span:
    """Return the space with the character on either side: a bare space cannot be seen."""
    return Span(max(0, span.start - 1), min(len(text), span.end + 1))
