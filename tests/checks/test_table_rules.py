"""Rules on tables: what looks like a fault and is none, and what is one."""

from decimal import Decimal

import pytest
from attrs import evolve
from table_reports import balanced, linter, marks, read, with_table

from disclosure_lint.checks.impossible_value import makes_no_rules
from disclosure_lint.report import FormTable, Report
from disclosure_lint.rulebook.clean import clean_report

CLEAN = clean_report("R2021", {"year": 2023})
TABLES = {
    "proactive_disclosure": "## 二、",
    "requests": "## 三、",
    "review_and_litigation": "## 四、",
}
PROSE = "我镇2023年收到政府信息公开申请5件，均已按期办结。"


def cases(text: str, rule: str) -> list[str | None]:
    """Return the cases that a rule sees in a text."""
    return [mark.case for _, mark in marks(read(text), rule)]


def without_tables(text: str, put: str = "", *sections: str) -> str:
    """Return a report whose `sections` (all three by default) hold `put` instead of tables."""
    for section in sections or TABLES:
        start = text.index("\n", text.index(TABLES[section]))
        end = text.index("\n## ", start)
        text = f"{text[:start]}\n\n{put}\n{text[end:]}"
    return text


def table(report: Report, name: str) -> FormTable:
    """Return a table of a report."""
    found = report.form_table(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("put", "sections", "expected"),
    [
        ("", (), []),
        ("具体数据见下表：", (), []),
        (PROSE, (), [None] * 3),
        ("", ("requests",), [None]),
        ("具体数据见下表：", ("requests",), [None]),
        ("![](b3.png)", (), ["picture"] * 3),
        ("t20240117_3.jpg", ("requests",), ["picture"]),
        ('<img src="b3.png" alt="表三">', ("requests",), ["picture"]),
        ("| 项目 | 数量 |\n|---|---|\n| 申请 | 5 |", ("requests",), []),
        ("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", ("requests",), []),
    ],
)
def test_missing_table(put: str, sections: tuple[str, ...], expected: list[str | None]) -> None:
    """A table is absent where its section tells something else, or where other tables are there."""
    assert cases(without_tables(CLEAN, put, *sections), "missing-table") == expected


def test_a_table_elsewhere_is_there() -> None:
    """Tables behind the text, as an appendix, are not absent."""
    start, end = CLEAN.index("| （本列数据"), CLEAN.index("\n\n## 四、")
    text = CLEAN[:start] + PROSE + CLEAN[end:] + f"\n附件\n\n{CLEAN[start:end]}\n"
    assert cases(text, "missing-table") == []


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("江州市云溪县青石镇人民政府", True),
        ("青石镇人民政府", True),
        ("江州市云溪县人民政府", True),
        ("江州市云溪市人民政府", True),
        ("云溪市人民政府", False),
        ("云溪县水利局", True),
        ("江州市水利局", False),
        ("江南省水利厅", False),
        ("江州市人民政府办公室", False),
        ("云溪县人民政府办公室", True),
        ("云溪经济开发区管理委员会", True),
        ("国家水利局", False),
    ],
)
def test_who_makes_rules(agency: str, *, expected: bool) -> None:
    """Only a body that surely is of a county or below makes none; what is unknown may."""
    text = f"# {agency}2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n有序。\n"
    fact = read(text).agency
    assert fact is not None
    assert makes_no_rules(fact.value) is expected


@pytest.mark.parametrize(
    ("issued", "repealed", "in_force", "expected"),
    [(0, 5, 5, 0), (4, 0, 3, 1), (4, 1, 3, 0), (4, 4, 0, 0), (4, 0, 0, 1), (3, 0, 3, 0)],
)
def test_documents_in_force(issued: int, repealed: int, in_force: int, expected: int) -> None:
    """What was issued and not repealed is in force; what was repealed may be of this year."""
    report = balanced("R2021")
    two = table(report, "table-two")
    numbers = {"issued": issued, "repealed": repealed, "in_force": in_force}
    values = {
        ("normative_document", column): evolve(
            two.values["normative_document", column], number=Decimal(number)
        )
        for column, number in numbers.items()
    }
    changed = with_table(report, evolve(two, values={**two.values, **values}))
    found = [mark.case for _, mark in marks(changed, "impossible-value")]
    assert found == ["too-few"] * expected


