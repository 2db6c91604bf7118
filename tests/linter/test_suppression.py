"""Allow comments take findings away where they stand, and are findings where they are wrong."""

from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from linting import CLEAN, DRILLS, REPORT, FindWord, linter, read, rule, told

from disclosure_lint.linter.allows import Allow, AllowedRule, read_allows
from disclosure_lint.linter.blocks import blocks
from disclosure_lint.report import Report, Result
from disclosure_lint.text import Source, Span

FIRST, SECOND = "我镇开展消防演练。", "我镇再次开展消防演练。"
BOTH = ["drill-told", "drill-told"]


def comment(words: str = "allow drill-told -- 演练是公开的事项") -> str:
    """Return an allow comment."""
    return f"<!-- disclosure-lint: {words} -->"


def before(place: str, words: str = "allow drill-told -- 演练是公开的事项") -> str:
    """Return the report with a comment on the line above `place`."""
    return REPORT.replace(place, f"{comment(words)}\n{place}")


def lint(text: str, *, allows: Iterable[Allow] = ()) -> Result:
    """Return what the rule on drills says."""
    return linter(rule()).lint(Source(text), allows=tuple(allows))


def rules(text: str) -> list[str]:
    """Return the ids of the findings."""
    return [finding.rule for finding in lint(text).findings]


def test_comment_holds_for_the_next_paragraph() -> None:
    """An allow takes away findings in the block after it, and no others."""
    result = lint(before(FIRST))
    line = before(FIRST)[: before(FIRST).index(SECOND)].count("\n") + 1
    assert told(result) == [("drill-told", line)]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n\n\n"])
def test_comment_may_stand_apart(gap: str) -> None:
    """Blank lines between comment and block do not matter."""
    assert rules(REPORT.replace(FIRST, comment() + gap + FIRST)) == ["drill-told"]


def test_comments_add_up() -> None:
    """Two comments above one block both hold."""
    other = rule(FindWord("开展"), id="other")
    text = REPORT.replace(FIRST, f"{comment()}\n{comment('allow other -- 原因')}\n{FIRST}")
    result = linter(rule(), other).lint(Source(text))
    assert [finding.rule for finding in result.findings if finding.start.line < 50] != []
    assert FIRST not in [text.split("\n")[finding.start.line - 1] for finding in result.findings]


def test_one_comment_for_two_rules() -> None:
    """A comment may name several rules, with commas of either width."""
    other = rule(FindWord("我镇开展消防"), id="other")
    for comma in (",", ", ", "，", "、"):
        text = before(FIRST, f"allow drill-told{comma}other -- 原因")
        result = linter(rule(), other).lint(Source(text))
        assert [finding.rule for finding in result.findings] == ["drill-told"]


def test_whole_file() -> None:
    """allow-file holds everywhere, wherever it stands."""
    assert rules(f"{REPORT}\n{comment('allow-file drill-told -- 原因')}\n") == []


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("2017年政府信息公开工作年度报告", "# 江州市"),
        ("政府信息公开的收费及减免情况", "## 四、"),
        ("举办业务培训", "（二）加强培训"),
        ("3月5日", "江州市云溪县青石镇人民政府\n\n2018年"),
        ("数量", "| 指标 |"),
    ],
)
def test_every_kind_of_block(word: str, place: str) -> None:
    """Title, heading, heading with text behind it, signature and table are blocks."""
    table = "| 指标 | 数量 |\n| --- | --- |\n| 培训 | 2 |"
    text = CLEAN.replace("没有其他需要报告的事项。", f"见下表。\n\n{table}")
    bare = linter(rule(FindWord(word))).lint(Source(text))
    last = text.rindex(place)
    allowed = f"{text[:last]}{comment()}\n{text[last:]}"
    left = linter(rule(FindWord(word))).lint(Source(allowed))
    assert len(bare.findings) - len(left.findings) == 1
    assert [finding.rule for finding in left.findings] == ["drill-told"] * len(left.findings)


@pytest.mark.parametrize(
    "closing",
    [
        "2018年3月5日",
        "江州市云溪县青石镇人民政府",
        "江州市云溪县青石镇人民政府\n\n（公章）\n\n2018年3月5日",
    ],
)
def test_closing_in_parts(closing: str) -> None:
    """Whatever of agency and date is there, and however far apart, is a block."""
    text = CLEAN.replace("江州市云溪县青石镇人民政府\n\n2018年3月5日", closing)
    word = closing[-4:]
    assert len(linter(rule(FindWord(word))).lint(Source(text)).findings) >= 1
    last = text.rindex(closing.rsplit("\n", maxsplit=1)[-1])
    allowed = f"{text[:last]}{comment()}\n{text[last:]}"
    left = linter(rule(FindWord(word))).lint(Source(allowed)).findings
    assert [finding for finding in left if finding.start.offset > last] == []


