"""Cells without a number where the form asks for one."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import label_place, written_label
from disclosure_lint.report import Edit, Evidence, FormTable, Mark, TableValue
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_NUMBERS = frozenset({"number", "noted"})
_NOTHING = frozenset({"blank", "mark"})
_BLANKS = " \u3000\u00a0"
_WIDEST = 40


@check("blank-cell")
@frozen
class BlankCell:
    """Every cell of the form's tables holds a number, be it 0."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark for each table with such cells, on the first of them.

        A cell without any width (||, <td></td>) cannot be marked: then the label of its row is.
        """
        for table in dossier.report.form_tables:
            form = dossier.form(table)
            bare = _bare(table)
            if form and bare and not table.doubt:
                yield _mark(dossier.report.text, table, form, bare)


def _bare(table: FormTable) -> dict[str, list[tuple[str, TableValue]]]:
    """Return the cells without a number, with their columns, by row."""
    rows: dict[str, list[tuple[str, TableValue]]] = {}
    for (row, column), value in table.values.items():
        if value.state not in _NUMBERS:
            rows.setdefault(row, []).append((column, value))
    return rows


def _mark(
    text: str, table: FormTable, form: TableForm, bare: dict[str, list[tuple[str, TableValue]]]
) -> Mark:
    cells = [value for found in bare.values() for _, value in found]
    row, ((column, first), *_) = next(iter(bare.items()))
    place = _cell(text, first.span) or label_place(table, row) or label_place(table, column)
    values = {
        "table": form.label,
        "count": len(cells),
        "lines": tuple(written_label(table, form, row) for row in bare),
    }
    evidence = tuple(_evidence(table, form, row, found) for row, found in bare.items())
    edits = tuple(_zero(text, cell.span) for cell in cells if cell.state in _NOTHING)
    return Mark(place or first.span, values, evidence=evidence, edits=edits, about=table.id)


def _cell(text: str, cell: Span) -> Span | None:
    """Return what can be marked of a cell: its sign, else its blanks, None where it has neither."""
    start = cell.start
    if len(cell) == 0:
        while start > max(0, cell.start - _WIDEST) and text[start - 1] in _BLANKS:
            start -= 1
    return Span(start, cell.end) if start < cell.end else None


def _zero(text: str, cell: Span) -> Edit:
    """Return the edit that writes a zero, between the blanks of a cell that holds two or more."""
    start = cell.start
    if len(cell) == 0 and text[max(0, start - 2) : start] == "  ":
        return Edit(Span(start - 1, start - 1), "0")
    return Edit(cell, "0")


def _evidence(
    table: FormTable, form: TableForm, row: str, cells: list[tuple[str, TableValue]]
) -> Evidence:
    span = cells[0][1].span.cover(cells[-1][1].span)
    columns = "、".join(written_label(table, form, column) for column, _ in cells)
    return Evidence(span, f"{written_label(table, form, row)}：{columns}", text="")
