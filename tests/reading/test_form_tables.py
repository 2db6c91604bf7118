"""Tables of the form, whatever their markup: every number under its row and column."""

from decimal import Decimal

import pytest

from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.report import FormTable, Report
from disclosure_lint.rulebook import TableForm, load_rulebook
from disclosure_lint.text import Source

RULEBOOK = load_rulebook()
YEARS = {"R2019": 2020, "R2021": 2023}


def number(row: int, column: int) -> str:
    """Return a number that no other cell of the table has."""
    return str(100 * (row + 1) + column)


def rows_of(form: TableForm) -> list[list[str]]:
    """Return the form's rows as words: label and numbers."""
    rows = []
    for index, row in enumerate(form.rows):
        wanted = form.columns_of(row.id)
        places = [i for i, column in enumerate(form.columns) if column.id in wanted]
        rows.append([row.label, *(number(index, place) for place in places)])
    return rows


def header_of(form: TableForm, row: str) -> list[str]:
    """Return the column labels of the block that holds `row`."""
    wanted = form.columns_of(row)
    return [column.label for column in form.columns if column.id in wanted]


def blocks(form: TableForm) -> list[list[list[str]]]:
    """Return the blocks of a form's table, each with its header row first."""
    groups = [block.rows for block in form.blocks] or [tuple(row.id for row in form.rows)]
    by_id = {row.id: words for row, words in zip(form.rows, rows_of(form), strict=True)}
    return [[["信息内容", *header_of(form, ids[0])], *(by_id[i] for i in ids)] for ids in groups]


