"""Findings for people, and the ending that every run has."""

import unicodedata

from hand_made import judge
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_lint.output.concise import Concise
from disclosure_lint.output.full import Full
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language
from disclosure_lint.text import Span

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
TEXT = "青石镇2017年年报\n\n一、概述\n\n2017年，我们将加强公开。\n"


def printed(kind: type[Full | Concise], language: Language, *results: Result) -> str:
    """Return what the format prints for a run with these results."""
    written: list[str] = []
    output = kind(Printer(written.append), language)
    tally = Tally()
    for result in results:
        tally.add(result)
        output.result(result)
    output.end(tally)
    return "".join(written)


def test_a_finding_in_full() -> None:
    """Place, severity, rule, message, frame, where, what to change, law and evidence."""
    assert (
        printed(Full, "zh", judge(TEXT, "2017年，我们将"))
        == """\
青石镇 2017.md: 注意 文本有字符丢失

青石镇 2017.md:5:1 错误 plan-for-past-year
  报告年度为 2017 年
 5 | 2017年，我们将加强公开。
   | ^^^^^^^^^^^^^^
  位置 第二部分 第1段
  改法 改为 2018 年
  依据 《条例》第32条 “年度报告”
  参见 1:1 标题 “青石”
  参见 另一份.md 另一份报告 “青石”

未能评判 1 项：
  没有读到统计期限：wrong-period
文件 1 个：已判 1，跳过 0，失败 0；规则 7 条
发现问题 1 处：错误 1，警告 0，提示 0；未能评判 1 项
"""
    )


def test_evidence_at_the_marked_place_is_not_repeated() -> None:
    """What the frame shows already is not shown again under 参见; another report's place is."""
    shown = printed(Full, "zh", judge(TEXT, "青石"))
    assert [line for line in shown.split("\n") if line.startswith("  参见")] == [
        "  参见 另一份.md 另一份报告 “青石”"
    ]


def test_a_finding_in_full_in_english() -> None:
    """The program's own words are English; what the card and the linter said stays."""
    assert (
        printed(Full, "en", judge(TEXT, "2017年，我们将", severity="warning"))
        == """\
青石镇 2017.md: note 文本有字符丢失

青石镇 2017.md:5:1 warning plan-for-past-year
  报告年度为 2017 年
 5 | 2017年，我们将加强公开。
   | ^^^^^^^^^^^^^^
  where 第二部分 第1段
  fix   改为 2018 年
  law   《条例》, article 32 “年度报告”
  see   1:1 标题 “青石”
  see   另一份.md 另一份报告 “青石”

checks not assessed: 1:
  没有读到统计期限: wrong-period
files: 1 (1 judged, 0 skipped, 0 failed); rules: 7
findings: 1 (error 0, warning 1, info 0); checks not assessed: 1
"""
    )


def test_many_files_come_to_one_ending() -> None:
    """Failed files are named, skipped ones counted by reason, checks not assessed by reason."""
    results = (
        judge(TEXT, path="甲.md"),
        judge(TEXT, "概述", path="乙.md", severity="info"),
        Result("丙.md", error="文件不存在"),
        Result("丁.md", skipped="文件没有内容"),
        Result("戊.md", skipped="文件没有内容"),
    )
    assert (
        printed(Concise, "zh", *results)
        == """\
乙.md:3:3: info plan-for-past-year 报告年度为 2017 年
丙.md: error 文件不存在
未能评判 2 项：
  没有读到统计期限（2 个文件）：wrong-period
跳过：
  文件没有内容：2
文件 5 个：已判 2，跳过 2，失败 1；规则 7 条
发现问题 1 处：错误 0，警告 0，提示 1；未能评判 2 项
"""
    )


def test_a_failed_file_in_full() -> None:
    """What kept a file from being judged is said beside its name; stdin has a name too."""
    text = printed(Full, "zh", Result(None, error="文件没有内容"))
    assert text.split("\n")[0] == "（标准输入）: 错误 文件没有内容"
    assert text.endswith("规则 0 条\n没有评判任何文件\n")


def test_what_is_not_known_has_no_line() -> None:
    """A finding without a place in words and without advice shows neither."""
    result = judge(TEXT, "概述")
    for name, value in (("where", ""), ("fix", None)):
        object.__setattr__(result.findings[0], name, value)
    text = printed(Full, "zh", result)
    assert ("  位置" in text, "  改法" in text, "  依据" in text) == (False, False, True)


def test_a_clean_run_says_so() -> None:
    """No findings is said in words, with what was not assessed."""
    assert printed(Concise, "en", judge(TEXT)).endswith("no findings; checks not assessed: 1\n")


def test_long_evidence_is_cut() -> None:
    """A paragraph given as evidence does not fill the screen."""
    result = judge("长" * 90 + "概述", Span(90, 92))
    long = result.findings[0].evidence[0].__class__(Span(0, 90), "上文")
    object.__setattr__(result.findings[0], "evidence", (long,))
    assert "  参见 1:1 上文 “" + "长" * 18 + "...”\n" in printed(Full, "zh", result)


def test_reasons_beyond_twenty_are_counted() -> None:
    """The list of reasons stays short whatever a batch brings."""
    results = [judge(TEXT, path=f"{number}.md") for number in range(23)]
    for number, result in enumerate(results):
        one = result.not_assessed[0].__class__("wrong-period", f"理由{number}")
        object.__setattr__(result, "not_assessed", (one,))
    text = printed(Concise, "zh", *results)
    assert (text.count("：wrong-period"), "  另有 3 项\n" in text) == (20, True)


def test_a_file_name_cannot_forge_a_command_of_a_ci_service() -> None:
    """No line begins with ::, whatever a file is called."""
    for kind in (Full, Concise):
        for name in ("::error file=a::b", "a\n::error::b"):
            text = printed(kind, "zh", judge(TEXT, "概述", path=name), Result(name, error="坏"))
            assert not [line for line in text.split("\n") if line.startswith("::")]


@settings(deadline=None)
@given(st.text(st.characters(), min_size=1), st.text(st.characters()), st.text(st.characters()))
def test_no_control_gets_out_of_any_text(text: str, path: str, words: str) -> None:
    """Whatever report, file name and message hold, only line ends are printed of what is hidden."""
    result = judge(text, Span(0, len(text)), path=path, message=words)
    for kind in (Full, Concise):
        bare = printed(kind, "zh", result, Result(path, error=words), Result(path, skipped=words))
        characters = set(bare) - {"\n"}
        assert not {unicodedata.category(character) for character in characters} & HIDDEN
