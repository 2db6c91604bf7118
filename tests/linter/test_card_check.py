"""The harness tells of every way in which a card breaks its own promises."""

from pathlib import Path

import pytest
from attrs import frozen
from linting import FindWord

from disclosure_lint.checks import check
from disclosure_lint.linter.card_check import check_cards
from disclosure_lint.rulebook import load_rulebook

CARD = """
id        = "drill-told"
title     = "报告不写消防演练"
check     = "harness-word"
severity  = "warning"
status    = "{status}"
since     = "0.1"
class     = "duplication"
regimes   = ["R2008", "R2019", "R2021"]
needs     = [{needs}]
message   = "写有“{{{value}}}”"
why       = "年度报告不写其他工作。"
[en]
title   = "Drills"
message = "tells of {{{value}}}"
why     = "Nothing else is told."
[[law]]
source = "惯例"
[options]
{options}
[[example]]
given = {{ {given} }}
bad   = '''{bad}'''
good  = '''{good}'''
marks = {marks}
"""
PARTS = {
    "status": "stable",
    "needs": "",
    "value": "found",
    "options": 'word = "消防演练"',
    "given": 'section = "other_matters"',
    "bad": "我镇开展消防演练。",
    "good": "没有其他需要报告的事项。",
    "marks": '["消防演练"]',
}


@check("harness-word")
@frozen
class HarnessWord(FindWord):
    """The check of the card under test."""


def problems(folder: Path, **parts: str) -> list[str]:
    """Return what is wrong with the card that has these parts."""
    (folder / "drill-told.toml").write_text(CARD.format_map({**PARTS, **parts}), encoding="utf-8")
    rulebook = load_rulebook((folder,))
    found = list(check_cards(rulebook, [rulebook.cards["drill-told"]], "en"))
    assert {problem.path for problem in found} <= {str(folder / "drill-told.toml")}
    return [problem.sentence for problem in found]


@pytest.mark.parametrize("status", ["stable", "preview"])
def test_good_card(tmp_path: Path, status: str) -> None:
    """A card that keeps its promises has no problems, in preview too."""
    assert problems(tmp_path, status=status) == []


def test_wrapped_lines_are_compared_without_breaks(tmp_path: Path) -> None:
    """Marks are compared in running text."""
    assert problems(tmp_path, bad="我镇开展消防\n演练。") == []


def test_unbound_card(tmp_path: Path) -> None:
    """A wrong option is the card's problem, in one sentence without the path."""
    assert problems(tmp_path, options='wrod = "消防演练"') == [
        '"options.wrod" is no option of the check "harness-word" (did you mean "word"?)'
    ]


def test_other_marks(tmp_path: Path) -> None:
    """A bad text that marks something else is told with both."""
    assert problems(tmp_path, marks='["演练"]') == [
        "example 1: bad: marks ['消防演练'], not ['演练']"
    ]


def test_no_mark(tmp_path: Path) -> None:
    """A bad text that the rule passes over is told, with the reason if it was not assessed."""
    assert problems(tmp_path, needs='"previous"') == [
        (
            "example 1: bad: marks [], not ['消防演练'] "
            "(not assessed: there is no report of the year before to compare)"
        )
    ]


def test_good_text_with_findings(tmp_path: Path) -> None:
    """A good text may not add a finding of any rule."""
    assert problems(tmp_path, good="没有其他需要报 告的事项。") == [
        "example 1: good: gives findings: stray-space “报 告”"
    ]


def test_rule_on_the_clean_report(tmp_path: Path) -> None:
    """A rule that speaks on the clean report cries wolf."""
    found = problems(tmp_path, options='word = "收费及减免"', bad="另有收费及减免。", marks='["x"]')
    assert found[0].startswith("example 1: the clean report itself has findings: drill-told")


def test_value_that_is_never_given(tmp_path: Path) -> None:
    """Places in words that the check does not fill are told for both languages."""
    assert problems(tmp_path, value="word") == [
        "example 1: message (zh): {word} has no value; the check gives found",
        "example 1: message (en): {word} has no value; the check gives found",
    ]


def test_case_without_words(tmp_path: Path) -> None:
    """A case that the check names must stand in the card."""
    assert problems(tmp_path, options='word = "消防演练"\ncase = "again"') == [
        'example 1: the check names a case "again", but the card has no [case.again]'
    ]


def test_example_that_is_no_report(tmp_path: Path) -> None:
    """A whole example must read as a report."""
    assert problems(tmp_path, given="whole = true") == [
        "example 1: bad: it does not read as a government information disclosure report",
        "example 1: good: it does not read as a government information disclosure report",
    ]


def test_example_in_an_unknown_place(tmp_path: Path) -> None:
    """What the clean report does not have is told in one sentence."""
    (problem,) = problems(tmp_path, given='section = "fee"')
    assert 'has no section "fee" (did you mean "fees"?)' in problem
