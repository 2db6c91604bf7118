"""Places that the examples of findings do not reach."""

import pytest
from attrs import evolve
from linting import CLEAN, read

from disclosure_lint.linter.places import Places
from disclosure_lint.report import Report
from disclosure_lint.text import Span

APPENDIX = "附件：政府信息公开情况统计表\n\n| 指标 | 数量 |\n| --- | --- |\n| 条数 | 2 |\n"


def place(report: Report, word: str, lang: str = "zh") -> str:
    """Return where the last `word` stands, in words."""
    start = report.text.rindex(word)
    return Places(report).say(Span(start, start + len(word)), lang)


@pytest.mark.parametrize(("lang", "expected"), [("zh", "附件 表格"), ("en", "appendix table")])
def test_appendix(lang: str, expected: str) -> None:
    """What stands behind the last part is the appendix."""
    assert place(read(CLEAN + "\n" + APPENDIX), "条数", lang) == expected


@pytest.mark.parametrize(("lang", "expected"), [("zh", "全文"), ("en", "text")])
def test_nowhere_in_particular(lang: str, expected: str) -> None:
    """Outside of all that was read, the place is the text."""
    bare = evolve(read(CLEAN), title=None, sections=(), paragraphs=(), signature=None)
    assert place(bare, "年度报告", lang) == expected


def test_between_paragraphs() -> None:
    """A place in a section that no paragraph holds is the section's."""
    report = read(CLEAN)
    assert place(evolve(report, paragraphs=()), "126条") == "第二部分"


def test_lower_sections_in_english() -> None:
    """The numbers of lower sections stand as they are."""
    assert place(read(CLEAN), "业务培训1次", "en") == "part 1 （二） paragraph 1"
