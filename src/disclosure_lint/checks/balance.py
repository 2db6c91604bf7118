"""An identity 勾稽关系 of a form's table that does not hold."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.balances import Failure, crossing, failures
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import line_label, plain, written_label
from disclosure_lint.report import Evidence, FormTable, Mark, TableValue
from disclosure_lint.rulebook import TableForm
from disclosure_lint.text.frozen import frozen


@check("balance")
@frozen
class Balance:
    """The sides of one identity of a table are equal, in every row or column.

    `table` is the table's id, `identity` that of the identity in the form.
    """

    table: str
    identity: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each row or column in which the identity fails, with its sums."""
        table = dossier.report.form_table(self.table)
        form = dossier.form(table) if table else None
        if table is None or form is None or table.doubt:
            return
        failed = list(failures(table, form))
        likely = crossing(failed)
        for failure in failed:
            if failure.sum.id == self.identity:
                yield _mark(failure, table, form, likely)


def _mark(failure: Failure, table: FormTable, form: TableForm, likely: TableValue | None) -> Mark:
    at_most = failure.sum.relation == "at-most"
    values = {
        "line": line_label(form, failure.line),
        "group": group_label(form, failure),
        "part": written_label(table, form, failure.sum.left[0]),
        "total": written_label(table, form, failure.sum.right[0]),
        "left": equation(failure.left),
        "right": equation(failure.right),
        "difference": plain(abs(failure.left_total - failure.right_total)),
    }
    place = likely or (failure.left if at_most else failure.right)[0]
    evidence = tuple(
        Evidence(cell.span, written_label(table, form, line)) for line, cell in failure.telling()
    )
    case = "crossing" if likely else "at-most" if at_most else None
    if likely:
        values["cell"] = likely.text
    return Mark(place.span, values, case, evidence, about=failure.line)


def group_label(form: TableForm, failure: Failure) -> str:
    """Return the group of columns that a sum along a row adds up, by the form's words."""
    names = dict(zip(_GROUPS, form.groups[:1] + form.groups[2:], strict=False))
    return names.get(failure.sum.right[0].partition(".")[0], line_label(form, failure.line))


_GROUPS: tuple[str, ...] = (
    *("reconsideration", "direct_litigation", "litigation_after_reconsideration"),
)


def equation(values: tuple[TableValue, ...]) -> str:
    """Return one side of an identity as a sum; noughts are left out of a long one.

    >>> from disclosure_lint.reading.table_values import read_value
    >>> from disclosure_lint.text import Span
    >>> equation(tuple(read_value(words, Span(0, 0)) for words in ("3119", "34")))
    '3119 + 34 = 3153'
    """
    numbers = [value.number for value in values if value.number is not None]
    shown = [number for number in numbers if number] if len(numbers) > _SHORT else numbers
    total = plain(sum(numbers, Decimal(0)))
    if len(shown) < 2:  # noqa: PLR2004 — a single number is no sum
        return total
    return f"{' + '.join(map(plain, shown))} = {total}"


_SHORT = 2
