"""The statistics period in every form."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.period import read_period
from disclosure_lint.report import Period
from disclosure_lint.text import Span

YEAR = (dt.date(2017, 1, 1), dt.date(2017, 12, 31))


def period_of(text: str) -> Period | None:
    """Return the period read from the whole of `text`."""
    return read_period(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("before", "period", "after"),
    [
        ("本报告所列数据的统计期限", "自2017年1月1日起至2017年12月31日止", "。"),
        ("本报告所列数据的统计期限为", "2017年1月1日至2017年12月31日", "。"),
        ("数据统计期限：", "2017年1月1日—12月31日", "，"),
        ("统计时限为", "2017年1月1日——12月31日", "。"),
        ("统计时间为", "2017年1月1日-2017年12月31日", "。"),
        ("统计期限", "2017.1.1-2017.12.31", "。"),
        ("统计数据", "从2017年1月1日到2017年12月31日", "。"),
        ("统计数据", "自2017年1月1日起，至2017年12月31日止", "。"),
        ("统计期限", "自２０１７年１月１日起至１２月３１日止", "。"),
        ("统计期限", "自二〇一七年一月一日起至十二月三十一日止", "。"),
        ("统计期限", "自 2017 年 1 月 1 日\n起至 2017 年 12 月 31 日止", "。"),
        ("报告内容涵盖", "2017年1月1日至2017年12月31日期间", "的工作。"),
        ("统计时限为", "2017年1月至12月", "。"),
        ("数据统计期限为", "2017年", "度。"),
        ("报告", "自2017年1月1日至2017年12月31日止", "。"),
    ],
)
def test_a_whole_year(before: str, period: str, after: str) -> None:
    """Every usual form of a whole year is read with its words, and surely."""
    text = f"本报告由青石镇编制。{before}{period}{after}本报告的电子版可下载。"
    found = period_of(text)
    assert found is not None
    assert (period, *YEAR, True) == (found.span.of(text), found.start, found.end, found.sure)


@pytest.mark.parametrize(
    "text",
    [
        "本报告所列数据统计截止日期为2017年12月31日。",
        "本报告数据截至2017年12月31日。",
        "统计数据的核定时间点为2017年12月31日。",
    ],
)
def test_only_the_end(text: str) -> None:
    """An end date alone leaves the start open, and the period is not sure."""
    found = period_of(text)
    assert found is not None
    assert (None, YEAR[1], False) == (found.start, found.end, found.sure)


def test_a_short_period_is_read_as_written() -> None:
    """A period that is no calendar year is read, not repaired."""
    found = period_of("统计期限自2016年12月1日起至2017年10月30日止。")
    assert found is not None
    assert (dt.date(2016, 12, 1), dt.date(2017, 10, 30), True) == (
        found.start,
        found.end,
        found.sure,
    )


def test_an_impossible_day_is_not_sure() -> None:
    """A day that the calendar lacks is None, and the period is not sure."""
    found = period_of("统计期限自2017年1月1日起至2017年11月31日止。")
    assert found is not None
    assert (YEAR[0], None, False) == (found.start, found.end, found.sure)


@pytest.mark.parametrize(
    "text",
    [
        "统计期限自20171月1日起至201712月31日止。",
        "《条例》自2008年5月1日起施行。",
        "截至2017年12月31日，全镇主动公开政府信息126条。",
        "2017年5月1日至2017年6月1日开展了宣传月活动。",
        "",
    ],
)
def test_what_is_no_period(text: str) -> None:
    """Damaged dates, the date of a law, a day up to which something was done: no period."""
    assert period_of(text) is None


@given(st.text("统计期限数据自起至止2017年1月日31截至。，-\n", max_size=100), st.integers(0, 9))
def test_any_text_is_read(text: str, start: int) -> None:
    """Whatever the text, a period found lies inside the stretch."""
    stretch = Span(min(start, len(text)), len(text))
    found = read_period(text, stretch)
    assert found is None or stretch.contains(found.span)
