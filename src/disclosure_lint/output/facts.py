"""The facts of a report as plain values: who, when, every cell of the form's tables, figures."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.report import Figure, FormTable, Report, Result, TableValue
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

Shape = dict[str, object]
COLUMNS = ("path", "agency", "year", "table", "row", "column", "value", "state", "line", "doubt")
TEXT = "text"  # stands for the table's id where a figure comes from the text


@frozen
class Cell:
    """One number of a report, or what stands in its place; `number` is None where there is none."""

    table: str
    row: str
    column: str
    number: Decimal | None
    text: str
    state: str
    line: int
    doubt: str | None = None


def facts_shape(result: Result) -> Shape:
    """Return the JSON value of what one file holds: docs/extract.md."""
    report = result.report
    if report is None:
        key = "error" if result.error is not None else "skipped"
        return {"path": result.path, key: result.error or result.skipped or ""}
    agency = report.agency.value if report.agency else None
    return {
        "path": result.path,
        "agency": agency.name if agency else None,
        "agency_kind": agency.kind if agency else None,
        "region": [region.name for region in agency.region] if agency else [],
        "reporting_year": report.year,
        "regime": report.regime,
        "tables": [_table(report, table) for table in report.form_tables],
        "figures": [_figure(report, figure) for figure in report.figures],
    }


def cells(report: Report) -> Iterator[Cell]:
    """Yield every cell of the form's tables, and the figures of the text that say what they are."""
    for table in report.form_tables:
        for (row, column), value in table.values.items():
            line = _line(report, value.span)
            yield Cell(
                table.id, row, column, value.number, value.text, value.state, line, table.doubt
            )
    for figure in report.figures:
        if figure.subject is not None:
            yield _told(report, figure, figure.subject)


def _told(report: Report, figure: Figure, subject: str) -> Cell:
    state = "approximate" if figure.approximate else "number"
    words = figure.span.of(report.text)
    line = _line(report, figure.span)
    doubt = None if figure.sure else "guessed"
    return Cell(TEXT, subject, figure.time or "", figure.value, words, state, line, doubt)


def _table(report: Report, table: FormTable) -> Shape:
    values = table.values.items()
    found = [_value(report, row, column, value) for (row, column), value in values]
    return {"id": table.id, "regime": table.regime, "doubt": table.doubt, "cells": found}


def _value(report: Report, row: str, column: str, value: TableValue) -> Shape:
    return {
        "row": row,
        "column": column,
        "value": number(value.number),
        "state": value.state,
        "text": value.text,
        "line": _line(report, value.span),
    }


def _figure(report: Report, figure: Figure) -> Shape:
    return {
        "subject": figure.subject,
        "label": figure.label,
        "value": number(figure.value),
        "unit": figure.unit,
        "scope": figure.scope,
        "time": figure.time,
        "approximate": figure.approximate,
        "sure": figure.sure,
        "line": _line(report, figure.span),
    }


def number(value: Decimal | None) -> int | float | None:
    """Return a number as JSON and spreadsheets have it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _line(report: Report, span: Span) -> int:
    return report.source.position(report.in_source(span).start).line
