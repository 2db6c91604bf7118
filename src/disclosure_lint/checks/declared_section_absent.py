"""The preamble announces a part that the body lacks."""

from collections.abc import Iterator

from attrs import frozen

from disclosure_lint.checks.announced import is_attachment, is_required
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark


@check("declared-section-absent")
@frozen
class DeclaredSectionAbsent:
    """Every announced part is there; `free` parts need no heading (概述)."""

    free: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each announced part without a section.

        Mandatory sections are left to the rules that ask for them, attachments to those on tables.
        """
        declared = dossier.report.declared
        for part in declared.parts if declared else ():
            if part.section is not None or part.id in self.free:
                continue
            if not is_attachment(part) and not is_required(dossier, part.id):
                yield Mark(part.span, {"title": part.text})
