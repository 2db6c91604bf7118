"""A processing fee that no table of fees can give."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Figure, Mark
from disclosure_lint.text.frozen import frozen


@check("odd-fee")
@frozen
class OddFee:
    """Fees are multiples of the smallest step of the table of fees, `step` yuan."""

    step: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each exact amount of 信息处理费 that is no multiple."""
        for figure in dossier.report.figures:
            if self._is_fee(figure) and figure.value % self.step:
                yield Mark(figure.span, {"found": plain(figure.value), "step": self.step})

    def _is_fee(self, figure: Figure) -> bool:
        """Tell whether the figure is an exact amount of the fee."""
        fee = figure.subject == "processing_fee.amount" and figure.unit == "元"
        return fee and not figure.approximate and figure.step < self.step
