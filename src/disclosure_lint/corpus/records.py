"""The documents in the tables of an index, their fingerprints apart."""

import json
import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from disclosure_lint.corpus.document import Document, Provenance
from disclosure_lint.corpus.packing import pack_map, pack_text
from disclosure_lint.text.frozen import frozen

_ORIGIN = "SELECT path, agency, key, regions, year, level"
_JOINED = f"{_ORIGIN} FROM documents JOIN bodies ON bodies.id = body"


@frozen
class Entry:
    """One document in the list of an index."""

    provenance: Provenance
    fingerprints_only: bool


class Records:
    """Those of one index.

    Every method raises `sqlite3.Error` where the file cannot be read or written, and `ValueError`,
    `TypeError` or `IndexError` where it does not hold what it should.
    """

    def __init__(self, base: sqlite3.Connection) -> None:
        """Belong to the open index `base`."""
        self._base = base

    def entries(self) -> Iterator[Entry]:
        """Yield all documents, by path."""
        query = (
            f"{_ORIGIN}, text IS NULL FROM documents JOIN bodies ON bodies.id = body"
            " JOIN contents ON contents.document = documents.id ORDER BY path"
        )
        for *origin, textless in self._base.execute(query).fetchall():
            yield Entry(_provenance(origin), bool(textless))

    def like(self, body: str) -> list[Provenance]:
        """Return where the documents come from whose body may be `body`, and perhaps some more."""
        start = body.partition(", [")[0].removesuffix("]")  # place and body; superiors may differ
        query = f"{_JOINED} WHERE key >= ? AND key < ?"
        rows = self._base.execute(query, (start, f"{start}\U0010ffff"))
        return list(map(_provenance, rows))

    def provenance(self, document: int) -> Provenance:
        """Return where a document comes from."""
        query = f"{_JOINED} WHERE documents.id = ?"
        return _provenance(self._base.execute(query, (document,)).fetchall()[0])

    def contents(self, document: int) -> tuple[bytes, bytes | None]:
        """Return a document's packed map and text, None where only fingerprints are kept."""
        query = "SELECT map, text FROM contents WHERE document = ?"
        packed, text = self._base.execute(query, (document,)).fetchall()[0]
        return packed, text

    def enter(self, document: Document, *, fingerprints_only: bool) -> int | None:
        """Enter a document and return its number; None where the very same is there."""
        origin, digest = document.provenance, _digest(document)
        query = "SELECT digest FROM documents WHERE path = ?"
        known = self._base.execute(query, (origin.path,)).fetchone()
        if known:
            if known[0] == digest:
                return None
            self.drop(origin.path)
        regions = json.dumps(origin.regions, ensure_ascii=False)
        row = (origin.path, origin.agency, regions, origin.year, origin.level, digest)
        self._base.execute("INSERT OR IGNORE INTO bodies (key) VALUES (?)", (origin.body,))
        number = self._base.execute(
            "INSERT INTO documents (path, agency, regions, year, level, digest, body)"
            " SELECT ?, ?, ?, ?, ?, ?, id FROM bodies WHERE key = ?",
            (*row, origin.body),
        ).lastrowid
        text = None if fingerprints_only else pack_text(document)
        kept = (number, pack_map(document.masked), text)
        self._base.execute("INSERT INTO contents VALUES (?, ?, ?)", kept)
        return number

    def drop(self, path: str) -> int:
        """Remove the document of `path`; return how many there were."""
        query = "SELECT id FROM documents WHERE path = ?"
        numbers = [row[0] for row in self._base.execute(query, (path,))]
        for number in numbers:
            for table in ("postings", "aside", "contents"):
                self._base.execute(f"DELETE FROM {table} WHERE document = ?", (number,))  # noqa: S608 -- three constants
            self._base.execute("DELETE FROM documents WHERE id = ?", (number,))
            self._base.execute("UPDATE facts SET value = value + 1 WHERE name = 'removed'")
        return len(numbers)


def _provenance(row: Any) -> Provenance:  # noqa: ANN401 -- a row of any table
    path, agency, body, regions, year, level = row
    return Provenance(path, agency, body, tuple(json.loads(regions)), year, level)


def _digest(document: Document) -> bytes:
    """Return what tells whether the same document is entered again."""
    origin = document.provenance
    said = "\0".join((origin.agency, origin.body, *origin.regions, str(origin.year), document.text))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()
