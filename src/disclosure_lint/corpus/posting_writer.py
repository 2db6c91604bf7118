"""Postings are written into a file, sorted, one after the other."""

import os
from array import array
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import accumulate
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Self

from disclosure_lint.corpus.fingerprints import BITS
from disclosure_lint.corpus.posting_file import (
    FIELDS,
    HEADER,
    ITEM,
    LAYOUT,
    LEAST_BITS,
    MAGIC,
    MOST_BITS,
)
from disclosure_lint.corpus.spool import PLACE, PLACE_BITS

_FULL_BUCKET = 64
_WORD = 4


class PostingWriter:
    """Takes common wording and postings, each sorted by key, and writes them where told.

    They wait in temporary files in the folder of `file`, so that memory holds none of them.
    """

    def __init__(self, file: Path, token: int, about: int) -> None:
        """Begin a file for `about` so many postings. `token` says whose it is."""
        self._file, self._token = file, token
        self._bits = min(MOST_BITS, max(LEAST_BITS, (about // _FULL_BUCKET).bit_length()))
        self._shift = BITS - self._bits
        self._low = (1 << self._shift) - 1
        self._sizes = [array(ITEM, bytes(_WORD << self._bits)) for _ in range(2)]
        self._stack = ExitStack()
        self._common, self._rows = self._part(), self._part()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of what waits."""
        self._stack.close()

    def add(self, keys: Sequence[int], packed: Sequence[int]) -> None:
        """Add postings above all others: their keys, and document and place as one number."""
        numbers = array(ITEM, bytes(_WORD * FIELDS * len(keys)))
        numbers[0::FIELDS] = array(ITEM, self._rests(keys, self._sizes[1]))
        numbers[1::FIELDS] = array(ITEM, [both >> PLACE_BITS for both in packed])
        numbers[2::FIELDS] = array(ITEM, [both & PLACE for both in packed])
        self._rows.write(numbers.tobytes())

    def add_common(self, keys: Sequence[int]) -> None:
        """Add common wording above all other, sorted."""
        self._common.write(array(ITEM, self._rests(keys, self._sizes[0])).tobytes())

    def _rests(self, keys: Sequence[int], sizes: "array[int]") -> list[int]:
        """Return the last bits of keys, and count them in their buckets."""
        shift, low = self._shift, self._low
        for one in keys:
            sizes[one >> shift] += 1
        return [one & low for one in keys]

    def finish(self) -> None:
        """Write the file, so that it is on disk and whole, or not there at all.

        Raises:
            OSError: it cannot be written.
        """
        unready = self._file.with_name(f"{self._file.name}.part")
        with unready.open("wb") as stream:
            counts = map(sum, self._sizes)
            stream.write(HEADER.pack(MAGIC, LAYOUT, self._bits, self._token, *counts))
            for sizes in self._sizes:
                stream.write(array(ITEM, accumulate(sizes, initial=0)).tobytes())
            for part in (self._common, self._rows):
                part.seek(0)
                copyfileobj(part, stream)
            stream.flush()
            os.fsync(stream.fileno())
        unready.replace(self._file)
        _settle(self._file.parent)

    def _part(self) -> IO[bytes]:
        return self._stack.enter_context(TemporaryFile(dir=self._file.parent))


def _settle(folder: Path) -> None:
    """Have the system write down which files a folder holds, where it can be told to."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
