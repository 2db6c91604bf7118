"""year-mismatch, wrong-period, signature-date, late-publication: the report's own dates."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]
LAW = "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）"


def test_every_place_that_names_another_year_is_marked(marked: Marked) -> None:
    """Period, preamble and headings are held against the title."""
    text = told(
        f"{LAW}，现公布青石镇2016年政府信息公开工作年度报告。统计期限自2016年1月1日起至2016年12月31日止。",
        section="preamble",
    )
    assert [case for case, _ in marked("year-mismatch", text)] == ["period", "preamble"]


def test_headings_on_other_matters_are_right(marked: Marked) -> None:
    """Last year's accounts and next year's plans are no reporting year; another year's work is."""
    text = told(
        "（三）2016年度决算公开情况\n\n公开1份。\n\n（四）2018年工作打算\n\n增设1处。\n\n"
        "（五）2015年政府信息公开工作情况\n\n公开12条。",
        append=True,
    )
    assert marked("year-mismatch", text) == [("headings", "2015年")]


def test_two_years_without_a_title_are_a_draw(marked: Marked) -> None:
    """Where two places contradict each other and nothing decides, nobody is blamed."""
    period = "统计期限自2016年1月1日起至2016年12月31日止。"
    text = f"{period}\n\n## 一、2017年政府信息公开情况\n\n公开12条。\n"
    assert marked("year-mismatch", text) == []


def test_majority_decides_where_the_title_is_outvoted(marked: Marked) -> None:
    """A title left over from last year is marked when period and preamble agree against it."""
    text = told("# 青石镇2016年政府信息公开工作年度报告", section="title")
    text = text.replace("编制。全文由", "编制，现公布青石镇2017年政府信息公开工作年度报告。全文由")
    assert marked("year-mismatch", text) == [("title", "2016年")]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("自2017年1月1日起至2017年12月31日止", []),
        ("2017年1月1日至12月31日", []),
        ("2017年1月至12月", []),
        ("自2017年1月1日起至2017年11月30日止", [None]),
        ("自2016年12月1日起至2017年11月30日止", [None]),
        ("自2017年12月31日起至2017年1月1日止", ["reversed"]),
    ],
)
def test_periods(marked: Marked, period: str, expected: list[str | None]) -> None:
    """The period is the whole year, however it is written."""
    text = told(f"{LAW}编制。数据统计期限为{period}。", section="preamble")
    assert [case for case, _ in marked("wrong-period", text)] == expected


def signed(date: str, **given: object) -> str:
    """Return a report that is dated so."""
    return told(f"江州市云溪县青石镇人民政府\n\n{date}", section="closing", **given)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2017年10月31日", [None]),
        ("2017年12月31日", []),
        ("2018年2月15日", []),
        ("2019年2月15日", ["late"]),
    ],
)
def test_signature_dates(marked: Marked, date: str, expected: list[str | None]) -> None:
    """A report on a year is written in the next."""
    assert [case for case, _ in marked("signature-date", signed(date))] == expected


def test_deadlines_by_kind_and_regime(marked: Marked) -> None:
    """Until 2018 31 March for all; since then 31 January for bureaus, none for towns."""
    assert len(marked("late-publication", signed("2018年4月1日"))) == 1
    assert marked("late-publication", signed("2018年3月31日")) == []
    assert marked("late-publication", signed("2024年4月1日", regime="R2021")) == []
    zone = {"regime": "R2021", "agency": "局", "region": "江州市云溪经济开发区"}
    assert marked("late-publication", signed("2024年2月1日", **zone)) == []
    bureau = {"regime": "R2021", "agency": "局"}
    assert len(marked("late-publication", signed("2024年2月1日", **bureau))) == 1
    assert marked("late-publication", signed("2026年2月1日", **bureau)) == []


def test_web_pages_date_is_no_evidence(marked: Marked) -> None:
    """A date in figures under the title is the page's, and pages are dated anew."""
    text = told("", section="closing").replace("年度报告\n", "年度报告\n\n2021-08-15\n", 1)
    assert marked("late-publication", text) == []
    assert marked("signature-date", text) == []


def test_report_without_a_day_is_not_judged(marked: Marked) -> None:
    """2018年2月 is no day to hold against a deadline."""
    assert marked("late-publication", signed("2018年2月")) == []
