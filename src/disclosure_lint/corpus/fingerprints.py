"""Fingerprints of a masked text: hashes of its 7-grams, winnowed.

Winnowing keeps the smallest of every `WINDOW` neighbouring hashes, so that two texts that share
`GRAM + WINDOW - 1` characters surely share a fingerprint, wherever they stand.
The hash is a polynomial modulo the prime 2^61 - 1 without a constant term, of which the top 47 bits
are taken (so that SQLite stores it in six bytes): the same in every process and on every machine,
and all characters of the gram reach all its bits.
"""

from collections.abc import Sequence

from disclosure_lint.text.frozen import frozen

GRAM, WINDOW = 7, 8
ASKED_WINDOW = 4  # of what is looked up: where a word was changed, the two sides keep other grams
VERSION = 2  # of hash, masking and winnowing together; indexes of another one are not read

_PRIME = (1 << 61) - 1
_BASE = 0x1B873593CC9E2D51 % _PRIME
_TOP = pow(_BASE, GRAM, _PRIME)
_UNUSED = 14


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
    gone = {code: code * _TOP % _PRIME for code in set(codes)}
    rolling = 0
    for code in codes[:GRAM]:
        rolling = (rolling + code) * _BASE % _PRIME
    hashes = [rolling >> _UNUSED]
    add = hashes.append
    for entering, leaving in zip(codes[GRAM:], codes, strict=False):
        rolling = (rolling + entering - gone[leaving]) * _BASE % _PRIME
        add(rolling >> _UNUSED)
    return hashes


def winnowed(hashes: Sequence[int], window: int = WINDOW) -> list[int]:
    """Return the places of the smallest hash of each window, the rightmost where two are equal.

    A smaller window keeps all that a larger one keeps in the midst of the text, and more.
    """
    if not hashes:
        return []
    size = min(window, len(hashes))
    place, smallest = _last_smallest(hashes, 0, size)
    kept = [place]
    for end in range(size, len(hashes)):
        if hashes[end] <= smallest:
            place, smallest = end, hashes[end]
        elif place <= end - window:
            place, smallest = _last_smallest(hashes, place + 1, end + 1)
        else:
            continue
        kept.append(place)
    return kept


def _last_smallest(hashes: Sequence[int], start: int, end: int) -> tuple[int, int]:
    inside = hashes[start:end]
    smallest = min(inside)
    return end - 1 - inside[::-1].index(smallest), smallest
