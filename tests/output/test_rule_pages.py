"""A rule's page and the table of rules come from the cards."""

import json

import pytest
from attrs import evolve

from disclosure_lint.output.citing import cite
from disclosure_lint.output.explain import Page
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.printer import Line, Printer
from disclosure_lint.output.rule_table import rule_table, rules_shape
from disclosure_lint.report import Severity
from disclosure_lint.rulebook import (
    Card,
    Case,
    Example,
    Language,
    Law,
    LawSource,
    Rulebook,
    Vocabulary,
    Words,
)

LAW = Law("条例2008", {"zh": "《条例》", "en": "Regulation"})
RULEBOOK = Rulebook({}, {}, {"条例2008": LAW}, Vocabulary((), (), {}))


def card(name: str = "plan-for-past-year", severity: Severity = "error") -> Card:
    """Return a card with something in every field."""
    return Card(
        id=name,
        topic="years",
        check="plan-year",
        severity=severity,
        status="stable",
        since="0.1",
        fault_class="accuracy",
        regimes=("R2008", "R2019"),
        needs=("year", "problems"),
        yields_to=("missing-section",),
        words={
            "zh": Words(
                "打算应晚于报告年度", "仍写 {found} 年", "改为 {expected} 年", "因为\n所以"
            ),
            "en": Words("Plans come later", "still {found}", "make it {expected}", "because"),
        },
        cases={
            "renamed": Case(
                "info", {"zh": Words("", "换了 {found}"), "en": Words("", "it is new")}
            ),
            "same": Case(),
        },
        law=(
            LawSource("条例2008", "32", until=2018),
            LawSource("条例2008", "50(4)", since=2019, until=2020),
            LawSource("条例2008", "工作要求", since=2021, note="通行写法"),
            LawSource("条例2008"),
        ),
        options={},
        fix_safe=False,
        path="x.toml",
    )


EXAMPLES = (
    Example(
        {"section": "problems", "without": ("fees",)}, "2017年，我们将\n加强。", None, ("2017年",)
    ),
    Example({}, None, "2018年，我们将加强。", ()),
    Example({}, "", None, ("标题",)),
)


def printed(lines: "list[Line]") -> str:
    """Return lines as they are printed."""
    written: list[str] = []
    for line in lines:
        Printer(written.append).line(*line)
    return "".join(written)


def test_a_rule_explained() -> None:
    """Everything that the card says, for a person, in Chinese."""
    page = printed(list(Page(card(), EXAMPLES, RULEBOOK, "zh").lines()))
    assert (
        page
        == """\
plan-for-past-year  打算应晚于报告年度
错误 · 准确性 · 正式 · 自 0.1 版 · R2008 R2019

为什么
  因为
  所以

依据
  《条例》第32条（2018 年度止）
  《条例》第50条第（4）项（2019 至 2020 年度）
  《条例》 工作要求（2021 年度起）（通行写法）
  《条例》

说法
  仍写 … 年

情形
  renamed · 提示 · 换了 …
  same · 错误 · 仍写 … 年

改法
  改为 … 年

评判所需
  year、problems

让位于
  missing-section

错误示例  section=problems  without=fees
  | 2017年，我们将
  | 加强。
  标出 2017年

正确示例
  | 2018年，我们将加强。

错误示例
  | （无此内容）
  标出 标题
"""
    )


def test_changes_to_reports_take_lines() -> None:
    """An example told by changes shows them line by line, and last year's report beside it."""
    edits = "\n| 一 | 3 |\n→ | 一 | 4 |\n"
    given = {"year": 2023, "edit": True, "append": False}
    examples = (
        Example({**given, "previous": edits}, edits, None, ("4",)),
        Example({"edit": True, "previous": ""}, None, edits, ()),
    )
    page = printed(list(Page(card(), examples, RULEBOOK, "zh").lines()))
    assert (
        page.partition("\n错误示例")[2]
        == """\
  year=2023  append=false
  上一年度的报告改动的行：
  | | 一 | 3 |
  | → | 一 | 4 |
  标准报告改动的行（→ 后面是改成的样子）：
  | | 一 | 3 |
  | → | 一 | 4 |
  标出 4

正确示例
  上一年度的报告：标准报告
  标准报告改动的行（→ 后面是改成的样子）：
  | | 一 | 3 |
  | → | 一 | 4 |
"""
    )


