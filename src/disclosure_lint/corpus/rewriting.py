"""All postings of an index are written into a new file, and its tables emptied."""

import sqlite3
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from disclosure_lint.corpus.posting_file import PostingFile, Row
from disclosure_lint.corpus.posting_writer import PostingWriter

_COMMON = -1  # in the place of a document: sorted before all of them


class Rewriting:
    """One pass through the postings of an index: those of its tables, its file, and new ones."""

    def __init__(self, base: sqlite3.Connection, file: PostingFile | None, cut: int) -> None:
        """Take what is there; `cut` is how many bodies may share what is not common."""
        self._base, self._file, self._cut = base, file, cut
        self._bodies = dict(base.execute("SELECT id, body FROM documents").fetchall())
        self._textless = {
            row[0] for row in base.execute("SELECT document FROM contents WHERE text IS NULL")
        }

    def write(self, waiting: Iterator[Row], path: Path, token: int, about: int) -> None:
        """Write these and all others to `path`; `waiting` are `about` so many, sorted by key."""
        about += len(self._file) if self._file else 0
        cut, bodies = self._cut, self._bodies
        with PostingWriter(path, token, about) as writer:
            for one, shared in groupby(self._sorted(waiting), itemgetter(0)):
                rows = list(shared)
                if len(rows) > 1:
                    rows.sort()
                common = rows[0][1] == _COMMON
                if common or (len(rows) > cut and len({bodies[row[1]] for row in rows}) > cut):
                    writer.add_common(one)
                    self._keep_textless(rows)
                else:
                    writer.add(one, rows)
            writer.finish()
        self._base.execute("DELETE FROM postings")
        self._base.execute("DELETE FROM stop")

    def _sorted(self, waiting: Iterator[Row]) -> Iterator[Row]:
        """Yield all postings by key, and a sign for each of known common wording."""
        told = self._base.execute("SELECT key, ?, 0 FROM stop ORDER BY key", (_COMMON,))
        if self._file is None:
            return merge(told, waiting)
        common = ((one, _COMMON, 0) for one in self._file.all_common())
        bodies = self._bodies
        kept = (row for row in self._file.all_postings() if row[1] in bodies)
        return merge(told, common, kept, waiting, key=itemgetter(0))

    def _keep_textless(self, rows: list[Row]) -> None:
        if self._textless:
            set_aside(self._base, (row for row in rows if row[1] in self._textless))


def set_aside(base: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Keep rows of common wording whose document has no text."""
    query = (
        "INSERT OR IGNORE INTO aside SELECT ?1, ?2, ?3 FROM contents"
        " WHERE document = ?2 AND text IS NULL"
    )
    base.executemany(query, rows)
