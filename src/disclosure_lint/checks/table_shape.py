"""Rows and columns of a form's table: missing, added, out of order, renamed."""

from collections.abc import Iterable, Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.label_faults import Axis, axes_of, odd_marks
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.table_labels import label_key
from disclosure_lint.report import Evidence, FormTable, Mark, Report, TableLabel
from disclosure_lint.rulebook import LabelForm, TableForm
from disclosure_lint.text.frozen import evolve, frozen

_PASTED = "cells"
_TELLING = 4  # shorter labels may stand in others


@check("table-shape")
@frozen
class TableShape:
    """The tables have the form's rows and columns, in its order and words.

    `local` are rows and columns that provinces add. A table that lacks more than half of its rows
    is an excerpt.
    """

    tables: tuple[str, ...]
    local: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each fault of shape; of another era's form only the names matter."""
        local = frozenset(map(label_key, self.local))
        for table in dossier.report.form_tables:
            form = dossier.form(table)
            if form is None or table.doubt or table.id not in self.tables:
                continue
            rows, columns = axes_of(table, form, local)
            for axis in (rows, columns):
                yield from _renamed(axis, table, form)
            if dossier.regime and dossier.regime.id in form.regimes:
                yield from _shape(dossier.report, table, form, {"row": rows, "column": columns})


def _shape(
    report: Report, table: FormTable, form: TableForm, axes: Mapping[str, Axis]
) -> Iterator[Mark]:
    elsewhere = _ids_elsewhere(report, table)
    for name, axis in axes.items():
        for label in axis.added():
            yield Mark(label.span, {"table": form.label, "found": label.text}, f"extra-{name}")
        pasted = _is_pasted(report, table)
        if not pasted or name == "row":
            unread = _unread(report, table, axis.absent())
            yield from _missing(axis.without(elsewhere | unread), name, table, form)
        if not pasted:
            for part in _header_lines(report, axis) if name == "column" else (axis,):
                yield from _order(part, name, form)
    yield from _numbering(table, form)


def _renamed(axis: Axis, table: FormTable, form: TableForm) -> Iterator[Mark]:
    for one in axis.renamed():
        values = {"table": form.label, "found": one.label.text, "expected": one.form.label}
        yield Mark(one.label.span, values, "renamed", about=f"{table.id} {one.form.id}")


def _missing(axis: Axis, name: str, table: FormTable, form: TableForm) -> Iterator[Mark]:
    absent = axis.absent()
    if name == "column":
        absent = [label for label in absent if _is_due(label, table, form)]
    if absent and len(absent) * 2 <= len(axis.forms):
        place = axis.before(absent[0])
        labels = tuple(dict.fromkeys(label.label for label in absent))
        values = {"table": form.label, "labels": labels, "count": len(absent)}
        span = place.span if place else table.span
        yield Mark(span, values, f"missing-{name}", about=f"{table.id} {name}")


def _unread(report: Report, table: FormTable, absent: Iterable[LabelForm]) -> set[str | None]:
    """Return the ids of labels that are written in the table and were read as no row of it.

    A row whose empty cells broke over lines is a line of text between two halves of the table.
    """
    written = table.span.of(report.text)
    return {one.id for one in absent if len(one.label) >= _TELLING and one.label in written}


def _is_due(column: LabelForm, table: FormTable, form: TableForm) -> bool:
    """Tell whether some row of the table would have that column."""
    rows = [label.id for label in table.rows if label.id] or [row.id for row in form.rows]
    return any(column.id in form.columns_of(row) for row in rows)


def _order(axis: Axis, name: str, form: TableForm) -> Iterator[Mark]:
    """Yield a mark on a row out of order, or on a column out of order among those of its rows."""
    whole = tuple(label.id for label in axis.forms)
    blocks = [block.columns for block in form.blocks] if name == "column" else []
    label = axis.misplaced(blocks or [whole])
    if label is not None:
        yield Mark(label.span, {"table": form.label, "found": label.text}, "order")


def _numbering(table: FormTable, form: TableForm) -> Iterator[Mark]:
    labels = odd_marks(table, form)
    if labels:
        values = {"table": form.label, "found": labels[0].text, "count": len(labels)}
        seen = tuple(_seen(label) for label in labels[1:])
        yield Mark(labels[0].span, values, "numbering", seen, about=f"{table.id} numbering")


def _header_lines(report: Report, axis: Axis) -> Iterator[Axis]:
    """Yield the columns of each written line with several of them, else all as one.

    Of a header in two lines the lower one may have lost the cells that the upper one spans.
    """
    lines: dict[int, list[TableLabel]] = {}
    for label in axis.found:
        lines.setdefault(report.text.rfind("\n", 0, label.span.start), []).append(label)
    if max(map(len, lines.values()), default=0) <= 1:
        yield axis
        return
    for found in lines.values():
        yield evolve(axis, found=tuple(found))


def _seen(label: TableLabel) -> Evidence:
    return Evidence(label.span, label.text)


def _ids_elsewhere(report: Report, table: FormTable) -> set[str | None]:
    """Return what other parts of the same table hold, such as a block in another form."""
    others = (one for one in report.form_tables if one.id == table.id and one is not table)
    return {label.id for other in others for label in (*other.rows, *other.columns)}


def _is_pasted(report: Report, table: FormTable) -> bool:
    """Tell whether the table came as lines of cells, whose order extraction may have changed."""
    blocks = (block for block in report.tables if table.span.contains(block.span))
    return any(block.style == _PASTED for block in blocks)
