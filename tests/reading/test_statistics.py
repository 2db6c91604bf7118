"""The statistics tables of 2008 to 2018: national and local ones, however they are marked up."""

from decimal import Decimal

import pytest

from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.report import FormTable
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

RULEBOOK = load_rulebook()
NATIONAL = [
    ["统计指标", "单位", "统计数"],
    ["一、主动公开情况", "——", ""],
    ["（一）主动公开政府信息数 （不同渠道和方式公开相同信息计1条）", "条", "126"],
    ["其中：主动公开规范性文件数", "条", "8"],
    ["四、行政复议数量", "件", "3"],
    ["（一）维持具体行政行为数", "件", "1"],
    ["（二）被依法纠错数", "件", "2"],
    ["（三）其他情形数", "件", "0"],
    ["五、行政诉讼数量", "件", "1"],
    ["（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "0"],
    ["（二）被依法纠错数", "件", "1"],
    ["（三）其他情形数", "件", "0"],
]
LOCAL = [
    ["指标名称", "计量单位", "2013年度", "历年累计"],
    ["主动公开信息数", "条", "126", "430"],
    ["其中：1、网站公开", "条", "98", "300"],
    ["受理依申请公开信息总数", "条", "3", "7"],
    ["其中：1.当面申请数", "条", "1", "2"],
    ["2.网上申请数", "条", "2", "5"],
    ["电话申请数", "条", "9", "9"],
    ["行政复议数", "件", "0", "1"],
]


def as_pipes(rows: list[list[str]]) -> str:
    """Write rows as a pipe table."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def as_lines(rows: list[list[str]]) -> str:
    """Write rows as lines of cells."""
    return "\n".join(cell for row in rows for cell in row if cell)


def statistics(table: str, year: int) -> FormTable:
    """Return the statistics table of a report that ends with `table`."""
    text = clean_report("R2008", {"year": year}) + f"\n附件：政府信息公开情况统计表\n\n{table}\n"
    report = read_report(parse_tree(Source(text), names_of(RULEBOOK)), RULEBOOK)
    found = report.form_table("statistics")
    assert found is not None
    return found


@pytest.mark.parametrize("write", [as_pipes, as_lines])
def test_the_national_table(write: object) -> None:
    """Rows of the same name belong to the total above them; headings and units are no numbers."""
    assert callable(write)
    table = statistics(write(NATIONAL), 2016)
    assert (table.doubt, table.form) == (None, "statistics-2014")
    numbers = {row: value.number for (row, _), value in table.values.items()}
    assert numbers == {
        "proactive.total": Decimal(126),
        "proactive.normative_documents": Decimal(8),
        "reconsideration.total": Decimal(3),
        "reconsideration.upheld": Decimal(1),
        "reconsideration.corrected": Decimal(2),
        "reconsideration.other": Decimal(0),
        "litigation.total": Decimal(1),
        "litigation.upheld": Decimal(0),
        "litigation.corrected": Decimal(1),
        "litigation.other": Decimal(0),
    }


def test_a_local_table() -> None:
    """Column names vary, and rows that no list knows are left alone."""
    table = statistics(as_pipes(LOCAL), 2013)
    assert (table.doubt, table.form) == (None, "statistics-local")
    assert [row.text for row in table.rows if row.id is None] == ["电话申请数"]
    values = {place: str(value.number) for place, value in table.values.items()}
    assert values["requests.received", "year"] == "3"
    assert values["requests.received", "cumulative"] == "7"
    assert len(values) == 12


def test_a_row_of_its_own_among_lines() -> None:
    """Among lines of cells an unknown row makes it uncertain which number belongs where."""
    assert statistics(as_lines(LOCAL), 2013).doubt == "unknown-label"


def test_two_years_side_by_side() -> None:
    """Which of two years' columns is this year's is not guessed."""
    rows = [["指标名称", "计量单位", "2012年度", "2013年度"], *LOCAL[1:]]
    assert statistics(as_pipes(rows), 2013).doubt == "two-columns"
