"""A stated growth that last year's figure does not give."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_words import figure_evidence
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.stated import stated_before
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Evidence, Figure, Growth, Mark
from disclosure_lint.text.frozen import frozen

_NEAR = 40
_COMPARING = ("同比", "比", "较", "与", "和", "相比")


@frozen
class _Before:
    value: Decimal
    evidence: tuple[Evidence, ...]


@check("growth-rate")
@frozen
class GrowthRate:
    """Growth against last year is that of the two years' figures.

    Last year's figure is the one in the text, else that of last year's report, else what the text
    gives as increase or fall.
    """

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each rate or difference that is off, with both figures."""
        for growth in dossier.report.growths:
            figure = growth.figure
            if figure is None or figure.approximate or figure.step != 1:
                continue
            before = _before(growth, figure, dossier)
            if before is not None and before.value > 0:
                yield from _marks(growth, figure, before)


def _before(growth: Growth, figure: Figure, dossier: Dossier) -> _Before | None:
    if growth.before is not None:
        if growth.before.approximate or growth.before.step != 1:
            return None
        return _Before(growth.before.value, (figure_evidence(growth.before),))
    gap = dossier.report.text[figure.span.end : growth.span.end].lstrip("，,（( ")
    if not gap.startswith(_COMPARING) or len(gap) > _NEAR:
        return None
    stated = stated_before(dossier, figure)
    if stated is not None:
        return _Before(stated.value, (stated.evidence,))
    if growth.amount is not None and growth.percent is not None:
        return _Before(figure.value - growth.amount, ())
    return None


def _marks(growth: Growth, figure: Figure, before: _Before) -> Iterator[Mark]:
    change = figure.value - before.value
    values = {"now": plain(figure.value), "before": plain(before.value)}
    evidence = (figure_evidence(figure), *before.evidence)
    if growth.amount is not None and growth.amount != change:
        said = {"found": _signed(growth.amount), "right": _signed(change)}
        yield Mark(growth.span, values | said, "amount", evidence)
        return
    if growth.percent is None:
        return
    rate = change * 100 / before.value
    if abs(rate - growth.percent) > growth.step:
        shown = rate.quantize(min(growth.step, Decimal("0.1")))
        said = {"found": _signed(growth.percent), "right": _signed(shown)}
        yield Mark(growth.span, values | said, None, evidence)


def _signed(number: Decimal) -> str:
    return plain(number) if number < 0 else f"+{plain(number)}"
