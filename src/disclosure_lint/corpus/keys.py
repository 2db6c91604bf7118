"""Hashes as an index sorts them: spread evenly, as those that winnowing keeps are not.

Winnowing keeps the smallest hash of a window, so most of what it keeps begins with zeros. Its last
bits are as good as random: a key begins with these.
"""

from collections.abc import Iterable
from typing import Final

from disclosure_lint.corpus.fingerprints import BITS

_LAST: Final = 24
_FIRST: Final = BITS - _LAST
_LAST_MASK: Final = (1 << _LAST) - 1


def key_of(one: int) -> int:
    """Return the key of a hash; no two hashes have the same."""
    return (one & _LAST_MASK) << _FIRST | one >> _LAST


def keys_of(hashes: Iterable[int]) -> dict[int, int]:
    """Return each hash by its key."""
    return {(one & _LAST_MASK) << _FIRST | one >> _LAST: one for one in hashes}
