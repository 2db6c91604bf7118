"""Last year's and this year's figure told beside a rate: 增长20%（上年50条，今年60条）."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import regex

from disclosure_lint.reading.changes import direction
from disclosure_lint.report import Figure
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_REACH = 40
_ENDS = frozenset("。；;！\n\r")
_OPENING = ("（", "(")


@frozen
class Pair:
    """This year's figure, last year's, and the rate that is told of them."""

    now: Figure
    before: Figure
    rate: Figure

    @property
    def span(self) -> Span:
        """Where they stand, from the first to the last of the figure and its rate."""
        return self.now.whole_span.cover(self.rate.whole_span)


def read_pairs(text: str, figures: Sequence[Figure], year: int | None) -> Iterator[Pair]:
    """Yield the pairs among the figures of a paragraph, in order.

    The rate stands behind both figures or between them, or right in front of the bracket that
    holds both, with no words of its own. Where this year's figure is not marked as such (今年), no
    other figure of its sentence may be what the rate is said of.
    """
    if not any(figure.time == "other-year" for figure in figures):
        return
    row = [one for one in figures if not one.worded and (one.unit == "%" or not one.change)]
    for index, rate in enumerate(row):
        if rate.unit == "%" and direction(text, rate.span.start):
            pair = _around(text, row, index, _Years(year))
            if pair is not None:
                yield pair


def _around(text: str, row: Sequence[Figure], index: int, years: "_Years") -> Pair | None:
    rate = row[index]
    after = row[index + 1 : index + 3]
    if len(after) > 1 and _in_bracket(text, rate, after[0]) and years.pair(*after):
        return _pair(text, after[1], after[0], rate)
    if _rate_words().fullmatch("".join(rate.label.split())) is None:
        return None
    if index > 1 and years.pair(row[index - 2], row[index - 1]):
        return _pair(text, row[index - 1], row[index - 2], rate)
    if index > 1 and years.follows(row[index - 2], row[index - 1]):
        return _alone(text, row, index - 2, row[index - 1], rate)
    if index and after and years.follows(row[index - 1], after[0]):
        return _alone(text, row, index - 1, after[0], rate)
    return None


def _alone(
    text: str, row: Sequence[Figure], index: int, before: Figure, rate: Figure
) -> Pair | None:
    """Return the pair if no figure before number `index` in its sentence counts the same unit."""
    now = row[index]
    for earlier in reversed(row[:index]):
        if not _ENDS.isdisjoint(text[earlier.span.end : now.span.start]):
            break
        if earlier.unit == now.unit:
            return None
    return _pair(text, now, before, rate)


def _pair(text: str, now: Figure, before: Figure, rate: Figure) -> Pair | None:
    """Return the pair if all three are exact and stand together in one sentence."""
    told = sorted((now, before, rate), key=lambda figure: figure.span)
    gaps = (text[one.span.end : two.span.start] for one, two in pairwise(told))
    if any(len(gap) > _REACH or not _ENDS.isdisjoint(gap) for gap in gaps):
        return None
    exact = not any(one.approximate for one in told) and now.step == before.step == 1
    return Pair(now, before, rate) if exact and now.unit == before.unit else None


def _in_bracket(text: str, rate: Figure, first: Figure) -> bool:
    return text[rate.span.end : first.whole_span.start].strip() in _OPENING


@cache
def _rate_words() -> regex.Pattern[str]:
    return compile_pattern(
        "(?:总量|数量|总数)?(?:同比|[比较与和同]?(?:上年|去年|上一年)度?(?:同期)?(?:相比)?)?[，,]?"
        "(?:增长|增加|上升|提高|提升|增幅|涨幅|减少|下降|降低|降幅|回落)率?(?:幅度)?(?:了|约|为|达|达到)?"
    )


@frozen
class _Years:
    """Knows which words name last year and this year, for a report on `year`."""

    year: int | None

    def pair(self, before: Figure, now: Figure) -> bool:
        """Tell whether the two are told as last year's and this year's figure of one thing."""
        last, this = self._last().match(before.label), self._this().match(now.label)
        if last is None or this is None or before.unit != now.unit or before.change:
            return False
        said, meant = _noun(before.label[last.end() :]), _noun(now.label[this.end() :])
        return not said or not meant or meant in said or said in meant

    def follows(self, now: Figure, before: Figure) -> bool:
        """Tell whether `before` is told as last year's figure of what `now` counts."""
        last = self._last().match(before.label)
        if last is None or before.unit != now.unit or before.change or now.unit == "%":
            return False
        if now.time not in {None, "year"} or self._last().match(now.label):
            return False
        said = _noun(before.label[last.end() :])
        return not said or said in now.label

    def _last(self) -> "regex.Pattern[str]":
        return _named("上年|去年|上一年", self.year and self.year - 1)

    def _this(self) -> "regex.Pattern[str]":
        return _named("今年|本年|当年", self.year)


@cache
def _named(words: str, year: int | None) -> regex.Pattern[str]:
    """Return the pattern of a label that begins with one of these words, or with `year`."""
    named = f"{words}|{year}年" if year else words
    return compile_pattern(rf"(?:其中|而)?(?:{named})度?(?:全年)?(?:同期)?")


@cache
def _filling() -> regex.Pattern[str]:
    return compile_pattern("[的为是有共计了：:、，, \u3000]|数量|总数|总计|合计|仅|只有")


def _noun(words: str) -> str:
    return _filling().sub("", words)