def test_a_rule_explained_in_english() -> None:
    """The English words of the card, and the law by its English name."""
    page = printed(list(Page(card(), (), RULEBOOK, "en").lines()))
    assert page.startswith(
        "plan-for-past-year  Plans come later\n"
        "error · accuracy · stable · since 0.1 · R2008 R2019\n\nwhy\n  because\n\nlaw\n"
        "  Regulation, article 32 (reports up to 2018)\n"
    )
    assert "\nmessage\n  still …\n" in page


def test_what_a_card_lacks_has_no_heading() -> None:
    """A rule without needs, fix or cases has no such parts on its page."""
    bare = evolve(
        card(), needs=(), yields_to=(), cases={}, words={"zh": Words("题", "说", "", "因")}
    )
    page = printed(list(Page(bare, (), RULEBOOK, "zh").lines()))
    assert not [part for part in ("改法", "情形", "评判所需", "让位于") if part in page]


@pytest.mark.parametrize(
    ("article", "language", "expected"),
    [
        ("32", "zh", "《条例》第32条"),
        ("50(4)", "en", "《条例》, article 50 (4)"),
        ("7.3.1", "zh", "《条例》 7.3.1"),
        ("", "en", "《条例》"),
    ],
)
def test_provisions_are_cited(article: str, language: Language, expected: str) -> None:
    """Article numbers become words, other places stay as they are, no article adds nothing."""
    assert cite("《条例》", article, language) == expected


def test_the_table_of_rules_lines_up() -> None:
    """Columns stand under each other in columns of a terminal."""
    table = printed(list(rule_table([card(), card("stray-space", "info")], "zh")))
    assert (
        table
        == """\
规则                级别  状态  类别    主题   适用时期     名称
plan-for-past-year  错误  正式  准确性  years  R2008 R2019  打算应晚于报告年度
stray-space         提示  正式  准确性  years  R2008 R2019  打算应晚于报告年度
共 2 条规则
"""
    )


def test_the_rules_as_json() -> None:
    """Everything about a rule that a machine may want to know."""
    written: list[str] = []
    JsonWriter(written.append).value(rules_shape([card()], "en"))
    value = json.loads("".join(written))
    (rule,) = value.pop("rules")
    assert value == {"version": 1, "tool": {"name": "disclosure-lint", "version": "0.1.0"}}
    assert rule == {
        "rule": "plan-for-past-year",
        "title": "Plans come later",
        "severity": "error",
        "class": "accuracy",
        "topic": "years",
        "status": "stable",
        "since": "0.1",
        "regimes": ["R2008", "R2019"],
        "needs": ["year", "problems"],
        "yields_to": ["missing-section"],
        "check": "plan-year",
        "law": [
            {"source": "条例2008", "article": "32", "until": 2018},
            {"source": "条例2008", "article": "50(4)", "from": 2019, "until": 2020},
            {"source": "条例2008", "article": "工作要求", "from": 2021},
            {"source": "条例2008", "article": ""},
        ],
        "why": "because",
        "autofix": None,
    }


@pytest.mark.parametrize(
    ("safe", "told", "value"),
    [
        (True, "可以自动改：--fix", "safe"),
        (False, "可以自动改：--unsafe-fixes，改后请人核对", "unsafe"),
        (
            ("markdown",),
            "可以自动改：markdown 文本用 --fix，其他用 --unsafe-fixes",
            ["markdown"],
        ),
    ],
)
def test_how_a_rule_mends(safe: bool | tuple[str, ...], told: str, value: object) -> None:  # noqa: FBT001 -- a parameter
    """The page and the list of rules say whether a machine may mend what the rule finds."""
    mends = evolve(card(), fixes=True, fix_safe=safe)
    page = printed(list(Page(mends, (), RULEBOOK, "zh").lines()))
    assert f"\n改法\n  改为 … 年\n  {told}\n" in page
    written: list[str] = []
    JsonWriter(written.append).value(rules_shape([mends], "en"))
    assert json.loads("".join(written))["rules"][0]["autofix"] == value
