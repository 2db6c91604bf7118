"""Growth against last year in running text: 同比增长16.1%, 较上年减少5件."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

import regex

from disclosure_lint.reading.changes import direction
from disclosure_lint.reading.growths_paired import Pair, read_pairs
from disclosure_lint.report import Figure, Growth
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import define, evolve, field
from disclosure_lint.text.patterns import compile_pattern

_REACH = 40
_ENDS = frozenset("。；;\n")


@cache
def _against_last_year() -> regex.Pattern[str]:
    return compile_pattern(
        r"同比|[较比与和同相](?:比于?)?(?:上一?年|去年|20(?P<year>[0-9]{2})年)|上年同期|去年同期"
    )


@define
class _Found:
    """What was told of the change of one figure."""

    figure: Figure
    before: Figure | None = None
    percent: Figure | None = None
    amount: Figure | None = None
    sign: int = 0
    cue: bool = False
    told: list[Figure] = field(factory=list)


def read_growths(text: str, figures: Sequence[Figure], year: int | None) -> tuple[Growth, ...]:
    """Return the changes against the year before `year` that the figures tell, in order."""
    found: list[Growth] = []
    for _, group in groupby(figures, key=lambda figure: figure.paragraph):
        counts = [figure for figure in group if not figure.worded]
        told = _of_paragraph(text, counts, year)
        found += _with_pairs(text, list(told), read_pairs(text, counts, year))
    return tuple(found)


def _with_pairs(text: str, growths: list[Growth], pairs: Iterable[Pair]) -> list[Growth]:
    """Return the growths with last year's figures where pairs tell them, and the pairs' own."""
    for pair in pairs:
        end = pair.rate.span.end
        place = next((at for at, one in enumerate(growths) if one.span.end == end), None)
        if place is None:
            growths.append(_of_pair(text, pair))
        elif growths[place].before is None:
            growths[place] = evolve(growths[place], figure=pair.now, before=pair.before)
    return sorted(growths, key=lambda growth: growth.span)


def _of_pair(text: str, pair: Pair) -> Growth:
    sign = direction(text, pair.rate.span.start)
    percent, step = pair.rate.value * sign, pair.rate.step
    return Growth(pair.now, percent, None, pair.before, pair.span, step)


def _of_paragraph(text: str, figures: Sequence[Figure], year: int | None) -> Iterator[Growth]:
    current: _Found | None = None
    end = 0
    for figure in figures:
        gap = text[max(end, figure.span.start - _REACH) : figure.span.start]
        if current and (figure.span.start - end > _REACH or not _ENDS.isdisjoint(gap)):
            yield from _growth(current)
            current = None
        end = figure.span.end
        current_sign = direction(text, figure.span.start)
        if current_sign == 0 and figure.unit != "%" and figure.time != "other-year":
            if current:
                yield from _growth(current)
            current = None if figure.approximate else _Found(figure)
        elif current:
            last = _is_last(figure, year)
            _take(current, figure, current_sign, cue=_is_cue(gap, year), last=last)
    if current:
        yield from _growth(current)


def _is_cue(gap: str, year: int | None) -> bool:
    match = _against_last_year().search(gap)
    if match is None:
        return False
    return match["year"] is None or (year is not None and int(match["year"]) + 2000 == year - 1)


def _is_last(figure: Figure, year: int | None) -> bool:
    """Tell whether the words of a figure name the year before `year`: 2016年为200人次."""
    return year is not None and figure.label.startswith(f"{year - 1}年")


def _take(found: _Found, figure: Figure, sign: int, *, cue: bool, last: bool) -> None:
    """Let `figure` be last year's, or how much or which share it changed by."""
    found.cue = found.cue or cue
    if sign == 0:
        if figure.time == "other-year" and figure.unit == found.figure.unit and (cue or last):
            found.before = figure
        return
    if not found.cue or found.sign not in {0, sign} or figure.approximate:
        return
    if figure.unit == "%" and found.percent is None:
        found.percent = figure
    elif figure.unit == found.figure.unit and found.amount is None:
        found.amount = figure
    else:
        return
    found.sign = sign
    found.told.append(figure)


def _growth(found: _Found) -> Iterator[Growth]:
    if not found.told:
        return
    start = found.figure.whole_span.start
    yield Growth(
        figure=found.figure,
        percent=found.percent.value * found.sign if found.percent else None,
        amount=found.amount.value * found.sign if found.amount else None,
        before=found.before,
        span=Span(start, found.told[-1].span.end),
        step=found.percent.step if found.percent else found.told[-1].step,
    )
