"""A mandatory section has no heading of its own; its content is told inside another."""

from collections.abc import Iterator

from disclosure_lint.checks.absence import absences
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark
from disclosure_lint.text.frozen import frozen


@check("section-merged")
@frozen
class SectionMerged:
    """What a mandatory section has to say stands under a heading of its own."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the sentence that tells the content of a section without heading."""
        for absence in absences(dossier):
            if absence.told is not None:
                section = dossier.report.section_at(absence.told.start)
                values = {
                    "title": absence.form.title,
                    "inside": section.title if section else "",
                }
                yield Mark(absence.told, values, about=absence.form.id)
