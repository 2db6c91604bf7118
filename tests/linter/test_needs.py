"""What is absent or unsure is not assessed, and the reason is said."""

import datetime as dt

import pytest
from attrs import evolve
from linting import CARD, CLEAN, RULEBOOK, read

from disclosure_lint.linter.dossiers import make_dossier
from disclosure_lint.linter.needs import known_needs, unmet
from disclosure_lint.report import Declared, Fact, Period, Report, Signature
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source, Span

WHOLE = read(CLEAN)
HERE = Span(0, 1)


def reason(report: Report, *needs: str, regimes: tuple[str, ...] = CARD.regimes) -> str | None:
    """Return why a rule with these needs cannot judge `report`."""
    card = evolve(CARD, needs=needs, regimes=regimes)
    return unmet(card, make_dossier(report, RULEBOOK), "zh")


def without(field: str) -> Report:
    """Return the clean report without one of its facts."""
    return evolve(WHOLE, **{field: None})


def unsure(field: str) -> Report:
    """Return the clean report with one fact unsure."""
    return evolve(WHOLE, **{field: evolve(getattr(WHOLE, field), sure=False)})


AGENCY = WHOLE.agency
SIGNED = Signature(None, Fact(dt.date(2018, 3, 5), HERE, "signature"), HERE)
LISTED = Declared(HERE, (), None, open=False, sure=True)
STATED = Period(HERE, None, None)


# What a clean report of R2008 need not have: other reports, an appendix, the form's tables.
OTHERS = {"previous", "earlier-report", "index", "metadata"}
OUTSIDE = {*OTHERS, "tables", "statistics_table", *(form.id for form in RULEBOOK.forms)}


@pytest.mark.parametrize("need", [need for need in known_needs() if need not in OUTSIDE])
def test_clean_report_meets_needs(need: str) -> None:
    """A clean report has everything but what comes from outside."""
    assert reason(WHOLE, need) is None


@pytest.mark.parametrize(
    ("need", "report", "expected"),
    [
        ("outline", evolve(WHOLE, outline_sure=False), "章节结构无法可靠读出"),
        (
            "outline",
            evolve(WHOLE, outline_sure=False, outline_reason="no-headings"),
            "没有读到章节标题",
        ),
        (
            "outline",
            evolve(WHOLE, outline_sure=False, outline_reason="something-new"),
            "章节结构无法可靠读出",
        ),
        ("fees", evolve(WHOLE, outline_sure=False), "章节结构无法可靠读出"),
        ("year", without("reporting_year"), "报告年度无法确定"),
        ("year", unsure("reporting_year"), "报告年度无法确定"),
        ("agency", without("agency"), "发文机关无法确定"),
        ("agency", unsure("agency"), "发文机关无法确定"),
        ("agency-kind", without("agency"), "发文机关的类型无法确定"),
        ("region", unsure("agency"), "发文机关所在地区无法确定"),
        ("title", without("title"), "没有读到标题"),
        ("preamble", without("preamble"), "没有读到前言"),
        ("declared", without("declared"), "前言没有列出各部分，或无法可靠读出"),
        (
            "declared",
            evolve(WHOLE, declared=evolve(LISTED, sure=False)),
            "前言没有列出各部分，或无法可靠读出",
        ),
        ("period", evolve(WHOLE, period=evolve(STATED, sure=False)), "没有读到统计期限"),
        ("signature", without("signature"), "没有读到落款"),
        ("date", without("signature"), "没有读到成文日期"),
        ("date", evolve(WHOLE, signature=evolve(SIGNED, date=None)), "没有读到成文日期"),
        ("undamaged", evolve(WHOLE, damaged=True), "文本在转换中有字符丢失"),
        ("ending", evolve(WHOLE, outline_reason="cut-off"), "文本中断，没有读到结尾"),
        ("previous", WHOLE, "没有上一年度的报告可供比对"),
        ("earlier-report", WHOLE, "没有本机关往年的报告可供比对"),
        ("index", WHOLE, "没有其他报告可供比对"),
        ("metadata", WHOLE, "不是 Word 或 PDF 文件，没有文件属性"),
        ("links", evolve(WHOLE, source=Source("", dialect="plain")), "这种文件里的链接没有读取"),
        ("statistics_table", WHOLE, "报告没有“政府信息公开情况统计表”部分"),
    ],
)
def test_lacking_need_has_a_reason(need: str, report: Report, expected: str) -> None:
    """The first need that is not met is the reason."""
    assert reason(report, "title" if need != "title" else need, need) == expected


def test_every_need_has_a_case_here() -> None:
    """Sections apart, no need is without a test above."""
    assert set(known_needs()[:18]) == {
        *("outline", "year", "agency", "agency-kind", "region", "title", "preamble"),
        *("declared", "period", "signature", "date", "undamaged", "links", "ending", "previous"),
        *("earlier-report", "index", "metadata"),
    }


def test_rule_of_some_regimes_needs_the_regime() -> None:
    """Without a regime, a rule that is not for all of them cannot tell whether it applies."""
    unknown = evolve(WHOLE, regime=None, reporting_year=None)
    assert reason(unknown, regimes=("R2008",)) == "报告年度无法确定，不知应适用哪一时期的规定"
    assert reason(unknown) is None


def test_year_before_all_law() -> None:
    """A sure year that no regime holds is told as it is."""
    early = evolve(WHOLE, regime=None, reporting_year=Fact(2001, HERE, "option"))
    assert reason(early, regimes=("R2008",)) == "没有适用于 2001 年度报告的规定"


def test_unsure_year_over_two_regimes_leaves_none() -> None:
    """Where the years that a report may be on fall under different law, none is taken."""
    claims = (Fact(2018, HERE, "title"), Fact(2019, HERE, "preamble"))
    year = Fact(2018, HERE, "title", sure=False)
    report = evolve(WHOLE, reporting_year=year, year_claims=claims)
    assert make_dossier(report, RULEBOOK).regime is None


def test_unsure_year_of_one_regime_keeps_it() -> None:
    """Where they fall under the same law, it holds."""
    claims = (Fact(2016, HERE, "title"), Fact(2017, HERE, "preamble"))
    year = Fact(2017, HERE, "title", sure=False)
    report = evolve(WHOLE, reporting_year=year, year_claims=claims)
    assert make_dossier(report, RULEBOOK).regime == RULEBOOK.regimes["R2008"]


@pytest.mark.parametrize("need", ["table-two", "table-three", "table-four"])
def test_tables_of_the_form_are_needs(need: str) -> None:
    """A clean report of the form has its tables; one of another era does not."""
    report = read(clean_report("R2021", {"agency": "镇", "year": 2023}))
    assert reason(report, need) is None
    label = {"table-two": "表二", "table-three": "表三", "table-four": "表四"}[need]
    assert reason(WHOLE, need) == f"没有读到{label}"
    english = unmet(evolve(CARD, needs=(need,)), make_dossier(WHOLE, RULEBOOK), "en")
    assert english == f"{need.replace('-', ' ')} was not found"
