"""Dates in every form that people write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.dates import calendar_day, scan_dates, year_value
from disclosure_lint.text import Span

Written = tuple[int | None, int | None, int | None]


def read(text: str) -> list[tuple[str, Written]]:
    """Return what is scanned in `text`: the words and the values."""
    return [(date.span.of(text), (date.year, date.month, date.day)) for date in scan_dates(text)]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("2018年2月15日", (2018, 2, 15)),
        ("2018 年 2 月 15 日", (2018, 2, 15)),
        ("2018年　2月　15日", (2018, 2, 15)),
        ("２０１８年２月１５日", (2018, 2, 15)),
        ("2018年2月15号", (2018, 2, 15)),
        ("2018年2月", (2018, 2, None)),
        ("2018年", (2018, None, None)),
        ("2018.2.15", (2018, 2, 15)),
        ("2018-02-15", (2018, 2, 15)),
        ("2018/2/15", (2018, 2, 15)),
        ("二○一八年十二月三十一日", (2018, 12, 31)),
        ("二〇一八年十二月三十一日", (2018, 12, 31)),
        ("二零一八年十二月三十一日", (2018, 12, 31)),
        ("二O一八年一月", (2018, 1, None)),
        ("一九九八年", (1998, None, None)),
        ("2018年元月5日", (2018, 1, 5)),
        ("12月31日", (None, 12, 31)),
        ("十二月三十一日", (None, 12, 31)),
        ("12月", (None, 12, None)),
        ("2017年2月30日", (2017, 2, 30)),
        ("2017年13月40日", (2017, 13, 40)),
    ],
)
def test_every_form_is_read_whole(written: str, values: Written) -> None:
    """A date is read with its values as written, possible or not, and covers its words."""
    assert [(written, values)] == read(f"（{written}，")


@pytest.mark.parametrize(
    "text",
    [
        "20231月1日起",
        "202020年",
        "〔2021〕30号",
        "电话：0799-5550123",
        "传真：0799-55-501",
        "编号20180115",
        "版本1.2.3",
        "三月三",
        "第1个月",
        "一年来",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Digits run together, numbers of documents and telephones, and loose words are no dates."""
    assert [found for found in read(text) if found[1][0] is not None or found[1][2]] == []


def test_a_range_gives_both_ends() -> None:
    """In a range the second date has no year of its own, and dots do not run on."""
    assert read("2017年1月1日至12月31日，2017.1.1-2017.12.31") == [
        ("2017年1月1日", (2017, 1, 1)),
        ("12月31日", (None, 12, 31)),
        ("2017.1.1", (2017, 1, 1)),
        ("2017.12.31", (2017, 12, 31)),
    ]


def test_the_year_has_a_place_of_its_own() -> None:
    """The year's span covers 2018年, or the digits alone where no 年 is written."""
    text = "2018 年 2 月与 2018-02-15"
    assert [date.year_span.of(text) for date in scan_dates(text) if date.year_span] == [
        "2018 年",
        "2018",
    ]


def test_only_the_given_stretch_is_scanned() -> None:
    """A span limits the scan."""
    text = "2016年、2017年、2018年"
    assert [date.year for date in scan_dates(text, Span(6, 11))] == [2017]


@pytest.mark.parametrize(
    ("text", "day"),
    [("2018年2月28日", dt.date(2018, 2, 28)), ("2018年2月30日", None), ("2018年2月", None)],
)
def test_the_calendar_decides(text: str, day: dt.date | None) -> None:
    """A full date that exists is a day; anything else is none."""
    date = next(scan_dates(text))
    assert (day, "日" in text) == (date.on_calendar(), date.full)


def test_year_zero_is_no_day() -> None:
    """A year that the calendar lacks gives no day instead of an error."""
    assert calendar_day(0, 1, 1) is None


@given(st.integers(1000, 9999))
def test_years_in_both_scripts_are_equal(year: int) -> None:
    """The same year in Arabic and Chinese digits has one value."""
    hanzi = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    assert (year, year) == (year_value(str(year)), year_value(hanzi))


@given(st.text("0123456789０二〇一八年月日号.-/ \n我", max_size=60))
def test_any_text_is_scanned(text: str) -> None:
    """Whatever the text, the scan ends, and every date lies inside it in order."""
    spans = [date.span for date in scan_dates(text)]
    assert sorted(spans) == spans
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
