"""What the checks on the announced list share: which parts and sections they leave to others."""

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.report import DeclaredPart, Section

STATISTICS = "statistics_table"
_ATTACHED = ("附", "表")


def is_attachment(part: DeclaredPart) -> bool:
    """Tell whether the part is a table or attachment, which the text may have lost."""
    if part.id == STATISTICS:
        return True
    return part.text.startswith(_ATTACHED[0]) or part.text.endswith(_ATTACHED[1])


def is_required(dossier: Dossier, canonical: str | None) -> bool:
    """Tell whether the regime demands the section, so that its absence is another rule's."""
    form = dossier.regime.form(canonical) if dossier.regime and canonical else None
    return form is not None and form.required


def announced_tops(dossier: Dossier) -> tuple[Section, ...]:
    """Return the top sections that a list of parts announces: numbered, and no attachment."""
    return tuple(
        section
        for section in dossier.report.top_sections()
        if section.ordinal is not None
        and STATISTICS not in section.ids
        and not section.title.startswith(_ATTACHED[0])
    )
