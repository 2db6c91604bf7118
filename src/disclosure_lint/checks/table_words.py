"""How checks name the lines of a table and write its numbers."""

from decimal import Decimal

from disclosure_lint.report import FormTable
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text import Span


def line_label(form: TableForm, line: str) -> str:
    """Return what the form calls a row or column."""
    labels = (*form.columns, *form.rows)
    return next((label.label for label in labels if label.id == line), line)


def written_label(table: FormTable, form: TableForm, line: str) -> str:
    """Return what the table itself calls a row or column."""
    labels = (*table.columns, *table.rows)
    return next((label.text for label in labels if label.id == line), line_label(form, line))


def label_place(table: FormTable, line: str) -> Span | None:
    """Return where the label of a row or column stands, or None where the table has none."""
    labels = (*table.rows, *table.columns)
    return next((label.span for label in labels if label.id == line), None)


def plain(number: Decimal) -> str:
    """Return a number as people write it, without exponent or trailing zeros.

    >>> plain(Decimal("12.50")), plain(Decimal("1E+2"))
    ('12.5', '100')
    """
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
