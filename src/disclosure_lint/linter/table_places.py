"""Where in a table of the form a place is: 表三 “一、本年新收…” 总计."""

from disclosure_lint.report import FormTable, Report, TableLabel
from disclosure_lint.rulebook import Language, load_rulebook
from disclosure_lint.text import Span

_LONGEST = 20


def table_place(report: Report, span: Span, lang: Language) -> str:
    """Return the table, row and column at `span` in words, "" outside the form's tables."""
    table = next((one for one in report.form_tables if one.span.contains(span)), None)
    if table is None:
        return ""
    address = _address(report, table, span)
    if address is None:
        labels = [one.text for one in (*table.rows, *table.columns) if one.span == span]
    else:  # a row and a column may have the same id
        labels = [_label(table.rows, address[0]), _label(table.columns, address[1])]
    return " ".join((table_name(table.id, lang), *map(_short, filter(None, labels))))


def _address(report: Report, table: FormTable, span: Span) -> tuple[str, str] | None:
    """Return the row and column of the cell at `span`, or of the one whose blanks that is."""
    blank = not span.of(report.text).strip()
    for address, value in table.values.items():
        if value.span == span or (blank and span.contains(value.span)):
            return address
    return None


def table_name(table_id: str, lang: Language) -> str:
    """Return what people call a table of the form: 表三, table three."""
    if lang == "en":
        return table_id.replace("-", " ")
    return next(form.label for form in load_rulebook().forms if form.id == table_id)


def _label(labels: tuple[TableLabel, ...], line: str) -> str:
    """Return what the table calls the row or column of that id."""
    return next((one.text for one in labels if one.id == line), "")


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"
