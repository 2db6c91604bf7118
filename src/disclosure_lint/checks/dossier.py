"""What a check is given to look at."""

from typing import TYPE_CHECKING

from disclosure_lint.report import FormTable, Report
from disclosure_lint.rulebook import Regime, TableForm, Vocabulary
from disclosure_lint.text.frozen import frozen

if TYPE_CHECKING:
    from disclosure_lint.corpus.neighbours import Neighbours  # a run without index does without
    from disclosure_lint.rulebook.profile import Local  # likewise without profile


@frozen
class Dossier:
    """A report with what is known around it.

    What the card `needs` is there and sure, else the check is not called. `regime` is None where
    the reporting year is not known. `previous` is last year's report of the same body, `forms` are
    the tables of all official forms. `index` holds other reports to compare with, `local` what the
    locality asks beyond the law, None where nothing.
    """

    report: Report
    regime: Regime | None
    vocabulary: Vocabulary
    previous: Report | None = None
    forms: tuple[TableForm, ...] = ()
    index: "Neighbours | None" = None
    local: "Local | None" = None

    def form(self, table: FormTable) -> TableForm | None:
        """Return the form by which `table` was read, or None."""
        return next((form for form in self.forms if form.name == table.form), None)
