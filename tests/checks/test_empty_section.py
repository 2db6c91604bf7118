"""empty-section: what counts as content, and where nothing is an answer."""

from collections.abc import Callable

import pytest

Marked = Callable[..., list[tuple[str | None, str]]]


def report(heading: str, under: str, year: int = 2017) -> str:
    """Return a report with one section in question between two others."""
    return (
        f"# 青石镇{year}年政府信息公开工作年度报告\n\n青石镇编制本报告。\n\n"
        f"## 一、主动公开情况\n\n全年公开信息126条。\n\n## 二、{heading}\n\n{under}\n\n"
        f"## 三、问题和改进\n\n公开不够及时。\n\n青石镇人民政府\n\n{year + 1}年1月20日\n"
    )


@pytest.mark.parametrize(
    ("heading", "under", "case"),
    [
        ("收费及减免情况", "", "bare"),
        ("收费及减免情况", "<!-- 待定 -->", "bare"),
        ("收费及减免情况", "略。", "filler"),
        ("收费及减免情况", "无。", None),
        ("收费及减免情况", "![图](a.png)", None),
        ("概述", "无", "filler"),
        ("复议、诉讼情况", "无", None),
        ("依申请公开情况", "| 申请 | 0 |\n|---|---|", None),
        ("依申请公开情况", "（一）收到0件。", None),
    ],
)
def test_what_is_content(marked: Marked, heading: str, under: str, case: str | None) -> None:
    """Text, tables, pictures and headings are content; 无 is an answer where nothing may be."""
    expected = [(case, f"二、{heading}")] if case else []
    assert marked("empty-section", report(heading, under)) == expected


def test_lost_table_is_not_assessed(marked: Marked) -> None:
    """From 2019 a bare heading of a table's section is a table lost on the way."""
    text = report("收到和处理政府信息公开申请情况", "", year=2023)
    assert marked("empty-section", text) == []


def test_closing_is_no_content(marked: Marked) -> None:
    """Signature and date under the last heading do not fill it."""
    text = report("收费情况", "无").replace("公开不够及时。\n\n", "")
    assert marked("empty-section", text) == [("bare", "三、问题和改进")]


def test_short_statements_are_no_headings(marked: Marked) -> None:
    """A row of short items without text is a list."""
    text = report("概述", "2017年做了三件事。\n\n1.培训\n\n2.检查\n\n3.考核")
    assert marked("empty-section", text) == []
