"""Tables as converters and hostile hands leave them: read rightly, or in doubt and never wrong."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.report import FormTable, Report
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

RULEBOOK = load_rulebook()
CLEAN = clean_report("R2021", {"year": 2023})
START = CLEAN.index("| （本列数据")
END = CLEAN.index("\n\n", START)
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in CLEAN[START:END].splitlines()
    if "---" not in line
]
NUMBERS = {"received": 5, "carried_in": 1, "total": 5, "carried_out": 1}


def read(text: str) -> Report:
    """Return the report in `text`."""
    return read_report(parse_tree(Source(text), names_of(RULEBOOK)), RULEBOOK)


def with_rows(rows: list[list[str]], between: str = "") -> FormTable | None:
    """Return table three of the clean report with other rows; `between` cuts it in the middle."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    half = len(lines) // 2
    table = "\n".join([*lines[:half], *([between] if between else []), *lines[half:]])
    return read(CLEAN[:START] + table + CLEAN[END:]).form_table("table-three")


def totals(table: FormTable | None) -> dict[str, Decimal | None]:
    """Return the totals of four rows."""
    assert table is not None
    return {row: table.number(row, "total") for row in NUMBERS}


def test_blanks_of_merged_labels_pushed_to_the_end() -> None:
    """Where label cells were merged away and the row filled up behind, numbers keep their order."""
    rows = [[cell for cell in row if cell] for row in ROWS]
    table = with_rows([row + [""] * (10 - len(row)) for row in rows])
    assert totals(table) == NUMBERS
    assert table is not None
    assert (table.doubt, table.missing) == (None, ())


def test_rows_of_different_length() -> None:
    """Rows that lost their blank cells are believed where all their numbers are there."""
    table = with_rows([[cell for cell in row if cell] for row in ROWS])
    assert totals(table) == NUMBERS
    assert table is not None
    assert table.doubt is None


def test_a_short_row_with_a_number_missing_is_a_doubt() -> None:
    """Which of its cells is missing cannot be told."""
    rows = [[cell for cell in row if cell] for row in ROWS]
    del rows[3][-2]
    table = with_rows(rows)
    assert table is not None
    assert table.doubt == "ragged"


@pytest.mark.parametrize("between", ["\n", "\n-3-\n"])
def test_a_page_break_inside(between: str) -> None:
    """Two parts of which the second has no header are one table."""
    table = with_rows(ROWS, between)
    assert totals(table) == NUMBERS
    assert table is not None
    assert (table.doubt, table.missing) == (None, ())


def test_an_excerpt_beside_the_table() -> None:
    """A short table of the same labels in the text does not take the table's place."""
    excerpt = "\n".join("| " + " | ".join(row) + " |" for row in [ROWS[0], *ROWS[3:6]])
    text = CLEAN.replace("（三）政府信息管理情况", f"{excerpt}\n\n（三）政府信息管理情况", 1)
    report = read(text)
    assert [table.id for table in report.form_tables] == ["table-two", "table-three", "table-four"]
    assert totals(report.form_table("table-three")) == NUMBERS


def test_a_flattened_header() -> None:
    """A column that carries its group in front is the same column."""
    header = [cell.replace("商业企业", "法人或其他组织：商业企业") for cell in ROWS[0]]
    table = with_rows([header, *ROWS[1:]])
    assert totals(table) == NUMBERS
    assert table is not None
    assert [one.state for one in table.columns] == ["exact", "variant", *["exact"] * 5]


def test_a_column_of_another_name() -> None:
    """It is renamed, not missing, and its numbers stand in its place."""
    header = [cell.replace("社会公益组织", "公益组织机构") for cell in ROWS[0]]
    table = with_rows([header, *ROWS[1:]])
    assert table is not None
    renamed = [(one.id, one.text) for one in table.columns if one.state == "renamed"]
    assert renamed == [("organization.public_interest", "公益组织机构")]
    assert table.number("received", "organization.public_interest") == 0


def test_an_unknown_label_beside_its_group() -> None:
    """A changed label is seen too where the group's label stands in the same row."""
    rows = [list(row) for row in ROWS]
    rows[13][2] = "1.本机关未掌握相关政府信息"
    table = with_rows(rows)
    assert table is not None
    assert table.missing == ()
    assert [one.text for one in table.rows if one.state == "renamed"] == [rows[13][2]]


@pytest.mark.parametrize("gap", ["\t", "    "])
def test_rows_with_blanks_between(gap: str) -> None:
    """A header of several labels on one line is read as such; page numbers are no cells."""
    lines = [gap.join(cell for cell in row if cell) for row in ROWS]
    lines.insert(9, "- 4 -")
    table = read(CLEAN[:START] + "\n".join(lines) + CLEAN[END:]).form_table("table-three")
    assert totals(table) == NUMBERS
    assert table is not None
    assert (table.doubt, table.missing) == (None, ())


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["7", "", *["0"] * 13], (None, 7, None)),
        (["7", "", *["0"] * 12, "", "9"], ("ragged", 7, None)),
        (["", *["7", *["0"] * 14]], (None, 7, 0)),
    ],
)
def test_table_four_with_blanks(
    cells: list[str], expected: tuple[str | None, int | None, int | None]
) -> None:
    """Fifteen numbers count in order; fewer stand under their labels, and others are a doubt."""
    row = "| 0 " * 15 + "|\n"
    header = next(line for line in CLEAN.splitlines() if line.startswith("| 行政复议：结果维持"))
    wide = header + "  |" * (len(cells) - 15)
    text = CLEAN.replace(header, wide).replace(row, "| " + " | ".join(cells) + " |\n")
    table = read(text).form_table("table-four")
    assert table is not None
    numbers = (table.number("cases", f"reconsideration.{name}") for name in ("upheld", "corrected"))
    assert (table.doubt, *numbers) == expected


HOSTILE = [
    '<table><tr><td rowspan="999999999" colspan="999999999">规章</td></tr></table>',
    '<table><tr><td colspan="-3">规章</td><td rowspan="0">1</td></tr></table>',
    '<table><tr><td colspan="٣">规章</td><td rowspan="1e9">1</td></tr></table>',
    "<table><tr><td><table><tr><td>规章</td></tr></table></td></tr></table>",
    "<table><tr><td>规章<td>0<td>0<tr><td>行政规范性文件",
    "<table>" + "<tr>" + '<td colspan="100" rowspan="100">0</td>' * 50 + "</tr></table>",
    "<table>" + "<tr><td>0</td></tr>" * 30_000 + "</table>",
    "<table><tr></td></tr><td></table></tr><table>",
    '<table onload="规章"><td>规章</td><td>></td></table>',
]


@pytest.mark.parametrize("table", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_html_is_bounded(table: str) -> None:
    """Spans without measure, tables in tables and broken tags neither fail nor fill memory."""
    pytest.importorskip("selectolax")
    report = read(CLEAN[:START] + table + CLEAN[END:])
    assert report.form_table("table-three") is None


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from("|-: 0123规章行政许可本年制发件数总计自然人\n<>/td"), max_size=120))
def test_any_table_is_read_without_failing(table: str) -> None:
    """Whatever stands where a table belongs, the report is read."""
    assert read(f"{CLEAN[:START]}\n| {table} |\n{CLEAN[END:]}").recognised