def test_agency_far_from_the_date() -> None:
    """Agency and date with words between them are two blocks."""
    report = read(CLEAN)
    agency, words, date = (report.in_source(place) for place in _spread(report))
    signature = report.signature
    assert signature is not None
    assert signature.agency is not None
    apart = evolve(
        report, signature=evolve(signature, agency=evolve(signature.agency, span=agency))
    )
    assert agency.end < words.start < date.start
    assert date in blocks(apart)


def _spread(report: Report) -> tuple[Span, Span, Span]:
    """Return the agency in the preamble, some words after it, and the closing date."""
    name = "江州市云溪县青石镇人民政府"
    start = report.text.index(f"由{name}") + 1
    words = report.text.index("没有其他")
    date = report.text.rindex("2018年3月5日")
    return Span(start, start + len(name)), Span(words, words + 4), Span(date, date + 9)


def test_comment_over_lines() -> None:
    """A comment may be broken over lines."""
    text = before(FIRST).replace("allow drill-told", "allow\n  drill-told")
    assert rules(text).count("drill-told") == 1


def test_comment_at_the_end_holds_for_nothing() -> None:
    """Behind the last block there is nothing to allow."""
    assert sorted(rules(f"{REPORT}\n{comment()}\n")) == [*BOTH, "unused-allow"]


def test_unused_comment() -> None:
    """An allow whose block has no such finding is told, with the edit that removes it."""
    text = CLEAN.replace("没有其他", f"{comment()}\n没有其他")
    (finding,) = lint(text).findings
    assert (finding.rule, finding.span.of(text)) == ("unused-allow", comment())
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert finding.fix.safe
    assert text[: edit.span.start] + edit.replacement + text[edit.span.end :] == CLEAN


def test_unused_comment_inside_a_line() -> None:
    """A comment that shares its line is taken out alone."""
    text = CLEAN.replace("没有其他需要报告的事项。", f"没有其他需要报告的事项。{comment()}")
    (finding,) = lint(text).findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.span.start] + text[edit.span.end :] == CLEAN


@pytest.mark.parametrize(
    ("place", "nearest_one"), [("## 四、", FIRST), ("江州市云溪县青石镇人民政府\n\n2018", SECOND)]
)
def test_misplaced_comment(place: str, nearest_one: str) -> None:
    """Where the rule speaks outside the block, the nearest such place is told, without an edit."""
    text = before(place)
    (ours,) = (finding for finding in lint(text).findings if finding.rule == "unused-allow")
    line = text.split("\n").index(nearest_one) + 1
    assert ours.message == (
        "此处豁免的 drill-told 在紧接其后的一段里没有问题；"
        f"该规则的问题在第 {line} 行，豁免应写在那一段或标题之前"
    )
    assert [text[: one.span.start].count("\n") + 1 for one in ours.evidence] == [line]
    assert ours.fix is not None
    assert (ours.fix.edits, ours.span.of(text)) == ((), comment())


def test_misplaced_and_idle_rules() -> None:
    """Of one comment, rules that speak elsewhere and rules that speak nowhere are told apart."""
    other = rule(FindWord("不在其中"), id="other")
    text = f"{REPORT}\n{comment('allow other, drill-told -- 原因')}\n"
    result = linter(rule(), other).lint(Source(text))
    last, idle = (finding for finding in result.findings if finding.rule == "unused-allow")
    assert f"第 {text.split(chr(10)).index(SECOND) + 1} 行" in last.message
    assert idle.message == "此处豁免的 other 没有发现任何问题，豁免已无用处"
    assert idle.fix is not None
    assert idle.fix.edits[0].replacement == comment("allow drill-told -- 原因")


def test_partly_unused_comment() -> None:
    """Of several rules only the unused ones are told, and the edit keeps the others."""
    other = rule(FindWord("不在其中"), id="other")
    text = before(FIRST, "allow drill-told, other -- 原因")
    result = linter(rule(), other).lint(Source(text))
    (finding,) = (finding for finding in result.findings if finding.rule == "unused-allow")
    assert finding.message == "此处豁免的 other 没有发现任何问题，豁免已无用处"
    assert finding.fix is not None
    assert finding.fix.edits[0].replacement == comment("allow drill-told -- 原因")


def test_nothing_is_said_of_rules_that_did_not_judge() -> None:
    """Whether an allow of a rule that was not assessed, or is not selected, is used is unknown."""
    text = before(FIRST)
    assert linter(rule(needs=("previous",))).lint(Source(text)).findings == ()
    assert linter(rule(), quiet=("drill-told",)).lint(Source(text)).findings == ()


def test_reasonless_comment_still_allows() -> None:
    """An allow without a reason does its work and is itself an error."""
    (ours,) = (
        f for f in lint(before(FIRST, "allow drill-told")).findings if f.rule != "drill-told"
    )
    assert (ours.rule, ours.severity) == ("allow-without-reason", "error")


