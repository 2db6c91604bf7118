"""The bulk of an index's postings: a mapped file beside the index, or none as long as it is small.

The index says in its `facts` which generation of the file is valid, and by what token to know it.
A new generation is on disk before the index names it, so that whatever happens one of them is
whole; files of other generations are left over from what was broken off.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from secrets import randbits
from shutil import rmtree
from tempfile import mkdtemp
from typing import Final
from weakref import finalize

from disclosure_lint.corpus.errors import CorpusError
from disclosure_lint.corpus.posting_file import PostingFile

_FACTS: Final = "SELECT name, value FROM facts WHERE name IN ('generation', 'token')"
_TOKEN_BITS, _NONE = 62, 0
_TRIES = 3


class Bulk:
    """Finds, opens and replaces the file of an index called `name`; without one it is temporary."""

    def __init__(self, base: sqlite3.Connection, name: str) -> None:
        """Belong to the open index `base`."""
        self._base, self._name = base, name
        self._place = Path(name) if name else None
        self._known: tuple[tuple[int, int], PostingFile] | None = None

    def file(self) -> PostingFile | None:
        """Return the postings that the index names now, None where it names none.

        Raises:
            CorpusError: they are not there, or not those of the index.
        """
        for _ in range(_TRIES):
            wanted = self._named()
            if wanted[1] == _NONE:
                return None
            if self._known is None or self._known[0] != wanted:
                try:
                    self._known = wanted, self._opened(*wanted)
                except FileNotFoundError:  # another writer has put a newer one in its place
                    continue
            return self._known[1]
        raise CorpusError("no-postings", self._name, beside=self._path(self._named()[0]).name)

    @property
    def path(self) -> Path | None:
        """Where the file is that the index names now, None where it names none."""
        generation, token = self._named()
        return None if token == _NONE else self._path(generation)

    def next(self) -> tuple[Path, int]:
        """Return where to write the next file, and its token; the caller holds the index."""
        return self._path(self._named()[0] + 1), 1 + randbits(_TOKEN_BITS)

    def name_next(self, token: int = _NONE) -> None:
        """Have the index name the file that was written, or none; it holds once that is committed.

        A generation is never used again, as long as an index may name it.
        """
        rows = ("generation", self._named()[0] + 1), ("token", token)
        self._base.executemany("UPDATE facts SET value = ?2 WHERE name = ?1", rows)

    def left_over(self) -> list[Path]:
        """Return all files but the one that the index names.

        One of them may be what another writer is about to name, unless the caller holds the index.
        """
        if self._place is None:
            return []
        current = self._path(self._named()[0])
        prefix = self._path(0).name.removesuffix("0")
        return [
            file
            for file in current.parent.iterdir()
            if file.name.startswith(prefix) and file != current and _is_number(file.name, prefix)
        ]

    def _named(self) -> tuple[int, int]:
        facts = dict(self._base.execute(_FACTS).fetchall())
        return facts["generation"], facts["token"]

    def _opened(self, generation: int, token: int) -> PostingFile:
        file = self._path(generation)
        try:
            opened = PostingFile(file, token)
        except ValueError as error:
            raise CorpusError("no-postings", self._name, beside=file.name) from error
        if not self._name:
            with suppress(OSError):  # a temporary one is mapped; a killed run leaves nothing
                file.unlink()
        return opened

    def _path(self, generation: int) -> Path:
        if self._place is None:
            folder = mkdtemp()
            finalize(self, rmtree, folder, ignore_errors=True)
            self._place = Path(folder, "index")
        return self._place.with_name(f"{self._place.name}.postings-{generation}")


def _is_number(name: str, prefix: str) -> bool:
    return name.removeprefix(prefix).removesuffix(".part").isdecimal()
