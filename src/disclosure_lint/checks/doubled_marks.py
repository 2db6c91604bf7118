"""Marks, particles and words that stand twice in a row."""

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_RANK = "、，：；。"  # of marks that meet, the strongest stays
_MARKS = compile_pattern("[。，、；：]{2,6}")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万")
_MOST_RUNS = 4_000
_LONGEST_KEPT = 100


@cache
def _runs() -> regex.Pattern[str]:
    return compile_pattern(r"\p{Han}{4,}")


@cache
def _twice() -> regex.Pattern[str]:
    return compile_pattern(r"(\p{Han}{2,14}?)\1{1,3}")


@check("doubled-marks")
@frozen
class DoubledMarks:
    """No mark, particle or word is written twice in a row.

    `particles` are patterns of doubled single words. Words in `reduplicated` are right when
    doubled; those in `modifiers` may rightly meet a word that begins with them (公开 + 公开目录),
    and are told only before a mark. Doublings that begin one of `phrases` are right.
    """

    particles: tuple[str, ...]
    reduplicated: tuple[str, ...]
    modifiers: tuple[str, ...]
    phrases: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each doubling, with the edit that leaves one."""
        report = dossier.report
        labels = tuple(w for w in dossier.vocabulary.words("table-labels"))
        particles = compile_pattern("|".join(self.particles))
        marks = _MARKS.search(report.text) is not None
        for place in (paragraph.span for paragraph in report.paragraphs):
            if marks:
                yield from _marks(report.text, place)
            for match in particles.finditer(report.text, place.start, place.end):
                yield _mark(report.text, Span(*match.span()), match[0][0])
            for span, word in _doubled(report.text, place):
                if self._is_slip(report, span, word) and word not in labels:
                    yield _mark(report.text, span, word)

    def _is_slip(self, report: Report, span: Span, word: str) -> bool:
        if len(set(word)) == 1 or _NUMERALS.issuperset(word) or report.quoted(span):
            return False
        if word in self.reduplicated or _counts_one_by_one(word):
            return False
        if report.text.startswith(self.phrases, span.start):
            return False
        return word not in self.modifiers or not _han(report.text, span.end)


def _marks(text: str, place: Span) -> Iterator[Mark]:
    for match in _MARKS.finditer(text, place.start, place.end):
        yield _mark(text, Span(*match.span()), max(match[0], key=_RANK.index))


def _doubled(text: str, place: Span) -> Iterator[tuple[Span, str]]:
    """Yield where in `place` words are doubled, and the word.

    That is looked for in each run of letters. Reports repeat their runs, so those met last are
    kept.
    """
    if not any(map(_in_run, _runs().findall(text, place.start, place.end))):
        return
    for run in _runs().finditer(text, place.start, place.end):
        for start, end, word in _in_run(run[0]):
            yield Span(run.start() + start, run.start() + end), word


def _in_run(run: str) -> tuple[tuple[int, int, str], ...]:
    return _kept(run) if len(run) <= _LONGEST_KEPT else _kept.__wrapped__(run)


@lru_cache(_MOST_RUNS)
def _kept(run: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((*match.span(), match[1]) for match in _twice().finditer(run))


def _counts_one_by_one(word: str) -> bool:
    """Tell whether doubling the word means one after the other: 一项一项, 逐条逐条."""
    return word.startswith(("一", "逐")) and len(word) == 2  # noqa: PLR2004 -- numeral and measure


def _han(text: str, offset: int) -> bool:
    return text[offset : offset + 1] >= "\u4e00" and text[offset : offset + 1] < "\ua000"


def _mark(text: str, span: Span, kept: str) -> Mark:
    return Mark(span, {"found": span.of(text), "kept": kept}, edits=(Edit(span, kept),))
