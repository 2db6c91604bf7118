"""Fingerprints of a masked text: hashes of its 7-grams, winnowed.

Winnowing keeps the smallest of every `WINDOW` neighbouring hashes, so that two texts that share
`GRAM + WINDOW - 1` characters surely share a fingerprint, wherever they stand.
The hash is multiply-shift over the two halves of a gram (Dietzfelbinger's, strongly universal),
47 bits (so that SQLite stores it in six bytes): the same in every process and on every machine.
All grams of a block are multiplied at once, each in a lane of its own of one large integer.
"""

import sys
from array import array
from collections.abc import Sequence
from functools import cached_property

from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

GRAM, WINDOW, ASKED_WINDOW = 7, 8, 5
BITS = 47
VERSION = 3  # of hash, masking and winnowing together; indexes of another one are not read

_HALF = 4  # characters, 64 bits; the two halves of a gram share its middle one
_LANE, _WORD = 24, 8  # bytes; a half times a multiplier has 190 bits
_BLOCK = 4096  # grams
_FIRST = 0x2B6F3C9D5E1A8B47D0E4F7316C8A9B25
_SECOND = 0x1D8E4A7F3B92C6059FE13D7A5C4B8E61
_KEPT_BITS = int.from_bytes(
    (bytes(_WORD) + ((1 << BITS) - 1).to_bytes(_LANE - _WORD, "little")) * _BLOCK, "little"
)


@frozen(eq=False)
class Prints:
    """The fingerprints of a text: `hashes[i]` is the hash of the gram at place i."""

    hashes: Sequence[int]

    @cached_property
    def kept(self) -> Sequence[int]:
        """The places whose hashes an index keeps."""
        return winnowed(self.hashes)

    @cached_property
    def asked(self) -> Sequence[int]:
        """The places whose hashes are looked up, those kept among them.

        They are denser: where a word was changed, the two sides need not choose alike.
        """
        return winnowed(self.hashes, ASKED_WINDOW)


def fingerprints(text: str) -> Prints:
    """Return the fingerprints of a masked text; one that is too short has none."""
    return Prints(gram_hashes(text))


def gram_hashes(text: str) -> list[int]:
    """Return the 47-bit hash of each `GRAM` characters of `text`, in order.

    Characters beyond the basic plane are all alike to it.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) != 2 * len(text):
        plain = compile_pattern(r"[\U00010000-\U0010ffff]").sub("\ufffd", text)
        units = plain.encode("utf-16-le", "surrogatepass")
    return [one for start in range(0, len(text) - GRAM + 1, _BLOCK) for one in _block(units, start)]


def _block(units: bytes, start: int) -> Sequence[int]:
    """Return the hashes of up to `_BLOCK` grams from the character `start` on."""
    part = units[2 * start : 2 * (start + _BLOCK + GRAM - 1)]
    count = len(part) // 2 - GRAM + 1
    lanes = int.from_bytes(_halves(part), "little")
    later = lanes >> 8 * _LANE * (GRAM - _HALF)
    hashed = (lanes * _FIRST + later * _SECOND) & _KEPT_BITS
    words = array("Q", hashed.to_bytes(_LANE * _BLOCK, "little")[: _LANE * count])
    if sys.byteorder == "big":
        words.byteswap()
    return words[1::3]


def _halves(units: bytes) -> bytes:
    """Return each four characters of `units` in a lane of its own."""
    halves = len(units) // 2 - _HALF + 1
    lanes = array("Q", bytes(_LANE * halves))
    step = _LANE // _WORD
    for offset in range(min(_HALF, halves)):
        size = (halves - offset + _HALF - 1) // _HALF * _WORD
        lanes[step * offset :: step * _HALF] = array("Q", units[2 * offset : 2 * offset + size])
    return lanes.tobytes()


def winnowed(hashes: Sequence[int], window: int = WINDOW) -> list[int]:
    """Return the places of the smallest hash of each window, the rightmost where two are equal."""
    if not hashes:
        return []
    first = hashes[:window]
    smallest = min(first)
    place = len(first) - 1 - first[::-1].index(smallest)
    kept = [place]
    for end, one in enumerate(hashes[window:], window):
        if one <= smallest:
            place, smallest = end, one
        elif place <= end - window:
            inside = hashes[place + 1 : end + 1]
            smallest = min(inside)
            place = end - inside[::-1].index(smallest)
        else:
            continue
        kept.append(place)
    return kept
