"""The statistics period or the contact is missing."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@check("missing-preamble-fact")
@frozen
class MissingPreambleFact:
    """A report tells its statistics period and whom to ask, in the preamble or elsewhere.

    One of the words `period` or `contact` anywhere outside tables is enough.
    """

    period: tuple[str, ...]
    contact: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark on the preamble's first sentence for what is missing."""
        report = dossier.report
        period = report.period is not None or any(word in report.text for word in self.period)
        contact = any(word in report.text for word in self.contact)
        if report.preamble and not (period and contact):
            case = "contact" if period else "period" if contact else "both"
            year = f"{report.year}年" if report.year else ""
            values = {"from": f"{year}1月1日", "to": f"{year}12月31日"}
            yield Mark(_first_sentence(report, report.preamble), values, case)


def _first_sentence(report: Report, preamble: Span) -> Span:
    return next(sentences(report.text, preamble), preamble)
