"""The body has a part that the announced list leaves out."""

from collections.abc import Iterator

from disclosure_lint.checks.announced import announced_tops
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.outline import restart
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.likeness import plain
from disclosure_lint.reading.sections import meanings
from disclosure_lint.report import Declared, Evidence, Mark, Section
from disclosure_lint.text.frozen import frozen


@check("undeclared-section")
@frozen
class UndeclaredSection:
    """Every top section is announced, unless the list is a shortened one (等).

    More than `most` sections left out are another kind of list, or an outline read wrongly.
    """

    most: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the title of each top section that no announced part names."""
        report = dossier.report
        declared = report.declared
        if declared is None or declared.open or restart(report) is not None:
            return
        left_out = [
            section
            for section in announced_tops(dossier)
            if not _is_announced(dossier, declared, section)
        ]
        if len(left_out) <= self.most:
            for section in left_out:
                evidence = (Evidence(declared.span),)
                yield Mark(section.title_span, {"title": section.title}, evidence=evidence)


def _is_announced(dossier: Dossier, declared: Declared, section: Section) -> bool:
    """Tell whether a part names the section, has its meaning, or holds its words."""
    if any(part.section == section.index for part in declared.parts):
        return True
    forms = dossier.regime.outline if dossier.regime else ()
    meant = {canonical for part in declared.parts for canonical in meanings(part.text, forms)}
    words = plain(declared.span.of(dossier.report.text))
    return bool(meant.intersection(section.ids)) or plain(section.title) in words
