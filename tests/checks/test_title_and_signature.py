"""title-form and missing-signature: how a report is headed and signed."""

from collections.abc import Callable

import pytest

from disclosure_lint import lint
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Dialect

Marked = Callable[..., list[tuple[str | None, str]]]
BODY = (
    "本报告统计期限为2017年1月1日至2017年12月31日。\n\n"
    "## 一、概述\n\n公开不够及时。\n\n## 二、收费情况\n\n没有收费。\n"
)
DATED = "青石镇人民政府\n\n2018年2月15日\n"


@pytest.mark.parametrize(
    ("title", "cases"),
    [
        ("# 青石镇2017年政府信息公开工作年度报告", []),
        ("# 2017年云溪县统计局政府信息公开工作年度报告", []),
        ("# 青石镇二〇一七年政府信息公开工作年度报告", []),
        ("# 气象部门2017年政府信息公开年报", []),
        ("# 青石镇2017年度政府信息公开工作年度报告", ["double-year"]),
        ("# 青石镇2017年政府信息公开年度报告", ["without-work"]),
        ("# 青石镇2017年政府信息公开工作报告", ["work-report"]),
        ("# 2017年政府信息公开工作年度报告", ["no-agency"]),
        ("# 2017年政府信息公开工作年度报告\n\n青石镇人民政府\n\n2018年2月15日", []),
        ("# 青石镇政府信息公开工作年度报告", ["no-year"]),
        ("# 青石镇2017年政府信息公开工作总结", ["other-document"]),
        ("", ["missing"]),
    ],
)
def test_forms_of_titles(marked: Marked, title: str, cases: list[str]) -> None:
    """Every form that names agency, year and annual report is right."""
    text = f"{title}\n\n{BODY}"
    assert [case for case, _ in marked("title-form", text)] == cases


def test_page_may_keep_the_title(marked: Marked) -> None:
    """Text copied from a page is not blamed for a title that the page shows elsewhere."""
    assert marked("title-form", BODY.replace("#", ""), "plain") == []


@pytest.mark.parametrize(
    ("above", "below", "case"),
    [
        ("", DATED, None),
        (DATED, "", None),
        ("青石镇人民政府\n\n", "2018年2月15日\n", None),
        ("", "2018年2月15日\n", "agency"),
        ("", "", "both"),
    ],
)
@pytest.mark.parametrize("dialect", ["markdown", "plain"])
def test_where_a_report_is_signed(
    marked: Marked, above: str, below: str, case: str | None, dialect: Dialect
) -> None:
    """Agency and date may stand at the end, under the title, or one here and one there."""
    title = "青石镇2017年政府信息公开工作年度报告"
    text = f"# {title}\n\n{above}\n\n{BODY}\n{below}"
    text = text if dialect == "markdown" else text.replace("# ", "").replace("#", "")
    expected = [(case, title)] if case else []
    assert marked("missing-signature", text, dialect) == expected


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("24年1月20日", [("malformed-date", "改为“2024年1月20日”")]),
        ("21年1月20日", [("malformed-date", None)]),  # fits no report on 2023: which year, is open
        ("24.1.20", [("malformed-date", None)]),
        ("2024年1月20日", []),
        ("二〇二四年一月二十日", []),
    ],
)
def test_a_date_not_written_in_full(written: str, told: list[tuple[str, str | None]]) -> None:
    """It is told once, where it stands: neither as missing nor as a date years away."""
    text = clean_report("R2021", {"year": 2023, "agency": "镇"}).replace("2024年1月20日", written)
    findings = lint(text).findings
    assert [rule for rule, _ in told] == [finding.rule for finding in findings]
    for finding, (_, fix) in zip(findings, told, strict=True):
        assert written == finding.span.of(text)
        assert fix is None or (finding.fix is not None and finding.fix.text == fix)
