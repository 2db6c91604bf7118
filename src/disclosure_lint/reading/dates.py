"""Dates as people write them: 2018年2月15日, 2018.2.15, 二〇一八年二月, １２月３１日."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.parsing.numbering import number_value
from disclosure_lint.text import Span
from disclosure_lint.text.anchors import matches_at
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@frozen
class WrittenDate:
    """A date or year as it stands in the text, possible or not.

    What is not written is None: a bare year has no month, 12月31日 has no year. `year_span`
    covers the year with its 年, or its digits alone in 2018-02-15.
    """

    span: Span
    year: int | None
    month: int | None = None
    day: int | None = None
    year_span: Span | None = None

    @property
    def full(self) -> bool:
        """Tell whether year, month and day are all written."""
        return None not in (self.year, self.month, self.day)

    def on_calendar(self) -> dt.date | None:
        """Return the day, or None where it is not fully written or the calendar lacks it."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return calendar_day(self.year, self.month, self.day)


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """Return that day, or None where the calendar lacks it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def year_value(written: str) -> int:
    """Return the value of a year's four digits, Arabic or Chinese (2018, ２０１８, 二〇一八)."""
    return int(written.translate(_YEAR_DIGITS))


_BLANK = r"[ \t\u3000\u00a0]{0,4}"
_HANZI_DIGITS = "零一二三四五六七八九"
_ZEROS = "〇○◯OＯ０0"
_YEAR_DIGITS = str.maketrans(
    dict.fromkeys(_ZEROS, "0") | {digit: str(value) for value, digit in enumerate(_HANZI_DIGITS)}
)


@cache
def _pattern() -> regex.Pattern[str]:
    number = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
    months = f"{number}|元"
    day = rf"(?:{_BLANK}(?P<day>{number}){_BLANK}[日号])"
    month = rf"{_BLANK}(?P<month>{months}){_BLANK}月"
    signs = r"[./\-．／－—–]"
    return compile_pattern(
        rf"""
          (?P<years>
              (?<![0-9０-９])(?P<year>[0-9０-９]{{4}}){_BLANK}年
            | (?<![{_HANZI_DIGITS}])(?P<year>[一二][{_HANZI_DIGITS}{_ZEROS}]{{3}}){_BLANK}年
          )(?:{month}{day}?)?
        | (?<![0-9０-９])(?P<years>(?P<year>(?:19|20)[0-9]{{2}}))(?P<sign>{signs})
          (?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9]|(?P=sign)[0-9]{{1,2}}(?![0-9]))
        | (?<![0-9０-９])(?P<month>[0-9０-９]{{1,2}}){_BLANK}月{day}?
        | (?<![一二三四五六七八九十])(?P<month>[一二三四五六七八九十]{{1,3}})月{day}
        """,
        regex.VERBOSE,
    )


@cache
def _beginning() -> regex.Pattern[str]:
    """Return the pattern of what a date may begin with: never inside a number."""
    return compile_pattern(f"[0-9０-９]+|[{_HANZI_DIGITS}十]")


def scan_dates(text: str, span: Span | None = None) -> Iterator[WrittenDate]:
    """Yield the dates, years and months that stand in `span` of `text` (default: all), in order.

    Linear in the length. Digits run together (20231月1日) are no date: see `damage`.

    >>> [(d.year, d.month, d.day) for d in scan_dates("二〇一八年十二月三十一日")]
    [(2018, 12, 31)]
    """
    start, end = (0, len(text)) if span is None else (span.start, span.end)
    for match in matches_at(_beginning(), _pattern(), text, start, end):
        year = match["year"]
        yield WrittenDate(
            span=Span(*match.span()),
            year=year_value(year) if year else None,
            month=_value(match["month"]),
            day=_value(match["day"]),
            year_span=Span(*match.span("years")) if year else None,
        )


def _value(written: str | None) -> int | None:
    """Return the value of a month or day; 元月 is the first."""
    return 1 if written == "元" else number_value(written or "")
