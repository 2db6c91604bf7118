"""Whether two texts that share fingerprints are worth aligning: most share an idiom, no passage."""

from collections.abc import Sequence

from disclosure_lint.corpus.passages import Terms

_FEW = 8  # hits; more are worth it
_REACH = 40  # characters that a hit is extended to either side
_PART = 2  # of what a passage needs, so much must be equal around the hits


def equal_around(here: str, there: str, hits: Sequence[tuple[int, int]]) -> set[int] | None:
    """Return the places of `here` that are equal around `hits` (places here and there).

    None where there are so many hits that the two are worth aligning anyway.
    """
    if len(hits) > _FEW:
        return None
    equal: set[int] = set()
    for near, far in set(hits):
        equal.update(range(near - _before(here, there, near, far), near))
        equal.update(range(near, near + _behind(here, there, near, far)))
    return equal


def is_promising(equal: set[int] | None, common: Sequence[int] | None, terms: Terms) -> bool:
    """Tell whether what is `equal` may be part of a passage, where `common` wording is none."""
    if equal is None:
        return True
    own = len(equal) if common is None else sum(not common[at] for at in equal)
    return _PART * own >= terms.matched


def _before(here: str, there: str, near: int, far: int) -> int:
    """Return how many characters are equal before two places."""
    size, most = 0, min(near, far, _REACH)
    while size < most and here[near - size - 1] == there[far - size - 1]:
        size += 1
    return size


def _behind(here: str, there: str, near: int, far: int) -> int:
    """Return how many characters are equal from two places on."""
    size, most = 0, min(len(here) - near, len(there) - far, _REACH)
    while size < most and here[near + size] == there[far + size]:
        size += 1
    return size