def test_a_block_of_the_old_form_is_no_missing_row() -> None:
    """Where one block follows the old form, its rows are there; only the form is superseded."""
    header = "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n|---|---|---|---|"
    old = f"{header}\n| 行政许可 | 6 | 0 | 6 |"
    start = CLEAN.index("| 第二十条第（五）项")
    text = CLEAN[:start] + old + CLEAN[CLEAN.index("\n\n| 第二十条第（六）项") :]
    found = [(rule, m.case) for rule, m in marks(read(text), "table-shape", "superseded-table")]
    assert found == [("superseded-table", None)]


@pytest.mark.parametrize("local", ["其他主动公开文件", "合计"])
def test_local_rows(local: str) -> None:
    """Rows that provinces add are right."""
    text = CLEAN.replace(
        "| 行政规范性文件 | 1 | 1 | 3 |", f"| 行政规范性文件 | 1 | 1 | 3 |\n| {local} | 1 | 1 | 3 |"
    )
    assert cases(text, "table-shape") == []


def test_an_excerpt_is_no_table_with_missing_rows() -> None:
    """A few rows of table three in the text are no form that was cut."""
    rows = [line for line in CLEAN.splitlines() if line.startswith("|") and line.count("|") > 8]
    text = without_tables(CLEAN, "\n".join([rows[0], rows[1], *rows[2:7]]), "requests")
    assert cases(text, "table-shape") == []


def test_a_row_of_another_name_alone_in_its_place() -> None:
    """A label unlike the form's, where one row is due and no other stands, is that row renamed."""
    text = CLEAN.replace("8.属于行政查询事项", "8.查询类")
    ((_, mark),) = marks(read(text), "table-shape")
    assert (mark.case, mark.values["expected"]) == ("renamed", "8.属于行政查询事项")


APPENDIX = """\

附件：政府信息公开情况统计表

| 指标名称 | 计量单位 | 2013年度 | 历年累计 |
|---|---|---|---|
| 主动公开信息数 | 条 | 126 | 430 |
| 其中：1.网站公开 | 条 | 98 | 300 |
| 对申请的答复总数 | 条 | {total} | 7 |
| 其中：1.同意公开答复数 | 条 | 2 | 5 |
| 2.同意部分公开答复数 | 条 | 0 | 0 |
| 3.否决公开答复数 | 条 | 1 | 1 |
{more}"""


@pytest.mark.parametrize(
    ("total", "more", "expected"),
    [
        (3, "", 0),
        (5, "", 0),  # kinds of answers that the table does not list
        (2, "", 1),
        (5, "| 4.其他类型答复数 | 条 | 0 | 0 |\n", 1),
        (5, "| 4.信息不存在数 | 条 | 2 | 0 |\n| 5.其他类型答复数 | 条 | 0 | 0 |\n", 0),
        (5, "| 4.其他类型答复数 | 条 | 0 | 0 |\n| 5.信息不存在数 | 条 | 2 | 0 |\n", 0),
        (3, "| 4.其他类型答复数 | 条 | / | 0 |\n", 0),
    ],
)
def test_parts_of_the_appendix(total: int, more: str, expected: int) -> None:
    """An excess is wrong always, a deficit only where the parts leave nothing out."""
    report = clean_report("R2008", {"year": 2013}) + APPENDIX.format(total=total, more=more)
    assert len(cases(report, "appendix-total")) == expected


@pytest.mark.parametrize(
    ("cell", "told", "expected"),
    [
        ("18.6", "18.6万元", 0),
        ("18.6", "186000元", 0),
        ("18.6", "约19万元", 0),
        ("186000", "18.6万元", 1),
        ("18.6", "18.6元", 1),
        ("18.6", "7元", 0),
        ("0", "186000元", 0),
    ],
)
def test_amounts(cell: str, told: str, expected: int) -> None:
    """Only a factor of ten thousand between table and text is a confusion of units."""
    text = CLEAN.replace("| 行政事业性收费 | 0 |", f"| 行政事业性收费 | {cell} |").replace(
        "（五）监督保障情况。", f"（五）监督保障情况。全年行政事业性收费{told}。"
    )
    assert cases(text, "wrong-unit") == ["confused"] * expected


def test_edits_fill_blanks_with_zeros() -> None:
    """Edits put 0 into blank cells and for marks, and leave words alone."""
    text = CLEAN.replace("| 行政处罚 | 0 |", "| 行政处罚 |  |").replace(
        "| 行政强制 | 0 |", "| 行政强制 | 见附件 |"
    )
    report = read(text)
    ((_, mark),) = marks(report, "blank-cell")
    assert [(edit.span.of(report.text), edit.replacement) for edit in mark.edits] == [("", "0")]
    assert mark.values["count"] == 2
    assert linter("blank-cell").lint(report.source).findings[0].fix is not None
