"""Documents as bytes: what an index keeps beside the fingerprints, compressed."""

import sys
import zlib
from array import array
from itertools import accumulate, chain
from operator import sub

from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.masking import Masked

_MOST_BYTES = 256_000_000
_LEVEL = 3
_ITEM = "I"


def pack_map(masked: Masked) -> bytes:
    """Return the way from masked places to the source, as bytes.

    Differences are kept, each kind by itself: they are small and compress well.
    """
    numbers = array(_ITEM, [len(masked.text), len(masked.at)])
    numbers.extend(map(sub, masked.at, chain([0], masked.at)))
    numbers.extend(map(sub, masked.starts, chain([0], masked.ends)))
    numbers.extend(map(sub, masked.ends, masked.starts))
    return zlib.compress(_little(numbers).tobytes(), _LEVEL)


def unpack_map(data: bytes, text: str | None) -> Masked:
    """Return what `pack_map` packed; without `text` the masked text is as many blanks.

    Raises:
        ValueError: the bytes are damaged.
    """
    numbers = array(_ITEM)
    numbers.frombytes(_inflate(data))
    numbers = _little(numbers)
    length, count = numbers[:2]
    if len(numbers) != 2 + 3 * count:
        raise ValueError("damaged map")
    ats, gaps, sizes = (numbers[2 + n * count : 2 + (n + 1) * count] for n in range(3))
    bounds = array(_ITEM, accumulate(chain.from_iterable(zip(gaps, sizes, strict=True))))
    at = array(_ITEM, accumulate(ats))
    return Masked(" " * length if text is None else text, at, bounds[::2], bounds[1::2])


def pack_text(document: Document) -> bytes:
    """Return text and masked text as bytes: the second costs little where it repeats the first."""
    masked = document.masked.text
    both = f"{len(masked)}\n{masked}{document.text}"
    return zlib.compress(both.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack_text(data: bytes) -> tuple[str, str]:
    """Return the masked text and the text that `pack_text` packed.

    Raises:
        ValueError: the bytes are damaged.
    """
    head, _, both = _inflate(data).decode("utf-8", "surrogatepass").partition("\n")
    length = int(head)
    return both[:length], both[length:]


def _inflate(data: bytes) -> bytes:
    """Return what was compressed; more than a report can hold is not read."""
    try:
        inflater = zlib.decompressobj()
        inflated = inflater.decompress(data, _MOST_BYTES)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not inflater.eof:
        raise ValueError("damaged or too large")
    return inflated


def _little(numbers: "array[int]") -> "array[int]":
    """Return the numbers as they are stored, the lowest byte first, whatever the machine does."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
