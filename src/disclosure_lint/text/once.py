"""Work done once for each object of long life."""

from collections.abc import Callable
from typing import TypeVar

Noun = TypeVar("Noun")
Made = TypeVar("Made")


def once_for_each(make: Callable[[Noun], Made]) -> Callable[[Noun], Made]:
    """Return `make` so that it works once for each object, known by identity.

    For what is derived from the rulebook's nouns: a cache that asks for their hash would hash all
    their words at every call. Objects are kept for good, so it is not for those of one report.
    """
    kept: dict[int, tuple[Noun, Made]] = {}

    def made(noun: Noun) -> Made:
        known = kept.get(id(noun))
        if known is None:
            known = kept[id(noun)] = (noun, make(noun))
        return known[1]

    return made