def as_pipes(rows: list[list[str]]) -> str:
    """Write rows as a pipe table."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n\n"


def as_html(rows: list[list[str]]) -> str:
    """Write rows as an HTML table."""
    cells = ["".join(f"<td><p>{cell}</p></td>" for cell in row) for row in rows]
    return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in cells) + "\n</table>\n\n"


def as_lines(rows: list[list[str]]) -> str:
    """Write rows as lines, one cell a line."""
    return "\n".join(cell for row in rows for cell in row) + "\n"


WRITERS = {"pipes": as_pipes, "html": as_html, "cells": as_lines}


def report_with(form: TableForm, regime: str, style: str) -> Report:
    """Return a report whose only table is that of `form`, written in `style`."""
    body = "".join(WRITERS[style](block) for block in blocks(form))
    text = (
        f"青石镇人民政府{YEARS[regime]}年政府信息公开工作年度报告\n\n一、总体情况\n\n落实要求。\n\n"
        f"二、{form.title}\n\n{body}\n三、其他需要报告的事项\n\n没有其他事项。\n"
    )
    tree = parse_tree(Source(text, dialect="plain"), names_of(RULEBOOK))
    return read_report(tree, RULEBOOK)


CASES = [
    pytest.param(form, regime, style, id=f"{form.id}-{regime}-{style}")
    for form in RULEBOOK.forms
    for regime in form.regimes
    if regime in YEARS
    for style in WRITERS
    if len(form.rows) > 1
]


@pytest.mark.parametrize(("form", "regime", "style"), CASES)
def test_every_number_is_addressed(form: TableForm, regime: str, style: str) -> None:
    """Pipes, HTML and pasted cells give the same numbers at the same rows and columns."""
    pytest.importorskip("selectolax")
    (table,) = report_with(form, regime, style).form_tables
    expected = {
        (row.id, column.id): Decimal(number(i, j))
        for i, row in enumerate(form.rows)
        for j, column in enumerate(form.columns)
        if column.id in form.columns_of(row.id)
    }
    assert {place: value.number for place, value in table.values.items()} == expected
    assert (table.id, table.regime, table.missing, table.doubt) == (form.id, regime, (), None)


def table_three(body: str) -> FormTable:
    """Return table three of a report on 2023 whose pasted cells are `body`."""
    text = (
        "青石镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n落实要求。\n"
        f"三、收到和处理政府信息公开申请情况\n{body}\n五、存在的主要问题及改进情况\n力量不足。\n"
    )
    tree = parse_tree(Source(text, dialect="plain"), names_of(RULEBOOK))
    (table,) = read_report(tree, RULEBOOK).form_tables
    return table


def pasted() -> list[str]:
    """Return the cells of table three as lines."""
    (form,) = (f for f in RULEBOOK.forms if f.id == "table-three" and "R2021" in f.regimes)
    return as_lines(blocks(form)[0]).splitlines()


def test_a_blank_among_pasted_cells_is_a_doubt() -> None:
    """Where a cell was blank the lines are one short: nothing after it can be trusted."""
    lines = pasted()
    lines.remove("305")
    assert table_three("\n".join(lines)).doubt == "cells-missing"


def test_rows_pasted_as_lines_with_blanks() -> None:
    """A row on one line, cells with blanks between, reads as well."""
    (form,) = (f for f in RULEBOOK.forms if f.id == "table-three" and "R2021" in f.regimes)
    rows = blocks(form)[0]
    body = "\n".join([*rows[0], *(" ".join(row) for row in rows[1:])])
    table = table_three(body)
    assert (table.doubt, table.number("granted", "total")) == (None, Decimal(306))


def test_a_cut_label_is_still_its_row() -> None:
    """A label that lost characters is a renamed row, not a missing and an extra one."""
    (form,) = (f for f in RULEBOOK.forms if f.id == "table-three" and "R2021" in f.regimes)
    body = as_pipes(blocks(form)[0]).replace("其他法律行政法规禁止公开", "其他法律行政止公开")
    text = (
        f"# 青石镇2023年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n{body}"
    )
    tree = parse_tree(Source(text), names_of(RULEBOOK))
    (table,) = read_report(tree, RULEBOOK).form_tables
    renamed = [(label.id, label.text) for label in table.rows if label.state == "renamed"]
    assert renamed == [("refused.other_law", "2.其他法律行政止公开")]
    assert table.missing == ()


def test_flattened_table_four() -> None:
    """Fifteen numbers under flattened labels keep their three groups."""
    labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    groups = ["行政复议：", "未经复议直接起诉：", "复议后起诉："]
    header = [label if i else group + label for group in groups for i, label in enumerate(labels)]
    body = as_pipes([header, [str(i) for i in range(15)]])
    heading = "## 四、政府信息公开行政复议、行政诉讼情况"
    text = f"# 青石镇2023年政府信息公开工作年度报告\n\n{heading}\n\n{body}"
    tree = parse_tree(Source(text), names_of(RULEBOOK))
    (table,) = read_report(tree, RULEBOOK).form_tables
    assert table.number("cases", "reconsideration.total") == Decimal(4)
    assert table.number("cases", "direct_litigation.upheld") == Decimal(5)
    assert table.number("cases", "litigation_after_reconsideration.total") == Decimal(14)
    assert (table.doubt, len(table.values)) == (None, 15)


@pytest.mark.parametrize("group", ["行政诉讼", ""])
def test_table_four_with_leaves_in_two_rows(group: str) -> None:
    """Where 行政诉讼 has a level more than 行政复议, its leaf labels stand a row lower."""
    leaves = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    kinds = ["未经复议直接起诉", "复议后起诉"]
    rows = [
        ["行政复议"] * 5 + [group or "行政诉讼"] + [group] * 9,
        leaves + [kind if group or not i else "" for kind in kinds for i in range(5)],
        [""] * 5 + leaves * 2,
        [str(i) for i in range(15)],
    ]
    heading = "## 四、政府信息公开行政复议、行政诉讼情况"
    text = f"# 青石镇2023年政府信息公开工作年度报告\n\n{heading}\n\n{as_pipes(rows)}"
    tree = parse_tree(Source(text), names_of(RULEBOOK))
    (table,) = read_report(tree, RULEBOOK).form_tables
    assert table.number("cases", "reconsideration.total") == Decimal(4)
    assert table.number("cases", "direct_litigation.upheld") == Decimal(5)
    assert table.number("cases", "litigation_after_reconsideration.total") == Decimal(14)
    assert (table.doubt, len(table.values)) == (None, 15)
