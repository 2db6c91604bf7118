"""A stated share that is not that of the figures beside it."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_words import figure_evidence
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Figure, Mark, Share
from disclosure_lint.text.frozen import frozen

_HALF = Decimal("0.5")


@check("percentage")
@frozen
class Percentage:
    """A share is that of its part in its whole, rounded to its last digit."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each share that is off; within one unit of its last digit as a case."""
        for share in dossier.report.shares:
            part, whole = share.part, share.whole
            if part and whole and _exact(share, part, whole):
                yield from _marks(share.percent, part, whole)


def _exact(share: Share, part: Figure, whole: Figure) -> bool:
    figures = (share.percent, part, whole)
    counted = part.unit == whole.unit and whole.value > 0 and part.step == whole.step == 1
    return counted and not any(figure.approximate for figure in figures)


def _marks(percent: Figure, part: Figure, whole: Figure) -> Iterator[Mark]:
    true = part.value * 100 / whole.value
    off = abs(true - percent.value) / percent.step
    if off <= _HALF:
        return
    values = {
        "found": plain(percent.value),
        "right": plain(true.quantize(percent.step / 10)),
        "part": plain(part.value),
        "whole": plain(whole.value),
    }
    evidence = (figure_evidence(part), figure_evidence(whole))
    yield Mark(percent.span, values, "within" if off <= 1 else None, evidence)
