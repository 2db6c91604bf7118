"""One report, three markups: the findings are the same."""

import sys

import pytest
import regex
from table_reports import RULEBOOK, linter

from disclosure_lint.report import Report, Result
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

FAULTS = """\
| 规章 | 0 | 0 | 0 |
→ | 规章 | 0 | 0 | 4 |
| 行政规范性文件 | 1 | 1 | 3 |
→ | 行政规范性文件 | 9 | 1 | 3 |
| 行政强制 | 0 |
→ | 行政强制 | -2 |
| 行政事业性收费 | 0 |
→ | 行政事业性收费 | / |
|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
→ |  | （三）不予公开 | 1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 0 |
|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
→ |  |  | 2、重复申请 | 0.5 | 0 | 0 | 0 | 0 | 0 | 0 |
| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
→ | 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
"""
TABLE = regex.compile(r"(?:^\|.*\n)+", regex.MULTILINE)
RULES = tuple(rule for rule, card in RULEBOOK.cards.items() if card.topic == "tables")


def rows_of(table: str) -> list[list[str]]:
    """Return the cells of a pipe table, without its line of dashes."""
    lines = [line.strip("|").split("|") for line in table.splitlines()]
    return [[cell.strip() for cell in line] for line in lines if "---" not in line[0]]


def as_html(table: str) -> str:
    """Write a pipe table as HTML, where a label reaches over the blank cells behind it."""
    rows = []
    for cells in rows_of(table):
        written: list[list[str]] = []
        for index, cell in enumerate(cells):
            if not cell and index < 3 and written and len(cells) > 5:
                written[-1].append("")
            else:
                written.append([cell])
        spans = (f'<td colspan="{len(cell)}">{cell[0]}</td>' for cell in written)
        rows.append(f"<tr>{''.join(spans)}</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>\n"


def as_lines(table: str) -> str:
    """Write a pipe table as lines of cells, as pasting leaves it: blank cells leave nothing."""
    return "".join(f"{cell}\n" for row in rows_of(table) for cell in row if cell)


def found(result: Result) -> set[tuple[str, str, str]]:
    """Return the findings by rule and row and column, or by the label underlined."""
    report = result.report
    assert report is not None
    return {(one.rule, *place_of(report, one.span.start)) for one in result.findings}


def place_of(report: Report, offset: int) -> tuple[str, str]:
    """Return the row and column of the cell at `offset`, or the id of the label there."""
    for table in report.form_tables:
        for place, value in table.values.items():
            if report.in_source(value.span).start == offset:
                return place
        for label in (*table.rows, *table.columns):
            if report.in_source(label.span).start == offset:
                return table.id, label.id or label.text
    return "", str(offset)


def lint(text: str) -> Result:
    """Put all rules on tables to a text."""
    return linter(*RULES).lint(Source(text))


def test_all_markups_give_the_same_findings() -> None:
    """Pipes, HTML with spans, and lines of cells are judged alike."""
    pytest.importorskip("selectolax")
    pipes = clean_report("R2021", {"year": 2023, "edit": True}, FAULTS)
    html = TABLE.sub(lambda match: as_html(match[0]), pipes)
    lines = TABLE.sub(lambda match: as_lines(match[0]), pipes)
    expected = found(lint(pipes))
    assert {rule for rule, _, _ in expected} == {
        *("impossible-value", "blank-cell", "results-total", "applicant-total"),
        *("litigation-total", "table-shape"),
    }
    assert found(lint(html)) == expected
    assert found(lint(lines)) == expected


def test_without_the_parser_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """An HTML table is not assessed where its parser is not installed, and that is said."""
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    html = TABLE.sub(lambda match: as_html(match[0]), clean_report("R2021", {"year": 2023}))
    result = lint(html)
    reasons = {one.rule: one.reason for one in result.not_assessed}
    assert result.findings == ()
    assert "pip install 'disclosure-lint[html]'" in reasons["request-balance"]
