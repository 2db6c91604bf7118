"""All postings of an index are written into a new file, and its tables emptied."""

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from disclosure_lint.corpus.posting_file import PostingFile, Row
from disclosure_lint.corpus.posting_writer import PostingWriter
from disclosure_lint.corpus.spool import PLACE, PLACE_BITS, Spool

_COMMON = 0  # in the place of a document, whose numbers begin with 1


class Rewriting:
    """One pass through the postings of an index: those of its tables, its file, and new ones."""

    def __init__(self, base: sqlite3.Connection, file: PostingFile | None, cut: int) -> None:
        """Take what is there; `cut` is how many bodies may share what is not common."""
        self._base, self._file, self._cut = base, file, cut
        self._bodies = dict(base.execute("SELECT id, body FROM documents").fetchall())
        self._textless = {
            row[0] for row in base.execute("SELECT document FROM contents WHERE text IS NULL")
        }

    def write(self, waiting: Spool, path: Path, token: int) -> None:
        """Write those that are `waiting` and all others to `path`; see `PostingWriter`."""
        waiting.bring_rows(self._others())
        with PostingWriter(path, token, len(waiting)) as writer:
            for keys, packed in waiting.parts():
                self._write_part(*self._of_documents(keys, packed), writer)
            writer.finish()
        self._base.execute("DELETE FROM postings")
        self._base.execute("DELETE FROM stop")

    def _write_part(
        self, keys: Sequence[int], packed: Sequence[int], writer: PostingWriter
    ) -> None:
        common = self._common(keys, packed)
        writer.add_common(sorted(common))
        if common:
            self._set_aside(keys, packed, common)
            kept = [at for at, one in enumerate(keys) if one not in common]
            keys, packed = _at(keys, kept), _at(packed, kept)
        writer.add(keys, packed)

    def _of_documents(
        self, keys: Sequence[int], packed: Sequence[int]
    ) -> tuple[Sequence[int], Sequence[int]]:
        """Leave out what belongs to documents that are gone, even since they were brought."""
        numbers = {both >> PLACE_BITS for both in packed}
        gone = numbers - self._bodies.keys() - {_COMMON}
        if not gone:
            return keys, packed
        kept = [at for at, both in enumerate(packed) if both >> PLACE_BITS not in gone]
        return _at(keys, kept), _at(packed, kept)

    def _others(self) -> Iterator[Row]:
        """Yield what the tables and the file hold, and a sign for each of known common wording."""
        yield from self._base.execute("SELECT key, ?, 0 FROM stop", (_COMMON,))
        yield from self._base.execute("SELECT key, document, place FROM postings")
        if self._file is not None:
            yield from ((one, _COMMON, 0) for one in self._file.all_common())
            yield from self._file.all_postings()

    def _common(self, keys: Sequence[int], packed: Sequence[int]) -> set[int]:
        """Return the keys that are signed as common wording, or that too many bodies share."""
        signed = {one for one, both in zip(keys, packed, strict=True) if both <= PLACE}
        cut, bodies = self._cut, self._bodies
        often = {one for one, later in zip(keys, keys[cut:], strict=False) if one == later}
        for one in often - signed:
            shared = packed[bisect_left(keys, one) : bisect_right(keys, one)]
            if len({bodies[both >> PLACE_BITS] for both in shared}) > cut:
                signed.add(one)
        return signed

    def _set_aside(self, keys: Sequence[int], packed: Sequence[int], common: set[int]) -> None:
        if self._textless:
            both = zip(keys, packed, strict=True)
            rows = ((k, p >> PLACE_BITS, p & PLACE) for k, p in both if k in common)
            set_aside(self._base, (row for row in rows if row[1] in self._textless))


def _at(numbers: Sequence[int], places: Iterable[int]) -> list[int]:
    return [numbers[at] for at in places]


def set_aside(base: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Keep rows of common wording whose document has no text."""
    query = (
        "INSERT OR IGNORE INTO aside SELECT ?1, ?2, ?3 FROM contents"
        " WHERE document = ?2 AND text IS NULL"
    )
    base.executemany(query, rows)
