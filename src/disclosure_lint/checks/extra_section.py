"""A top section beyond those of the form."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.outline import restart
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Section
from disclosure_lint.text.frozen import frozen


@check("extra-section")
@frozen
class ExtraSection:
    """Every numbered top section is the form's; `allowed` are words of others that may be.

    So are sections that the locality asks for.
    """

    allowed: tuple[str, ...] = ()

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading that the form does not know, if it knows most of them."""
        tops = [section for section in dossier.report.top_sections() if section.number]
        known = [section for section in tops if section.ids]
        if len(known) <= len(tops) // 2 or restart(dossier.report):
            return
        style = known[0].style
        local = dossier.local.extra_sections if dossier.local else ()
        for section in tops:
            if section.style != style or section.ids:
                continue
            if not self._allows(section, local):
                yield Mark(section.heading, {"title": section.title}, about=section.title)

    def _allows(self, section: Section, local: tuple[str, ...]) -> bool:
        words = (*self.allowed, *local)
        return not section.title or any(word in section.title for word in words)
