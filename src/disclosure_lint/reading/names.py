"""The names that parsing is handed."""

from disclosure_lint.parsing import Names
from disclosure_lint.rulebook import Rulebook


def names_of(rulebook: Rulebook) -> Names:
    """Return the strings by which parsing knows titles, table labels and page furniture."""
    forms = [form for regime in rulebook.regimes.values() for form in regime.outline]
    titles = {title for form in forms for title in (form.title, *form.aliases)}
    vocabulary = rulebook.vocabulary
    return Names(
        tuple(sorted(titles)), vocabulary.words("table-labels"), vocabulary.words("furniture")
    )
