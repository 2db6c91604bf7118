"""A space inside Chinese text."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex
from attrs import frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Paragraph, Report
from disclosure_lint.text import Span

_HAN = r"\p{Han}"
_SENTENCE = regex.compile("[。；，！？]")
_SHORTEST = 12
_AROUND = 4


@cache
def _spaces() -> regex.Pattern[str]:
    """Return the pattern of a space where official style has none.

    A space after a sentence's end is a lost line break, one between Latin words belongs there.
    """
    return regex.compile(
        rf"""
          (?<=[{_HAN}”’》）〕])(?P<han>[ \u00a0\u3000]{{1,9}})(?=[{_HAN}“‘《（〔])
        | (?<=[{_HAN}”’》）〕])(?P<han>[ \u00a0\u3000]{{1,9}})(?=[，。；：、！？”’》）〕])
        | (?<=[，、“‘《（〔]|(?<={_HAN}),)(?P<han>[ \u00a0\u3000]{{1,9}})(?=[{_HAN}“‘《（〔])
        | (?<=[{_HAN}，、”’》）〕])(?P<latin>[ \u00a0]{{1,9}})(?=[0-9０-９A-Za-z])
        | (?<=[0-9０-９A-Za-z%])(?P<latin>[ \u00a0]{{1,9}})(?=[{_HAN}“‘《（〔，。；：、）])
        """,
        regex.VERBOSE,
    )


@cache
def _joints() -> regex.Pattern[str]:
    """Return the pattern of Han characters and figures that meet without a space."""
    return regex.compile(rf"[0-9]{_HAN}|{_HAN}[0-9]")


@check("stray-space")
@frozen
class StraySpace:
    """Running Chinese text has no spaces.

    Spaces around figures and Latin words are the habit of a text where they are more than `few`
    and more than `habit` percent of such places: its own style, no slip. More than `most` spaces
    between Han characters are told as one.
    """

    few: int
    habit: int
    most: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each slip."""
        report = dossier.report
        if report.wrapped or report.source.dialect != "markdown":
            return
        prose = [paragraph for paragraph in report.paragraphs if _is_prose(report, paragraph)]
        found = [match for p in prose for match in _in_paragraph(report.text, p)]
        yield from self._marks(report.text, [m for m in found if m["han"]])
        latin = [m for m in found if m["latin"]]
        if not self._is_habit(report.text, prose, len(latin)):
            yield from _as_one(report.text, latin)

    def _marks(self, text: str, found: Sequence["regex.Match[str]"]) -> Iterator[Mark]:
        if len(found) > self.most:
            yield from _as_one(text, found)
            return
        for match in found:
            yield from _as_one(text, [match])

    def _is_habit(self, text: str, prose: Sequence[Paragraph], spaced: int) -> bool:
        """Tell whether the text writes 2017 年 as a rule, so that it is no slip."""
        tight = sum(1 for p in prose for _ in _joints().finditer(text, p.span.start, p.span.end))
        often = spaced > self.few and spaced * 100 > self.habit * (spaced + tight)
        return often or spaced > tight


def _is_prose(report: Report, paragraph: Paragraph) -> bool:
    span = paragraph.span
    if len(span) < _SHORTEST:
        return False
    return _SENTENCE.search(report.text, span.start, span.end) is not None


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator["regex.Match[str]"]:
    start = paragraph.span.start + len(paragraph.number)
    for match in _spaces().finditer(text, start, paragraph.span.end):
        if text[start : match.start()].strip():
            yield match


def _as_one(text: str, found: Sequence["regex.Match[str]"]) -> Iterator[Mark]:
    """Yield one mark on the first space, with the others as evidence and every edit."""
    if not found:
        return
    spans = [Span(*match.span()) for match in found]
    first, *others = (_shown(text, span) for span in spans)
    values = {"around": first.of(text), "count": len(found)}
    edits = tuple(Edit(span, "") for span in spans)
    yield Mark(first, values, evidence=tuple(Evidence(o) for o in others), edits=edits)


def _shown(text: str, span: Span) -> Span:
    """Return the space with the character on either side: a bare space cannot be seen."""
    return Span(max(0, span.start - 1), min(len(text), span.end + 1))
