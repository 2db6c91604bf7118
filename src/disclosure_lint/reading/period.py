"""The statistics period 统计期限 that a report names."""

import datetime as dt
from functools import cache
from itertools import pairwise

import regex

from disclosure_lint.reading.dates import WrittenDate, calendar_day, scan_dates
from disclosure_lint.report import Period
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_NEAR = 24
_REACH = 120  # how far from 统计 or 数据 the dates may stand
_LAST_DAY = 31
_NAMED_BY = ("限为", "限是", "限：", "限:", "周期为", "时间为", "范围为")


@cache
def _anchor() -> regex.Pattern[str]:
    return compile_pattern("统计|数据|期限|时限|起止|截止|截至|涵盖|报告期|时间范围|时间段|时间为")


@cache
def _joint() -> regex.Pattern[str]:
    return compile_pattern(r"\s*(?:起|始|开始)?\s*[，,]?\s*(?:至|到|止于|[-－—–~～]{1,3})\s*")


@cache
def _opening() -> regex.Pattern[str]:
    return compile_pattern(r"(?:自|从|由)\s*$")


@cache
def _closing() -> regex.Pattern[str]:
    return compile_pattern(r"\s*(?:止|为止|期间)")


@cache
def _subject() -> regex.Pattern[str]:
    return compile_pattern("统计|数据|期限|核定")


@cache
def _only_end() -> regex.Pattern[str]:
    return compile_pattern(
        r"(?:截至|截止)(?:时间|日期|到|至)?(?:为|是)?[:：]?\s*$|核定时间点?为[:：]?\s*$"
    )


def read_period(text: str, span: Span) -> Period | None:
    """Return the period that `span` (preamble, or the beginning of the body) names, or None.

    Reads 自…起至…止, …至…, …—…, the year once, months alone, a bare year after 统计期限为, and an
    end date alone (start None, not sure). A date that the calendar lacks is None, not sure.
    """
    for sentence in _sentences(text, span):
        dates = list(scan_dates(text, sentence))
        found = _pair(text, dates) or _whole_year(text, dates) or _end(text, dates)
        if found:
            return found
    return _calendar_year(text, span)


def _calendar_year(text: str, span: Span) -> Period | None:
    """Return a whole calendar year told without any word for 统计期限."""
    found = _pair(text, list(scan_dates(text, span)))
    if found and found.start and found.end and (found.end - found.start).days in {364, 365}:
        return found
    return None


def _sentences(text: str, span: Span) -> list[Span]:
    """Return the stretches around each anchor word, up to the sentence's ends."""
    stretches: list[Span] = []
    for match in _anchor().finditer(text, span.start, span.end):
        if stretches and match.start() < stretches[-1].end:
            continue
        start = max(
            text.rfind("。", span.start, match.start()) + 1, match.start() - _REACH, span.start
        )
        stop = text.find("。", match.end(), min(span.end, match.end() + _REACH))
        stretches.append(Span(start, stop if stop >= 0 else min(span.end, match.end() + _REACH)))
    return stretches


def _pair(text: str, dates: list[WrittenDate]) -> Period | None:
    """Return the first two dates that belong together as start and end."""
    for start, end in pairwise(dates):
        between = _joint().fullmatch(text, start.span.end, end.span.start)
        if between and start.year is not None and start.month is not None and end.month is not None:
            return _period(text, start, end)
    return None


def _period(text: str, start: WrittenDate, end: WrittenDate) -> Period:
    first = calendar_day(start.year or 0, start.month or 0, start.day or 1)
    last = _last_day(end.year or start.year or 0, end.month or 0, end.day)
    span = _with_words(text, start.span.cover(end.span))
    return Period(span, first, last, sure=first is not None and last is not None)


def _last_day(year: int, month: int, day: int | None) -> dt.date | None:
    """Return that day; without a day, the month's last."""
    if day is not None:
        return calendar_day(year, month, day)
    days = (calendar_day(year, month, day) for day in range(_LAST_DAY, 27, -1))
    return next((found for found in days if found), None)


def _with_words(text: str, span: Span) -> Span:
    """Return `span` with its 自 and 止."""
    opening = _opening().search(text, max(0, span.start - 4), span.start)
    closing = _closing().match(text, span.end)
    return Span(opening.start() if opening else span.start, closing.end() if closing else span.end)


def _whole_year(text: str, dates: list[WrittenDate]) -> Period | None:
    """Return the period of 统计期限为2017年度."""
    for date in dates:
        before = text[max(0, date.span.start - 8) : date.span.start].rstrip()
        if date.year and date.month is None and before.endswith(_NAMED_BY):
            start, end = calendar_day(date.year, 1, 1), calendar_day(date.year, 12, _LAST_DAY)
            return Period(date.span, start, end, sure=start is not None)
    return None


def _end(text: str, dates: list[WrittenDate]) -> Period | None:
    """Return the period of which only the end is named."""
    for date in dates:
        before = text[max(0, date.span.start - _NEAR) : date.span.start]
        if date.full and _only_end().search(before) and _subject().search(before):
            return Period(date.span, None, date.on_calendar(), sure=False)
    return None
