"""The preamble announces a part that the body lacks."""

from collections.abc import Iterator

from disclosure_lint.checks.announced import is_attachment, is_required
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import DeclaredPart, Mark, Report
from disclosure_lint.text.frozen import frozen


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
            left = is_attachment(part) or is_required(dossier, part.id)
            if not left and not _stands_in_body(dossier.report, part):
                yield Mark(part.span, {"title": part.text})


def _stands_in_body(report: Report, part: DeclaredPart) -> bool:
    """Tell whether the body has the part's words: a heading that was not read as one."""
    words = part.text.removesuffix("情况").removesuffix("的")
    return report.text.find(words, part.span.end) >= 0
