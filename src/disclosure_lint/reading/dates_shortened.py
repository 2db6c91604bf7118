"""Dates of which a part was left out or doubled: 25年1月15日, 2025年1月15, 20225年1月15日."""

from functools import cache

import regex

from disclosure_lint.parsing.numbering import number_value
from disclosure_lint.reading.dates import WrittenDate, year_value
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_CENTURY = "20"
_WHOLE, _HALF = 4, 2
_HANZI = "〇○零一二三四五六七八九"


@cache
def _pattern() -> regex.Pattern[str]:
    blank = r"[ \t\u3000\u00a0]{0,4}"
    number = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
    return compile_pattern(
        rf"(?<![0-9０-９{_HANZI}十])(?P<year>[0-9０-９]{{2,6}}|[{_HANZI}]{{2}}|[{_HANZI}]{{4}}){blank}年"
        rf"{blank}(?P<month>{number}|元){blank}月{blank}(?P<day>{number}){blank}[日号]?"
    )


@cache
def _with_signs() -> regex.Pattern[str]:
    return compile_pattern(
        r"(?<![0-9])[0-9]{2}(?P<sign>[./\-])[0-9]{1,2}(?P=sign)[0-9]{1,2}(?![0-9./\-])"
    )


def shortened_date(text: str, span: Span, *, signs: bool = False) -> WrittenDate | None:
    """Return the first such date in `span`, or None; its year is None where it is not certain.

    Two digits are a year of this century. `signs` says whether 25.1.15 is one too: which of its
    numbers is the year is not certain. A date written in full matches as well: ask `scan_dates`
    first.
    """
    match = _pattern().search(text, span.start, span.end)
    if match is not None:
        return WrittenDate(
            span=Span(*match.span()),
            year=_year(match["year"]),
            month=1 if match["month"] == "元" else number_value(match["month"]),
            day=number_value(match["day"]),
            year_span=Span(*match.span("year")),
        )
    match = _with_signs().search(text, span.start, span.end) if signs else None
    return WrittenDate(Span(*match.span()), None) if match else None


def _year(written: str) -> int | None:
    if len(written) == _HALF:
        return year_value(_CENTURY + written)
    return year_value(written) if len(written) == _WHOLE else None
