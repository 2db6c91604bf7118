"""Operators: each sets a known fault into a report, its counterpart something alike and right."""

from bench.quality.operators.making import Operator

__all__ = ["Operator", "all_operators"]


def all_operators() -> list[Operator]:
    """Return every operator, in the order of the catalogue's topics."""
    from bench.quality.operators import (  # noqa: PLC0415 -- they import this package's nouns
        boilerplate,
        characters,
        figures,
        law,
        opening,
        outline,
        privacy,
        structure,
        tables,
        years,
    )

    first = (structure, outline, opening, years, boilerplate)
    topics = (*first, tables, figures, law, privacy, characters)
    return [operator for topic in topics for operator in topic.OPERATORS]
