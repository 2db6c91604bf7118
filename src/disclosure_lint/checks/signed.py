"""The day on which a report was signed, for the checks that judge it."""

import datetime as dt

from disclosure_lint.report import Fact, Report


def signed_day(report: Report) -> Fact[dt.date] | None:
    """Return the date that the report itself gives, or None.

    A date in figures alone (2018-02-15) in front of the first section is the web page's: pages are
    dated anew when a site moves.
    """
    date = report.signature.date if report.signature else None
    if date is None:
        return None
    body = report.sections[0].span.start if report.sections else 0
    return None if date.span.start < body and "年" not in date.span.of(report.text) else date


def written_day(day: dt.date) -> str:
    """Return the day as official texts write it: 2018年2月15日."""
    return f"{day.year}年{day.month}月{day.day}日"
