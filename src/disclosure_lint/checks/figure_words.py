"""How checks show a figure of the text."""

from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Evidence, Figure


def figure_evidence(figure: Figure) -> Evidence:
    """Return a figure as evidence: its words as label, its number with its unit as text."""
    return Evidence(figure.span, figure.label, text=written(figure))


def written(figure: Figure) -> str:
    """Return a figure's number with its unit."""
    return plain(figure.value) + figure.unit
