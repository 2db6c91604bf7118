"""A breakdown whose parts do not add up to its total."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_words import figure_evidence
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Breakdown, Mark
from disclosure_lint.text.frozen import frozen

_FEWEST = 2


@check("parts-sum")
@frozen
class PartsSum:
    """The parts of a total add up to it.

    More than the total is always a fault, unless the parts may overlap; less only where the text
    claims to name all parts.
    """

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each breakdown that fails, with its figures as evidence."""
        for breakdown in dossier.report.breakdowns:
            case = _fault(breakdown)
            if case:
                yield _mark(breakdown, case)


def _fault(breakdown: Breakdown) -> str | None:
    """Return "excess" or "deficit", or None where the sum holds or nothing can be said."""
    figures = (breakdown.total, *breakdown.parts)
    if any(figure.approximate or figure.step != 1 for figure in figures):
        return None
    total = breakdown.total.value
    values = [part.value for part in breakdown.parts]
    if total in accumulate(values):
        return None
    if sum(values) > total:
        return None if breakdown.overlapping or _nested(values, total) else "excess"
    return "deficit" if breakdown.complete and breakdown.sure and len(values) >= _FEWEST else None


def _nested(values: Sequence[Decimal], total: Decimal) -> bool:
    """Tell whether some parts are only parts of the one before them, so that the sum holds.

    A single part as large as the one before it is taken so only where the rest makes the total.
    """
    for start, value in enumerate(values):
        left = value
        for stop in range(start + 1, len(values)):
            left -= values[stop]
            rest = sum(values[: start + 1]) + sum(values[stop + 1 :])
            if left == 0 and (rest == total or (rest < total and stop > start + 1)):
                return True
    return False


def _mark(breakdown: Breakdown, case: str) -> Mark:
    parts = breakdown.parts
    found = sum((part.value for part in parts), Decimal(0))
    values = {
        "sum": " + ".join(plain(part.value) for part in parts),
        "found": plain(found),
        "total": plain(breakdown.total.value),
        "difference": plain(abs(found - breakdown.total.value)),
    }
    evidence = tuple(figure_evidence(figure) for figure in (breakdown.total, *parts))
    return Mark(breakdown.span, values, case, evidence)
