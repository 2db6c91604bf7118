"""A stated share that is not that of the figures beside it."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_words import figure_evidence
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Figure, Mark, Share
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_HALF = Decimal("0.5")
_ALL = 100


@check("percentage")
@frozen
class Percentage:
    """A share is that of its part in its whole, rounded to its last digit; no rate is above 100 %.

    `rates` are the names of rates that can never be (公开率), unlike 完成率 or 增长率; `leading`
    words may stand between name and number. A share of a plan (`planned`) has no limit.
    """

    rates: tuple[str, ...]
    leading: tuple[str, ...]
    planned: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each share that is off; within one unit of its last digit as a case."""
        judged: set[Span] = set()
        for share in dossier.report.shares:
            part, whole = share.part, share.whole
            if part and whole and _exact(share, part, whole):
                judged.add(share.percent.span)
                yield from _marks(share.percent, part, whole)
        for figure in dossier.report.figures:
            if figure.unit == "%" and figure.value > _ALL and figure.span not in judged:
                yield from self._above_all(figure)

    def _above_all(self, figure: Figure) -> Iterator[Mark]:
        if any(word in figure.label for word in self.planned):
            return
        words = "".join(figure.label.split())
        for lead in self.leading:  # 答复率均达到, in the order of the words
            words = words.removesuffix(lead)
        name = next((rate for rate in self.rates if words.endswith(rate)), None)
        if name is not None:
            yield Mark(figure.whole_span, {"found": plain(figure.value), "name": name}, "above")


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
