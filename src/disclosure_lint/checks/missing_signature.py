"""No issuing agency or no date, neither at the end nor under the title."""

from collections.abc import Iterator

from attrs import frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark


@check("missing-signature")
@frozen
class MissingSignature:
    """A report says who issues it and when, at its end or under its title."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark on the title for what is missing."""
        signature = dossier.report.signature
        agency = signature is not None and signature.agency is not None
        date = signature is not None and (signature.date or signature.date_span) is not None
        if agency and date:
            return
        case = "agency" if date else "date" if agency else "both"
        yield Mark(dossier.report.headline, case=case)
