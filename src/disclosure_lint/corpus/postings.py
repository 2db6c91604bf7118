"""The postings of an index: few in its tables, many in a file beside it.

Few new ones are entered into the tables; with many, all are written into a
new file. A hash that becomes common wording leaves the tables; what the file still has of it is
passed over.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from disclosure_lint.corpus.bulk import Bulk
from disclosure_lint.corpus.keys import keys_of
from disclosure_lint.corpus.posting_file import Row
from disclosure_lint.corpus.recent import RecentKeys, as_list
from disclosure_lint.corpus.rewriting import Rewriting, set_aside
from disclosure_lint.corpus.spool import Spool

FEW = 200_000  # rows: below, an index is one file
_PART = 4  # new ones are many when they are so large a part of the old
_AMONG = "IN (SELECT value FROM json_each(?))"


class Postings:
    """Those of one index.

    Every method raises `sqlite3.Error` or `OSError` where files cannot be read or written, and
    `CorpusError` where the file of postings is not the index's.
    """

    def __init__(self, base: sqlite3.Connection, name: str) -> None:
        """Belong to the open index `base` in the file `name`, "" where it is temporary."""
        self._base = base
        self.bulk = Bulk(base, name)
        self._recent = RecentKeys(base, "postings")
        self._recent_common = RecentKeys(base, "stop")

    def of(self, hashes: Collection[int]) -> list[Row]:
        """Return hash, document and place of each posting of `hashes`.

        Those of one hash stand together, sorted.
        """
        known = keys_of(hashes)
        rows = sorted(self._of_keys(known))
        return [(known[key], document, place) for key, document, place in rows]

    def common(self, hashes: Collection[int]) -> set[int]:
        """Return those of `hashes` that are common wording."""
        known = keys_of(hashes)
        return {known[key] for key in self._common_keys(known)}

    def enter(self, waiting: Spool, cut: int) -> None:
        """Enter new postings; what more than `cut` bodies now share becomes common wording.

        Of documents without text the postings of common wording are kept aside: they could not be
        made again.
        """
        file = self.bulk.file()
        count = self._count("postings") + len(waiting)
        if count < FEW or count * _PART < (len(file) if file else 0):
            self._insert(list(waiting.sorted()), cut)
            return
        path, token = self.bulk.next()
        Rewriting(self._base, file, cut).write(waiting, path, token)
        self.bulk.name_next(token)

    def all_of(self, documents: Collection[int]) -> Iterator[Row]:
        """Yield key, document and place of all postings of `documents`, in no order.

        Those of common wording are not among them.
        """
        file = self.bulk.file()
        for row in chain(
            self._base.execute("SELECT key, document, place FROM postings"),
            file.all_postings() if file else (),
        ):
            if row[1] in documents:
                yield row

    def _insert(self, rows: list[Row], cut: int) -> None:
        there = self._documents(rows)
        rows = [row for row in rows if row[1] in there]  # a later one may have taken a path's place
        keys = {row[0] for row in rows}
        common = self._common_keys(keys)
        new = [row for row in rows if row[0] not in common]
        self._base.executemany("INSERT OR IGNORE INTO postings VALUES (?, ?, ?)", new)
        aside = [row for row in rows if row[0] in common]
        for one, shared in groupby(sorted(self._of_keys(keys - common)), itemgetter(0)):
            known = list(shared)
            if len(known) > cut and self._bodies(known) > cut:
                self._base.execute("INSERT INTO stop VALUES (?)", (one,))
                self._base.execute("DELETE FROM postings WHERE key = ?", (one,))
                aside += known
        set_aside(self._base, aside)

    def _of_keys(self, keys: Collection[int]) -> list[Row]:
        """Return key, document and place of each posting of `keys`."""
        file = self.bulk.file()
        rows = self._in_tables(keys)
        if file is None:
            return rows
        kept = file.postings(keys)
        common = self._common_in_tables({row[0] for row in kept})
        if common:
            kept = [row for row in kept if row[0] not in common]
        return rows + self._of_documents(kept)

    def _common_keys(self, keys: Collection[int]) -> set[int]:
        file = self.bulk.file()
        told = self._common_in_tables(keys)
        return told | file.common(keys) if file else told

    def _in_tables(self, keys: Collection[int]) -> list[Row]:
        recent = self._recent.among(keys)
        if not recent:
            return []
        query = f"SELECT key, document, place FROM postings WHERE key {_AMONG}"  # noqa: S608 -- a constant
        return self._base.execute(query, (as_list(recent),)).fetchall()

    def _common_in_tables(self, keys: Collection[int]) -> set[int]:
        recent = self._recent_common.among(keys)
        if not recent:
            return set()
        query = f"SELECT key FROM stop WHERE key {_AMONG}"  # noqa: S608 -- a constant
        return {row[0] for row in self._base.execute(query, (as_list(recent),))}

    def _of_documents(self, rows: list[Row]) -> list[Row]:
        """Return the rows whose document was not removed since the file was written."""
        if not self._base.execute("SELECT value FROM facts WHERE name = 'removed'").fetchone()[0]:
            return rows
        there = self._documents(rows)
        return [row for row in rows if row[1] in there]

    def _bodies(self, rows: Iterable[Row]) -> int:
        return len(set(self._documents(rows).values()))

    def _documents(self, rows: Iterable[Row]) -> dict[int, int]:
        """Return whose the documents of `rows` are, of those that are there."""
        query = f"SELECT id, body FROM documents WHERE id {_AMONG}"  # noqa: S608 -- a constant
        numbers = as_list({row[1] for row in rows})
        return dict(self._base.execute(query, (numbers,)).fetchall())

    def _count(self, table: str) -> int:
        query = f"SELECT COUNT(*) FROM {table}"  # noqa: S608 -- a constant
        count: int = self._base.execute(query).fetchone()[0]
        return count
