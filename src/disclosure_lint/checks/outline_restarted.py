"""Two outlines in one report: the top-level numbering starts again."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.outline import restart
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Evidence, Mark
from disclosure_lint.text.frozen import frozen


@check("outline-restarted")
@frozen
class OutlineRestarted:
    """A report has one outline, numbered through from its first section to its last."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the heading where the numbering starts again."""
        found = restart(dossier.report)
        if found:
            last, again = found
            values = {"title": again.title, "number": again.number, "last": last.number}
            yield Mark(again.heading, values, evidence=(Evidence(last.heading),))
