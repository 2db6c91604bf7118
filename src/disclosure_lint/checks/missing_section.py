"""A mandatory section is absent."""

from collections.abc import Iterator

from disclosure_lint.checks.absence import absences
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import DeclaredPart, Mark, Report
from disclosure_lint.rulebook import SectionForm
from disclosure_lint.text.frozen import frozen


@check("missing-section")
@frozen
class MissingSection:
    """Every mandatory section has a heading, or some sentence tells its content."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each absent section: the preamble's promise of it, else the title."""
        for absence in absences(dossier):
            if absence.told is None:
                yield _mark(dossier.report, absence.form)


def _mark(report: Report, form: SectionForm) -> Mark:
    values: dict[str, object] = {"title": form.title}
    promise = _promise(report, form.id)
    if promise is None:
        return Mark(report.headline, values, about=form.id)
    values["promised"] = promise.text
    return Mark(promise.span, values, case="promised", about=form.id)


def _promise(report: Report, canonical: str) -> DeclaredPart | None:
    declared = report.declared
    parts = declared.parts if declared and declared.sure else ()
    return next((p for p in parts if p.id == canonical and p.section is None), None)
