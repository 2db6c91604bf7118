"""A table that follows the form of another legal era than the report's."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Evidence, FormTable, Mark, TableLabel
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text.frozen import frozen


@check("superseded-table")
@frozen
class SupersededTable:
    """Every one of the `tables` follows the form of the report's own era."""

    tables: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the first label that only the other era's form has."""
        regime = dossier.regime
        for table in dossier.report.form_tables:
            if regime is None or table.id not in self.tables or table.doubt:
                continue
            own = [form for form in dossier.forms if form.id == table.id]
            due = next((form for form in own if regime.id in form.regimes), None)
            followed = dossier.form(table)
            if due and followed and regime.id not in followed.regimes:
                yield from _mark(table, due, followed)


def _mark(table: FormTable, due: TableForm, followed: TableForm) -> Iterator[Mark]:
    foreign = _foreign(table, due)
    if not foreign:
        return
    values = {
        "table": due.label,
        "labels": tuple(dict.fromkeys(label.text for label in foreign)),
        "expected": _missing(table, due),
    }
    evidence = tuple(Evidence(label.span, label.text) for label in foreign[1:])
    case = "newer" if followed.regimes[0] > due.regimes[0] else None
    yield Mark(foreign[0].span, values, case, evidence, about=table.id)


def _foreign(table: FormTable, due: TableForm) -> list[TableLabel]:
    """Return the labels that the form due does not have, in the order of the text."""
    ids = {label.id for label in (*due.rows, *due.columns)}
    labels = (label for label in (*table.rows, *table.columns) if label.id)
    return sorted((label for label in labels if label.id not in ids), key=lambda one: one.span)


def _missing(table: FormTable, due: TableForm) -> tuple[str, ...]:
    """Return the labels of the form due that the table lacks."""
    there = {label.id for label in (*table.rows, *table.columns)}
    return tuple(label.label for label in (*due.rows, *due.columns) if label.id not in there)
