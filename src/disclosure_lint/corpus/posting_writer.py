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
    HEADER,
    ITEM,
    LAYOUT,
    LEAST_BITS,
    MAGIC,
    MOST_BITS,
    Row,
)

_FULL_BUCKET = 64
_WAITING = 1 << 16


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
        self._tables = _Table(self._bits), _Table(self._bits)
        self._stack = ExitStack()
        self._parts = [self._part() for _ in self._tables]

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of what waits."""
        self._stack.close()

    def add(self, one: int, rows: Sequence[Row]) -> None:
        """Add the postings of a key that is above all others."""
        table, rest = self._tables[1], one & self._low
        table.sizes[one >> self._shift] += len(rows)
        for _, document, place in rows:
            table.numbers.extend((rest, document, place))
        if len(table.numbers) > _WAITING:
            self._spill()

    def add_common(self, one: int) -> None:
        """Add common wording, above all other."""
        table = self._tables[0]
        table.sizes[one >> self._shift] += 1
        table.numbers.append(one & self._low)

    def finish(self) -> None:
        """Write the file, so that it is on disk and whole, or not there at all.

        Raises:
            OSError: it cannot be written.
        """
        self._spill()
        unready = self._file.with_name(f"{self._file.name}.part")
        with unready.open("wb") as stream:
            counts = (sum(table.sizes) for table in self._tables)
            stream.write(HEADER.pack(MAGIC, LAYOUT, self._bits, self._token, *counts))
            for table in self._tables:
                stream.write(array(ITEM, accumulate(table.sizes, initial=0)).tobytes())
            for part in self._parts:
                part.seek(0)
                copyfileobj(part, stream)
            stream.flush()
            os.fsync(stream.fileno())
        unready.replace(self._file)
        _settle(self._file.parent)

    def _spill(self) -> None:
        for part, table in zip(self._parts, self._tables, strict=True):
            part.write(table.numbers.tobytes())
            del table.numbers[:]

    def _part(self) -> IO[bytes]:
        return self._stack.enter_context(TemporaryFile(dir=self._file.parent))


class _Table:
    """How many are in each bucket, and the numbers that wait to be written."""

    def __init__(self, bits: int) -> None:
        self.sizes = array(ITEM, bytes(4 << bits))
        self.numbers = array(ITEM)


def _settle(folder: Path) -> None:
    """Have the system write down which files a folder holds, where it can be told to."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
