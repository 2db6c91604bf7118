"""The postings of very many documents in one file that is mapped into memory, sorted by key.

A question costs a bisection for each of its keys, however large the file is. It is never
changed: a new one takes its place. Numbers are stored as the machine has them; a machine of the
other byte order does not read it.

After a header of `HEADER` come tables of 32-bit numbers: where the bucket of each `bits` first bits
of a key begins, of common wording and of postings; then the other bits of common wording; then of
each posting the other bits, the document and the place, side by side, so that a question touches
one page for each of its keys.
"""

import mmap
import struct
from bisect import bisect_left
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from disclosure_lint.corpus.fingerprints import BITS

HEADER: Final = struct.Struct("=8sIIQQQ")  # magic, layout, bits, token, common, postings
MAGIC, LAYOUT = b"dlixpost", 1
LEAST_BITS, MOST_BITS = BITS - 32, 24  # the rest of a key has at most 32 bits
ITEM: Final = "I"
_WORD, FIELDS = 4, 3
Row = tuple[int, int, int]


class PostingFile:
    """An open file of postings; see the module. Any number of threads may ask at a time."""

    def __init__(self, file: Path, token: int) -> None:
        """Map `file`, which was written with `token`.

        Raises:
            OSError: it cannot be read.
            ValueError: it is another index's, another version's, or damaged.
        """
        with file.open("rb") as stream:
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        if hasattr(self._map, "madvise"):
            self._map.madvise(mmap.MADV_RANDOM)
        head = self._map[: HEADER.size].ljust(HEADER.size, b"\0")
        magic, layout, bits, own, common, count = HEADER.unpack(head)
        buckets = (1 << bits) + 1 if LEAST_BITS <= bits <= MOST_BITS else 0
        sizes = (buckets, buckets, common, FIELDS * count)
        whole = HEADER.size + _WORD * sum(sizes)
        if (magic, layout, own, len(self._map)) != (MAGIC, LAYOUT, token, whole) or not buckets:
            raise ValueError(file.name)
        self._shift = BITS - bits
        self._count: int = count
        numbers = memoryview(self._map)[HEADER.size :].cast(ITEM)
        tables = []
        for size in sizes:
            tables.append(numbers[:size])
            numbers = numbers[size:]
        self._common_starts, self._starts, self._common, rows = tables
        self._rests, self._documents, self._places = (rows[n::FIELDS] for n in range(FIELDS))

    def __len__(self) -> int:
        """Return the number of postings."""
        return self._count

    def postings(self, keys: Collection[int]) -> list[Row]:
        """Return key, document and place for each posting of `keys`, those of one together."""
        shift, low = self._shift, (1 << self._shift) - 1
        starts, rests, found = self._starts, self._rests, list[Row]()
        documents, places = self._documents, self._places
        for one in keys:
            bucket, rest = one >> shift, one & low
            end = starts[bucket + 1]
            at = bisect_left(rests, rest, starts[bucket], end)
            while at < end and rests[at] == rest:
                found.append((one, documents[at], places[at]))
                at += 1
        return found

    def common(self, keys: Collection[int]) -> set[int]:
        """Return those of `keys` that are common wording."""
        shift, low = self._shift, (1 << self._shift) - 1
        starts, rests, found = self._common_starts, self._common, set[int]()
        for one in keys:
            bucket, rest = one >> shift, one & low
            end = starts[bucket + 1]
            at = bisect_left(rests, rest, starts[bucket], end)
            if at < end and rests[at] == rest:
                found.add(one)
        return found

    def all_postings(self) -> Iterator[Row]:
        """Yield key, document and place of every posting, sorted."""
        for high, start, end in self._buckets(self._starts):
            places = slice(start, end)
            keys = [high | rest for rest in self._rests[places]]
            yield from zip(keys, self._documents[places], self._places[places], strict=True)

    def all_common(self) -> Iterator[int]:
        """Yield every key of common wording, sorted."""
        for high, start, end in self._buckets(self._common_starts):
            yield from (high | rest for rest in self._common[start:end])

    def _buckets(self, starts: "memoryview[int]") -> Iterator[tuple[int, int, int]]:
        for bucket in range(len(starts) - 1):
            if starts[bucket] < starts[bucket + 1]:
                yield bucket << self._shift, starts[bucket], starts[bucket + 1]
