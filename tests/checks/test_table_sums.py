"""Every cell of a balanced report is in the identities of the form, and in no other."""

from decimal import Decimal

import pytest
from attrs import evolve
from table_reports import SUMS, YEARS, balanced, marks, with_table

from disclosure_lint.report import FormTable, Report

BALANCE = {"received", "carried_in", "total", "carried_out"}
NO_RESULT = {"received", "carried_in", "carried_out"}
CELLS = [
    pytest.param(regime, table.id, row, column, id=f"{regime}-{table.id}-{row}-{column}")
    for regime in YEARS
    for table in balanced(regime).form_tables
    for row, column in table.values
]


def expected(table: str, row: str, column: str) -> set[tuple[str, str]]:
    """Return the identities that a cell is in, with the line that each holds in."""
    if table == "table-two":
        return set()
    if table == "table-four":
        return {("litigation-total", row)}
    sums = {("applicant-total", row)}
    if row in BALANCE:
        sums.add(("request-balance", column))
    if row not in NO_RESULT:
        sums.add(("results-total", column))
    return sums


def changed(table: FormTable, row: str, column: str) -> FormTable:
    """Return the table with one cell larger by one."""
    value = table.values[row, column]
    number = (value.number or Decimal(0)) + 1
    other = evolve(value, number=number, text=str(number))
    return evolve(table, values={**table.values, (row, column): other})


def failing(report: Report) -> set[tuple[str, str]]:
    """Return the identities that fail, with their lines."""
    return {(rule, mark.about) for rule, mark in marks(report, *SUMS)}


@pytest.mark.parametrize(("regime", "table", "row", "column"), CELLS)
def test_a_changed_cell_breaks_its_identities(
    regime: str, table: str, row: str, column: str
) -> None:
    """A cell off by one breaks each identity it belongs to and no other; table two has none."""
    report = balanced(regime)
    (before,) = (one for one in report.form_tables if one.id == table)
    after = with_table(report, changed(before, row, column))
    assert failing(after) == expected(table, row, column)


@pytest.mark.parametrize("regime", YEARS)
def test_a_balanced_report_breaks_none(regime: str) -> None:
    """The clean report balances."""
    assert failing(balanced(regime)) == set()


@pytest.mark.parametrize(("regime", "rows"), [("R2019", 23), ("R2021", 25)])
def test_numbers_of_the_form(regime: str, rows: int) -> None:
    """Table three has 23 rows of seven numbers since 2019, 25 since 2021; table four fifteen."""
    tables = {table.id: table for table in balanced(regime).form_tables}
    assert len({row for row, _ in tables["table-three"].values}) == rows
    assert len(tables["table-three"].values) == rows * 7
    assert len(tables["table-four"].values) == 15


def test_the_crossing_is_named() -> None:
    """Where one row and one column fail, their crossing is the likely cell."""
    report = balanced("R2021")
    table = report.form_table("table-three")
    assert table is not None
    cell = ("granted", "natural_person")
    found = list(marks(with_table(report, changed(table, *cell)), *SUMS))
    assert {mark.span for _, mark in found} == {table.values[cell].span}
    assert {mark.case for _, mark in found} == {"crossing"}


def test_a_doubtful_table_is_not_judged() -> None:
    """No identity speaks of a table that was not read with certainty."""
    report = balanced("R2021")
    table = report.form_table("table-three")
    assert table is not None
    doubtful = evolve(changed(table, "granted", "total"), doubt="cells-missing")
    assert failing(with_table(report, doubtful)) == set()
