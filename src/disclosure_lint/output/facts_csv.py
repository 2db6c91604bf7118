"""Facts as CSV in long form, one cell a line, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from disclosure_lint.output.facts import COLUMNS, Cell, cells, number
from disclosure_lint.report import Report

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def head_row() -> str:
    """Return the line of column names."""
    return _line(COLUMNS)


def fact_rows(report: Report) -> Iterator[str]:
    """Yield a line for each cell."""
    agency = report.agency.value.name if report.agency else ""
    for cell in cells(report):
        known = (report.source.path or "", agency, report.year)
        where = (cell.table, cell.row, cell.column)
        yield _line((*known, *where, _value(cell), cell.state, cell.line, cell.doubt or ""))


def _value(cell: Cell) -> object:
    return cell.text if cell.number is None else number(cell.number)


def _line(values: tuple[object, ...]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow([defused(value) for value in values])
    return stream.getvalue()


def defused(value: object) -> object:
    """Return a value that no spreadsheet runs as a formula; numbers stay numbers.

    >>> defused("=1+1"), defused(-35), defused("青石镇")
    ("'=1+1", -35, '青石镇')
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
