"""A finding has the words, law, place and fingerprint that a person and a machine need."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from linting import CLEAN, DRILLS, REPORT, FindWord, linter, rule

from disclosure_lint.linter import Config
from disclosure_lint.linter.places import numeral
from disclosure_lint.linter.words import fill
from disclosure_lint.report import Finding
from disclosure_lint.text import Source


def find(
    text: str = REPORT, word: str = DRILLS, config: Config | None = None, **changes: object
) -> list[Finding]:
    """Return the findings of a rule on `word`."""
    about = str(changes.pop("about", ""))
    bound = rule(FindWord(word, about=about), **changes)
    findings = linter(bound, config=config).lint(Source(text)).findings
    return [finding for finding in findings if finding.rule == "drill-told"]


def test_words_of_the_card() -> None:
    """Message, advice and reason are the card's, with the mark's values."""
    finding = find()[0]
    fix = finding.fix.text if finding.fix else None
    assert (finding.message, fix, finding.why) == (
        "写有“消防演练”",
        "删去“消防演练”",
        "演练不在报告之列。",
    )


def test_words_in_english() -> None:
    """The language of the config holds for words, law and place."""
    finding = find(config=Config(lang="en"))[0]
    assert (finding.message, finding.where, finding.law[0].name[:10]) == (
        "tells of 消防演练",
        "part 7 paragraph 1",
        "Regulation",
    )


@pytest.mark.parametrize(
    ("year", "sources"),
    [("2018", ["条例2008"]), ("2019", ["条例2019"]), ("", ["条例2008", "条例2019"])],
)
def test_law_of_the_year(year: str, sources: list[str]) -> None:
    """The law in force for the reporting year is cited; all of the card's where that is unknown."""
    text = REPORT.replace("2018", "").replace("2017", year)
    assert [law.source for law in find(text)[0].law] == sources


def test_positions_are_those_of_the_source() -> None:
    """Lines and columns count from one, offsets from none; soft line breaks are counted."""
    text = REPORT.replace("我镇开展消防演练", "我镇开展消防\n演练")
    finding = find(text)[0]
    start, end = text.index("消防\n演练"), text.index("消防\n演练") + 5
    assert (finding.span.start, finding.span.end) == (start, end)
    assert (finding.start.column, finding.end.line) == (5, finding.start.line + 1)


@pytest.mark.parametrize(
    ("word", "where", "section"),
    [
        ("2017年政府信息公开工作年度报告", "标题", None),
        ("统计期限", "前言", None),
        ("政府信息公开的收费及减免情况\n", "第四部分 标题", "fees"),
        ("举办业务培训", "第一部分（二） 第1段", "overview"),
        ("{next}年，我镇将采取", "第六部分 第2段", "problems"),
        ("再次开展", "第七部分 第2段", "other_matters"),
        ("2018年3月5日", "落款", None),
    ],
)
def test_place_as_a_clerk_says_it(word: str, where: str, section: str | None) -> None:
    """A place is a numbered part and paragraph, or the title, preamble or signature."""
    finding = find(word=word.format(next=2018).strip())[-1]
    assert (finding.where, finding.section_id) == (where, section)


def test_section_path_runs_from_the_top() -> None:
    """The path holds the headings from the top section down."""
    assert find(word="举办业务培训")[0].section_path == ("一、概述", "（二）加强培训")


def test_subject_of_a_mark_outside_sections() -> None:
    """A mark on the title that is about a section has that section's id."""
    finding = find(word="年度报告", about="fees")[0]
    assert (finding.section_id, finding.section_path) == ("fees", ())


def test_subject_that_is_no_section() -> None:
    """Other subjects name no section."""
    assert find(word="年度报告", about="anything")[0].section_id is None


def test_table_and_appendix_are_named() -> None:
    """A table is a table; what stands behind the last part is the appendix."""
    table = "| 指标 | 数量 |\n| --- | --- |\n| 消防演练 | 2 |"
    text = CLEAN.replace("没有其他需要报告的事项。", f"见下表。\n\n{table}")
    assert find(text)[0].where == "第七部分 表格"


def test_fingerprint_survives_moved_lines() -> None:
    """A fingerprint does not change with what stands before, nor with blanks inside the mark."""
    moved = REPORT.replace("# 江州", "\n\n\n# 江州").replace("本报告根据", "按照规定。本报告根据")
    wrapped = moved.replace("消防演练", "消防\n演练")
    assert [f.fingerprint for f in find()] == [f.fingerprint for f in find(wrapped)]


def test_fingerprints_tell_equal_marks_apart() -> None:
    """The same words twice in one section have two fingerprints."""
    first, second = find()
    assert first.fingerprint != second.fingerprint


def test_fingerprint_knows_the_section() -> None:
    """The same words in another section have another fingerprint."""
    other = CLEAN.replace("也没有发生减免费用的情形。", "开展消防演练。")
    assert find(other)[0].fingerprint != find()[0].fingerprint


@pytest.mark.parametrize(
    ("fix_safe", "safe"), [(True, True), (False, False), (("markdown",), True), (("plain",), False)]
)
def test_safe_edits(fix_safe: object, *, safe: bool) -> None:
    """Edits are safe where the card says so for this dialect."""
    bound = rule(FindWord(replacement=""), fix_safe=fix_safe)
    fix = linter(bound).lint(Source(REPORT)).findings[0].fix
    assert fix is not None
    assert (fix.safe, [edit.span.of(REPORT) for edit in fix.edits]) == (safe, [DRILLS])


def test_no_advice_no_fix() -> None:
    """A card without advice and a mark without edits give no fix."""
    words = {lang: evolve(words, fix="") for lang, words in rule().card.words.items()}
    assert find(words=words)[0].fix is None


def test_missing_value_stays_open() -> None:
    """Words with a place that no value fills are told as they are."""
    assert fill("{a}和{b}", {"a": "甲"}) == "甲和{b}"


@given(st.text(), st.text())
def test_values_cannot_break_words(left: str, right: str) -> None:
    """Whatever stands in a report, the words around it stand, on one line, bounded."""
    filled = fill("“{a}”与“{b}”", {"a": left, "b": right})
    assert filled.startswith("“")
    assert len(filled.splitlines()) == 1
    assert len(filled) <= 2 * 80 + 5


def test_control_characters_never_pass() -> None:
    """Escape sequences and direction marks are taken out of values."""
    assert fill("{a}", {"a": "公\x1b[31m开\u202e示"}) == "公 [31m开 示"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100"), (0, "0")],
)
def test_numeral(number: int, expected: str) -> None:
    """Parts are counted in Chinese numerals."""
    assert numeral(number) == expected
