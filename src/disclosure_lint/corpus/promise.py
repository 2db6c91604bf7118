"""Whether two texts that share fingerprints are worth aligning: most share an idiom, no passage."""

from collections.abc import Sequence

from disclosure_lint.corpus.matches import Asked
from disclosure_lint.corpus.passages import Terms

_FEW = 8  # hits; more are worth it
_REACH = 40  # characters that a hit is extended to either side
_PART = 2  # of what a passage needs, so much must be equal around the hits


def is_promising(asked: Asked, there: str, hits: Sequence[tuple[int, int]], terms: Terms) -> bool:
    """Tell whether what is equal around `hits` (places here and there) may be part of a passage.

    Only characters outside common wording count, once each.
    """
    if len(hits) > _FEW:
        return True
    equal: set[int] = set()
    for near, far in set(hits):
        equal.update(range(near - _before(asked.text, there, near, far), near))
        equal.update(range(near, near + _behind(asked.text, there, near, far)))
    return _PART * sum(not asked.common[at] for at in equal) >= terms.matched


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
