"""Which cells of the form's tables a figure of the text can be compared with."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosure_lint.report import Figure, FormTable, Report, TableValue
from disclosure_lint.text.frozen import frozen

_TEN_THOUSAND = 10_000
_LITIGATION = ("direct_litigation", "litigation_after_reconsideration")
_ANSWERS = {
    "requests.answered": "answers.total",
    "requests.granted": "answers.granted",
    "requests.partially_granted": "answers.partially_granted",
    "requests.refused": "answers.refused",
}
_MADE = {"issued": ("issued", "newly_made"), "repealed": ("repealed",), "in_force": ("in_force",)}


@frozen
class Reading:
    """One way to read the words of a figure: the sum of these cells, `label` by row or column id.

    `minus` cells are taken away.
    """

    table: FormTable
    label: str
    values: tuple[TableValue, ...]
    minus: tuple[TableValue, ...] = ()
    scale: int = 1

    @property
    def number(self) -> Decimal:
        """What the cells add up to."""
        numbers = [value.number or Decimal(0) for value in self.values]
        less = [value.number or Decimal(0) for value in self.minus]
        return (sum(numbers, Decimal(0)) - sum(less, Decimal(0))) * self.scale


def told_in_tables(report: Report, figure: Figure) -> tuple[Reading, ...]:
    """Return what the tables state for `figure`, the nearest meaning first; () where they do not.

    A figure agrees with the tables where any of these numbers is its own: 受理 may mean those
    received this year, or with those carried in.
    """
    subjects = figure.subject.split("+") if figure.subject else []
    if len(subjects) == 1:
        return tuple(_of_subject(report, subjects[0], figure))
    sums = [next(_of_subject(report, subject, figure), None) for subject in subjects]
    known = [one for one in sums if one is not None]
    if not known or len(known) < len(subjects) or any(one.minus for one in known):
        return ()
    values = tuple(value for one in known for value in one.values)
    return (Reading(known[0].table, known[0].label, values),)


def _of_subject(report: Report, subject: str, figure: Figure) -> Iterator[Reading]:
    kind, _, name = subject.partition(".")
    three, four = _sure(report, "table-three"), _sure(report, "table-four")
    statistics = _sure(report, "statistics")
    if kind == "requests" and three:
        for plus, minus in _request_cells(three, name, figure):
            yield from _read(three, plus, minus)
    elif four and kind in {"reconsideration", "litigation", *_LITIGATION}:
        kinds = _LITIGATION if kind == "litigation" else (kind,)
        yield from _read(four, [("cases", f"{one}.{name}") for one in kinds])
    elif statistics:
        yield from _read(statistics, [(_ANSWERS.get(subject, subject), "year")])
    else:
        yield from _documents(report, kind, name)


def _sure(report: Report, table: str) -> FormTable | None:
    found = report.form_table(table)
    return found if found and found.doubt is None else None


def _read(
    table: FormTable, plus: Sequence[tuple[str, str]], minus: Sequence[tuple[str, str]] = ()
) -> Iterator[Reading]:
    """Yield the reading of these cells, if all of them hold plain numbers."""
    added = [table.value(*place) for place in plus]
    less = [table.value(*place) for place in minus]
    known = [one for one in (*added, *less) if one is not None and one.state == "number"]
    if known and len(known) == len(added) + len(less):
        row, column = plus[0]
        label = column if row == "cases" else row
        yield Reading(table, label, tuple(known[: len(added)]), tuple(known[len(added) :]))


_Place = tuple[str, str]
_Cells = tuple[tuple[_Place, ...], tuple[_Place, ...]]
_RECEIVED: _Place = ("received", "total")
_CARRIED: _Place = ("carried_in", "total")
_TOTAL: _Place = ("total", "total")
_LEFT: _Place = ("carried_out", "total")


def _request_cells(table: FormTable, name: str, figure: Figure) -> Iterator[_Cells]:
    """Yield the cells of each reading: those to be added, and those to be taken away."""
    if name.startswith("by."):
        yield from _applicant_cells(table, name.removeprefix("by."))
        return
    yield (_RECEIVED,) if name in {"received", "accepted", "handled"} else (), ()
    if name in {"accepted", "handled"} or figure.includes:
        yield (_RECEIVED, _CARRIED), ()
    if name in {"accepted", "handled", "total_handled", "answered"}:
        yield (_TOTAL,), ()
    if name in {"total_handled", "answered"}:
        yield (_RECEIVED,), (_LEFT,)
    if name == "answered":
        others, declined = _rows(table, "other"), _rows(table, "not_processed")
        yield (_TOTAL,), others
        yield (_TOTAL,), (*others, *declined)
    elif name not in _COUNTED:
        yield _rows(table, name), ()
        if name == "granted":
            yield (*_rows(table, name), *_rows(table, "partially_granted")), ()


_COUNTED = frozenset({"received", "accepted", "handled", "total_handled"})


def _applicant_cells(table: FormTable, column: str) -> Iterator[_Cells]:
    columns = [one.id for one in table.columns if one.id and one.id.startswith(column)]
    for rows in (("received",), ("total",), ("received", "carried_in")):
        yield tuple((row, one) for row in rows for one in columns), ()


def _rows(table: FormTable, name: str) -> tuple[tuple[str, str], ...]:
    """Return the cells of the row `name`, or of the rows that it is made of."""
    rows = [row.id for row in table.rows if row.id]
    return tuple((row, "total") for row in rows if row == name or row.startswith(f"{name}."))


def _documents(report: Report, kind: str, name: str) -> Iterator[Reading]:
    table = _sure(report, "table-two")
    if table is None:
        return
    if kind == "fee":
        for reading in _read(table, [("fee", "amount")]):
            yield Reading(table, reading.label, reading.values, scale=_TEN_THOUSAND)
    elif kind in {"licence", "penalty", "coercion"}:
        yield from _read(table, [(kind, "decisions")])
    else:
        for column in _MADE.get(name, ()):
            yield from _read(table, [(kind, column)])
