"""Postings that wait to be entered into an index, sorted by key once they are taken.

They lie in parts of the keys' range, on disk where they are many, and are sorted part by part:
memory holds one part at a time.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import IO, Final, Self

from disclosure_lint.corpus.fingerprints import BITS
from disclosure_lint.corpus.keys import key_of
from disclosure_lint.corpus.posting_file import Row

_PARTS_BITS: Final = 6
_SHIFT: Final = BITS - _PARTS_BITS
_ITEM: Final = "Q"
PLACE_BITS: Final = 32
PLACE: Final = (1 << PLACE_BITS) - 1
_IN_MEMORY = 8_192  # postings of a part


class Spool:
    """Any number of postings, of documents that come in the order of their numbers."""

    def __init__(self) -> None:
        """Begin with none."""
        self._parts = [_Part() for _ in range(1 << _PARTS_BITS)]
        self._count = 0
        self._mixed = False

    def __len__(self) -> int:
        """Return how many wait."""
        return self._count

    def bring(self, document: int, hashes: Sequence[int], places: Iterable[int]) -> None:
        """Add the postings of a document: the key of `hashes[place]` at each of `places`."""
        parts, high = self._parts, document << PLACE_BITS
        for place in places:
            one = key_of(hashes[place])
            part = parts[one >> _SHIFT]
            part.keys.append(one)
            part.packed.append(high | place)
            self._count += 1
        for part in parts:
            if len(part.keys) > _IN_MEMORY:
                part.spill()

    def bring_rows(self, rows: Iterable[Row]) -> None:
        """Add postings one by one, in any order."""
        for one, document, place in rows:
            self._mixed = True
            part = self._parts[one >> _SHIFT]
            part.keys.append(one)
            part.packed.append(document << PLACE_BITS | place)
            self._count += 1
            if len(part.keys) > _IN_MEMORY:
                part.spill()

    def parts(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the keys of each part, sorted, and document and place of each as one number.

        Those of one key are sorted too.
        """
        for part in self._parts:
            keys, packed = part.all()
            order: Iterable[int] = range(len(keys))
            if self._mixed:
                order = sorted(order, key=packed.__getitem__)
            order = sorted(order, key=keys.__getitem__)
            yield [keys[at] for at in order], [packed[at] for at in order]

    def sorted(self) -> Iterator[Row]:
        """Yield key, document and place of each, sorted."""
        for keys, packed in self.parts():
            for one, both in zip(keys, packed, strict=True):
                yield one, both >> PLACE_BITS, both & PLACE

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of what waits on disk."""
        for part in self._parts:
            part.close()


class _Part:
    """The postings whose keys begin alike."""

    def __init__(self) -> None:
        self.keys, self.packed = array(_ITEM), array(_ITEM)
        self._file: IO[bytes] | None = None
        self._sizes: list[int] = []

    def spill(self) -> None:
        """Write to disk what is in memory."""
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 -- closed by close
        self._sizes.append(len(self.keys))
        for column in (self.keys, self.packed):
            self._file.write(column.tobytes())
            del column[:]

    def all(self) -> tuple[list[int], list[int]]:
        """Return keys, and documents and places, of all in the order they came."""
        keys, packed = array(_ITEM), array(_ITEM)
        if self._file is not None:
            self._file.seek(0)
            for size in self._sizes:
                for column in (keys, packed):
                    column.fromfile(self._file, size)
        return (keys + self.keys).tolist(), (packed + self.packed).tolist()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
