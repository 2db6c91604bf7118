"""plan-for-past-year: promises are made for a year after the reporting year."""

import pytest
from tests.checks.conftest import Marked

from disclosure_lint.checks import Dossier
from disclosure_lint.checks.plan_year import PlanYear
from disclosure_lint.checks.stale_year import StaleYear
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import make_linter
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source

RULE = "plan-for-past-year"


def report(problems: str, overview: str = "我镇公开工作有序开展。", heading: str = "") -> str:
    """Return a report on 2017 with these texts under its headings."""
    parts = {
        "概述": overview,
        "主动公开政府信息情况": "全年主动公开政府信息126条。",
        "依申请公开政府信息情况": "全年收到政府信息公开申请3件，均已答复。",
        heading or "存在的主要问题及改进情况": problems,
    }
    body = [
        f"## {n}、{name}\n\n{text}"
        for n, (name, text) in zip("一二三四", parts.items(), strict=True)
    ]
    return "\n\n".join(["# 青石镇2017年政府信息公开工作年度报告", "青石镇编制本报告。", *body])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017年，我镇将按月检查。2018年，我镇将加强培训。", [(None, "2017年，我镇将")]),
        ("2017年，我镇将进一步加强检查。", [(None, "2017年，我镇将")]),
        ("2016年，我镇将进一步加强检查。", [(None, "2016年，我镇将")]),
        ("2018年，我镇将进一步加强检查。", []),
        ("2010年，我镇将进一步加强检查。", []),
        ("下一步工作：2017年，继续加强检查。", [("measure", "2017年，继续")]),
        ("2017年，我镇取得了进展，但仍存在不足。", []),
        ("按照《2017年工作要点》，我镇将进一步加强检查。", []),
    ],
)
def test_plans(marked: Marked, text: str, expected: list[tuple[str | None, str]]) -> None:
    """A sure promise for the reporting year or shortly before is marked up to its word."""
    assert marked(RULE, report(text)) == expected


def test_overview_needs_first_person(marked: Marked) -> None:
    """Outside of problems only the agency's own promise counts."""
    assert marked(RULE, report("不足。", "2017年，省气象部门将进一步加强服务。")) == []
    assert marked(RULE, report("不足。", "2017年，我镇将进一步加强服务。")) == [
        (None, "2017年，我镇将")
    ]


def test_heading_of_a_plan(marked: Marked) -> None:
    """A heading that is nothing but a plan for the year over is marked."""
    text = report("按月检查公开情况。", heading="2017年工作打算")
    assert marked(RULE, text) == [(None, "2017年工作打算")]
    assert marked(RULE, text.replace("2017年工作打算", "2018年工作打算")) == []


def test_report_without_year() -> None:
    """Without a reporting year nothing is past, and nothing stale."""
    report = make_linter(Config(), load_rulebook(), (), ()).read(Source("我镇将继续加强公开。"))
    dossier = Dossier(report, None, load_rulebook().vocabulary)
    stale = StaleYear((), (), (), "预算", "决算", 5)
    assert [*PlanYear(("将",), 3).look(dossier), *stale.look(dossier)] == []
