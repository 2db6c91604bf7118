"""Documents as bytes: what an index keeps beside the fingerprints, compressed."""

import sys
import zlib
from array import array

from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.masking import Masked

_MOST_BYTES = 256_000_000
_LEVEL = 6
_ITEM = "I"


def pack_map(masked: Masked) -> bytes:
    """Return the way from masked places to the source, as bytes.

    Stretches follow each other, so that differences are small and compress well.
    """
    numbers = array(_ITEM, [len(masked.text), len(masked.at)])
    for before, at, start, end in _stretches(masked):
        numbers.extend((at - before[0], start - before[1], end - start))
    return zlib.compress(_little(numbers).tobytes(), _LEVEL)


def unpack_map(data: bytes, text: str | None) -> Masked:
    """Return what `pack_map` packed; without `text` the masked text is as many blanks.

    Raises:
        ValueError: the bytes are damaged.
    """
    numbers = array(_ITEM)
    numbers.frombytes(_inflate(data))
    numbers = _little(numbers)
    length, count = numbers[0], numbers[1]
    if len(numbers) != 2 + 3 * count:
        raise ValueError("damaged map")
    ats, starts, ends = array(_ITEM), array(_ITEM), array(_ITEM)
    at = end = 0
    for index in range(2, len(numbers), 3):
        at += numbers[index]
        start = end + numbers[index + 1]
        end = start + numbers[index + 2]
        ats.append(at)
        starts.append(start)
        ends.append(end)
    return Masked(" " * length if text is None else text, ats, starts, ends)


def _stretches(masked: Masked) -> "zip[tuple[tuple[int, int], int, int, int]]":
    before = zip([0, *masked.at], [0, *masked.ends], strict=False)
    return zip(before, masked.at, masked.starts, masked.ends, strict=False)


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
