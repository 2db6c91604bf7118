"""Which identities of a form's table fail, and where they cross."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import dropwhile

from disclosure_lint.report import FormTable, TableValue
from disclosure_lint.rulebook import SumForm, TableForm
from disclosure_lint.text.frozen import frozen

_LONG = 8


@frozen
class Failure:
    """An identity that does not hold along one line (a row id or a column id).

    `parts` are the ids of the left side's lines, as far as the table has them.
    """

    sum: SumForm
    line: str
    parts: tuple[str, ...]
    left: tuple[TableValue, ...]
    right: tuple[TableValue, ...]

    @property
    def left_total(self) -> Decimal:
        """What the left side adds up to."""
        return _total(self.left)

    @property
    def right_total(self) -> Decimal:
        """What the right side adds up to."""
        return _total(self.right)

    def cells(self) -> tuple[TableValue, ...]:
        """Return the cells of both sides."""
        return (*self.left, *self.right)

    def telling(self) -> Iterator[tuple[str, TableValue]]:
        """Yield the cells of both sides with their lines' ids; noughts of a long side are not."""
        is_long = len(self.left) > _LONG
        for line, cell in zip(self.parts, self.left, strict=True):
            if cell.number or not is_long:
                yield line, cell
        yield from zip(self.sum.right, self.right, strict=True)


def failures(table: FormTable, form: TableForm) -> Iterator[Failure]:
    """Yield the identities of `form` that `table` breaks.

    One with a cell that holds no number is passed over.
    """
    for identity in form.sums:
        parts = _parts(identity, table)
        for line in _lines(identity, form):
            left = _side(table, identity, line, parts)
            right = _side(table, identity, line, identity.right)
            if left and right and _breaks(identity, table, _total(left), _total(right)):
                yield Failure(identity, line, parts, left, right)


def _lines(identity: SumForm, form: TableForm) -> tuple[str, ...]:
    if identity.lines:
        return identity.lines
    labels = form.columns if identity.along == "columns" else form.rows
    return tuple(label.id for label in labels)


def _parts(identity: SumForm, table: FormTable) -> tuple[str, ...]:
    """Return the lines of the left side: all of them, or those that the table has."""
    if not identity.partial:
        return identity.left
    there = {label.id for label in (*table.rows, *table.columns)}
    return tuple(part for part in identity.left if part in there)


def _breaks(identity: SumForm, table: FormTable, left: Decimal, right: Decimal) -> bool:
    if identity.relation == "at-most" or (identity.partial and not _closed(identity, table)):
        return left > right
    return left != right


def _closed(identity: SumForm, table: FormTable) -> bool:
    """Tell whether the parts in the table leave nothing out: they name all there can be.

    They follow their total in one run, and no further row belongs to them.
    """
    parts = set(_parts(identity, table))
    if not any(parts.issuperset(group) for group in identity.closing):
        return False
    (total,) = identity.right
    rows = [label.id for label in table.rows]
    behind = rows[rows.index(total) + 1 :] if total in rows else []
    rest = list(dropwhile(parts.__contains__, behind))
    kin = total.partition(".")[0]
    next_row = rest[0] if rest else "end"
    return len(behind) - len(rest) == len(parts) and (next_row or kin).partition(".")[0] != kin


def _side(
    table: FormTable, identity: SumForm, line: str, ids: tuple[str, ...]
) -> tuple[TableValue, ...]:
    """Return the cells of one side, or nothing where one of them holds no number."""
    places = ((i, line) if identity.along == "columns" else (line, i) for i in ids)
    values = [table.value(*place) for place in places]
    known = [value for value in values if value is not None and value.number is not None]
    return tuple(known) if len(known) == len(ids) else ()


def _total(values: tuple[TableValue, ...]) -> Decimal:
    return sum((value.number for value in values if value.number is not None), Decimal(0))


def crossing(failed: list[Failure]) -> TableValue | None:
    """Return the one cell that explains all: where a single row and a single column fail.

    None where several rows or several columns do, or where their crossing is in no failed sum.
    """
    rows = [failure for failure in failed if failure.sum.along == "rows"]
    columns = {failure.line for failure in failed if failure.sum.along == "columns"}
    if len(rows) != 1 or len(columns) != 1:
        return None
    by_column = [failure for failure in failed if failure.sum.along == "columns"]
    shared = [
        cell
        for cell in rows[0].cells()
        if all(any(cell.span == other.span for other in f.cells()) for f in by_column)
    ]
    return shared[0] if len(shared) == 1 else None
