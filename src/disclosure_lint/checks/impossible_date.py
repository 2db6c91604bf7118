"""Dates and times that no calendar or clock has: 2月30日, 24:60."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.windows import windows
from disclosure_lint.reading.dates import WrittenDate, calendar_day, scan_dates
from disclosure_lint.report import Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_LEAP_YEAR = 2000  # where no year is written, 2月29日 is possible
_NEAR = 16
_LONGEST_DATE = 16
_HOURS, _MINUTES = 24, 60


@check("impossible-date")
@frozen
class ImpossibleDate:
    """Every date is on the calendar, every time of day on the clock.

    `times` are words near which hours and minutes are a time of day (办公时间), not a ratio.
    """

    times: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each impossible date or time."""
        text = dossier.report.text
        for window in windows(text, "月", _LONGEST_DATE):
            for date in scan_dates(text, window):
                if "月" in date.span.of(text) and not _possible(date):
                    yield Mark(date.span, {"found": date.span.of(text)})
        for match in _clock().finditer(text):
            before = text[max(0, match.start() - _NEAR) : match.start()]
            if _off_the_clock(match) and any(word in before for word in self.times):
                yield Mark(Span(*match.span()), {"found": match[0]})


def _possible(date: WrittenDate) -> bool:
    """Tell whether the calendar has the date; a month alone without a year may be a count."""
    if date.month is None or (date.year is None and date.day is None):
        return True
    day = 1 if date.day is None else date.day
    return calendar_day(date.year or _LEAP_YEAR, date.month, day) is not None


@cache
def _clock() -> regex.Pattern[str]:
    return compile_pattern(r"(?<![0-9:：.])([0-9]{1,2})[:：]([0-9]{2})(?![0-9:：])")


def _off_the_clock(match: "regex.Match[str]") -> bool:
    """Tell whether no clock shows this time; 24:00 ends a day."""
    hour, minute = int(match[1]), int(match[2])
    return minute >= _MINUTES or hour * _MINUTES + minute > _HOURS * _MINUTES
