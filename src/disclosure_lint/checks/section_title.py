"""A section's title that is not the form's."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.outline import restart
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sections import title_key
from disclosure_lint.report import Edit, Mark, Section
from disclosure_lint.rulebook import SectionForm
from disclosure_lint.text.frozen import field, frozen


@check("section-title")
@frozen
class SectionTitle:
    """Top sections bear the form's titles; `accepted` gives others in common use by section id.

    What authors vary at will (的, the joint between 行政复议 and 行政诉讼) is no difference.
    """

    accepted: Mapping[str, tuple[str, ...]] = field(factory=dict)

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each title that differs."""
        regime = dossier.regime
        if regime is None or restart(dossier.report):
            return
        for section in dossier.report.top_sections():
            form = regime.form(section.id) if section.id and len(section.ids) == 1 else None
            if form is not None and section.title and not self._fits(section, form):
                values = {"title": section.title, "expected": form.title}
                edits = (Edit(section.title_span, form.title),)
                yield Mark(section.title_span, values, edits=edits, about=form.id)

    def _fits(self, section: Section, form: SectionForm) -> bool:
        right = (form.title, *self.accepted.get(form.id, ()))
        return title_key(section.title) in {title_key(title) for title in right}
