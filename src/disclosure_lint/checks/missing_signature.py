"""No issuing agency or no date, neither at the end nor under the title."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_NEAR = 60


@check("missing-signature")
@frozen
class MissingSignature:
    """A report says who issues it and when, at its end or under its title."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark on the title for what is missing."""
        if ends_midway(dossier.report):  # it may have stood in what is lost
            return
        signature = dossier.report.signature
        date = signature.date_span if signature else None
        agency = (signature and signature.agency) or (date and _under_title(dossier.report, date))
        if agency and date:
            return
        case = "agency" if date else "date" if agency else "both"
        yield Mark(dossier.report.headline, case=case)


def _under_title(report: Report, date: Span) -> bool:
    """Tell whether the date stands under a title that names the agency: together they sign."""
    title = report.title
    return bool(title and title.agency and 0 <= date.start - title.span.end <= _NEAR)
