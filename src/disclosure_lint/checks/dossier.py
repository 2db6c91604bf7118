"""What a check is given to look at."""

from attrs import frozen

from disclosure_lint.report import Report
from disclosure_lint.rulebook import Regime, Vocabulary


@frozen
class Dossier:
    """A report with what is known around it.

    What the card `needs` is there and sure, else the check is not called. `regime` is None where
    the reporting year is not known. `previous` is last year's report of the same body.
    """

    report: Report
    regime: Regime | None
    vocabulary: Vocabulary
    previous: Report | None = None