@pytest.mark.parametrize(
    ("words", "marked", "message"),
    [
        ("allow drill-tolt -- 原因", "drill-tolt", "是否要写 drill-told"),
        ("allow 全部 -- 原因", "全部", "没有名为 全部 的规则"),
        ("permit drill-told -- 原因", None, "读不懂这条豁免"),
        ("allow -- 原因", None, "读不懂这条豁免"),
        ("", None, "读不懂这条豁免"),
    ],
)
def test_comment_that_allows_nothing(words: str, marked: str | None, message: str) -> None:
    """An unknown rule, an unknown verb or no rule at all is told, and nothing is allowed."""
    text = before(FIRST, words)
    findings = lint(text).findings
    (ours,) = (finding for finding in findings if finding.rule == "allow-without-reason")
    assert ours.span.of(text) == (marked or comment(words))
    assert message in ours.message
    assert [f.rule for f in findings if f.rule != "allow-without-reason"] == BOTH


def test_findings_inside_comments_are_not_told() -> None:
    """What stands in an allow comment is no text of the report."""
    inline = REPORT.replace(FIRST, f"我镇开展工作{comment(f'allow-file drill-told -- {DRILLS}')}。")
    other = rule(FindWord(DRILLS), id="other")
    result = linter(rule(), other).lint(Source(inline))
    assert [finding.rule for finding in result.findings] == ["other"]


def sidecar(fingerprint: str | None, reason: str = "原因", name: str = "drill-told") -> Allow:
    """Return an allow as a sidecar file gives it."""
    nowhere = Span(0, 0)
    named = (AllowedRule(name, nowhere),)
    return Allow(nowhere, "allow-file", named, reason, None, fingerprint, "报告.docx.dlint.toml")


def test_sidecar_allows_one_finding() -> None:
    """A fingerprint takes away exactly its finding."""
    first, second = lint(REPORT).findings
    left = lint(REPORT, allows=[sidecar(first.fingerprint)]).findings
    assert [finding.fingerprint for finding in left] == [second.fingerprint]


def test_sidecar_without_fingerprint_allows_all() -> None:
    """Without a fingerprint the rule is allowed in the whole file."""
    assert lint(REPORT, allows=[sidecar(None)]).findings == ()


def test_sidecar_with_another_fingerprint() -> None:
    """A fingerprint that fits no finding is told, whatever else the rule finds."""
    findings = lint(REPORT, allows=[sidecar("0" * 16)]).findings
    (ours,) = (finding for finding in findings if finding.rule == "unused-allow")
    assert ours.message == (
        "指纹不符：没有一处 drill-told 的问题的指纹是 0000000000000000，这条豁免不起作用"
    )


def test_wrong_sidecar_is_told_at_the_title() -> None:
    """Unused, reasonless and unknown entries are findings at the title, naming the file."""
    allows = [sidecar("0" * 16), sidecar(None, ""), sidecar(None, "原因", "drill-tolt")]
    findings = lint(REPORT, allows=allows).findings
    assert sorted(finding.rule for finding in findings) == [
        "allow-without-reason",
        "allow-without-reason",
        "unused-allow",
    ]
    assert {finding.where for finding in findings} == {"标题"}
    assert {one.path for finding in findings for one in finding.evidence} == {
        "报告.docx.dlint.toml"
    }


def test_many_comments_cost_little() -> None:
    """Thousands of comments and findings are matched without trying each pair."""
    block = f"{comment()}\n{FIRST}\n\n"
    text = REPORT.replace(FIRST, block * 3000)
    result = lint(text)
    assert [finding.rule for finding in result.findings] == ["drill-told"]


def test_many_misplaced_comments_cost_little() -> None:
    """So are thousands of comments that hold for nothing, and findings that no one allowed."""
    pieces = f"{FIRST}\n\n{comment()}\n没有其他需要报告的事项。\n\n" * 3000
    findings = lint(REPORT.replace(FIRST, pieces)).findings
    assert sum(finding.rule == "unused-allow" for finding in findings) == 3000


@given(
    st.lists(
        st.sampled_from(
            [
                "<!--",
                "-->",
                " disclosure-lint: ",
                "allow",
                "allow-file",
                " -- ",
                "drill-told",
                "，",
                "\n",
                FIRST,
            ]
        )
    )
)
def test_any_comments_are_read(pieces: list[str]) -> None:
    """Whatever stands in comments, reading them ends and their places lie in the text."""
    report = read(REPORT.replace(FIRST, "".join(pieces)))
    for allow in read_allows(report):
        assert allow.span.of(report.source.text).startswith("<!--")
        assert all(named.span.of(report.source.text) == named.id for named in allow.rules)


def test_allow_is_frozen() -> None:
    """Allows are plain frozen data."""
    assert evolve(sidecar(None), reason="") == sidecar(None, "")
