"""Fingerprints of a masked text: hashes of its 7-grams, winnowed.

Winnowing keeps the smallest of every `WINDOW` neighbouring hashes, so that two texts that share
`GRAM + WINDOW - 1` characters surely share a fingerprint, wherever they stand.
The hash is a polynomial modulo the prime 2^61 - 1, mixed, of which the top 47 bits are taken (so
that SQLite stores it in six bytes): the same in every process and on every machine, and all
characters of the gram reach all its bits.
"""

from collections.abc import Sequence

from disclosure_lint.text.frozen import frozen

GRAM, WINDOW = 7, 8
VERSION = 1  # of hash, masking and winnowing together; indexes of another one are not read

_PRIME = (1 << 61) - 1
_BASE = 0x1B873593CC9E2D51 % _PRIME
_TOP = pow(_BASE, GRAM, _PRIME)
_MIX = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_UNUSED = 17


@frozen(eq=False)
class Prints:
    """`hashes[i]` is the hash of the gram at place i, `kept` the places that winnowing keeps."""

    hashes: Sequence[int]
    kept: Sequence[int]


def fingerprints(text: str) -> Prints:
    """Return the fingerprints of a masked text; one that is too short has none."""
    hashes = gram_hashes(text)
    return Prints(hashes, winnowed(hashes))


def gram_hashes(text: str) -> list[int]:
    """Return the 47-bit hash of each `GRAM` characters of `text`, in order."""
    if len(text) < GRAM:
        return []
    codes = list(map(ord, text))
    rolling = 0
    for code in codes[:GRAM]:
        rolling = (rolling * _BASE + code) % _PRIME
    hashes = [(rolling * _MIX & _MASK) >> _UNUSED]
    add = hashes.append
    for entering, leaving in zip(codes[GRAM:], codes, strict=False):
        rolling = (rolling * _BASE + entering - leaving * _TOP) % _PRIME
        add((rolling * _MIX & _MASK) >> _UNUSED)
    return hashes


def winnowed(hashes: Sequence[int]) -> list[int]:
    """Return the places of the smallest hash of each window, the rightmost where two are equal."""
    kept: list[int] = []
    if not hashes:
        return kept
    place = -1
    for end in range(min(WINDOW, len(hashes)) - 1, len(hashes)):
        start = max(0, end - WINDOW + 1)
        if place < start:
            window = hashes[start : end + 1]
            smallest = min(window)
            place = end - window[::-1].index(smallest)
            kept.append(place)
        elif hashes[end] <= hashes[place]:
            place = end
            kept.append(place)
    return kept
