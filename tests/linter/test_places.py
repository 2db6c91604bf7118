"""Places that the examples of findings do not reach."""

import pytest
from attrs import evolve
from linting import CLEAN, read

from disclosure_lint.linter.places import Places
from disclosure_lint.report import Report
from disclosure_lint.rulebook import Language
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Span

APPENDIX = "附件：政府信息公开情况统计表\n\n| 指标 | 数量 |\n| --- | --- |\n| 条数 | 2 |\n"


def place(report: Report, word: str, lang: Language = "zh") -> str:
    """Return where the last `word` stands, in words."""
    start = report.text.rindex(word)
    return Places(report).say(Span(start, start + len(word)), lang)


@pytest.mark.parametrize(("lang", "expected"), [("zh", "附件 表格"), ("en", "appendix table")])
def test_appendix(lang: Language, expected: str) -> None:
    """What stands behind the last part is the appendix."""
    assert place(read(CLEAN + "\n" + APPENDIX), "条数", lang) == expected


@pytest.mark.parametrize(("lang", "expected"), [("zh", "全文"), ("en", "text")])
def test_nowhere_in_particular(lang: Language, expected: str) -> None:
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


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        ("total", "total", "第三部分 表三 （七）总计 总计"),
        ("total", "natural_person", "第三部分 表三 （七）总计 自然人"),
        ("carried_out", "total", "第三部分 表三 四、结转下年度继续办理 总计"),
    ],
)
def test_row_and_column_of_the_same_id(row: str, column: str, expected: str) -> None:
    """A row is called as rows are and a column as columns are, though both are totals."""
    report = read(clean_report("R2021", {}))
    table = next(one for one in report.form_tables if one.id == "table-three")
    value = table.values[row, column]
    assert Places(report).say(value.span, "zh") == expected
