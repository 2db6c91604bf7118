"""An index counted anew, as if what was removed had never been there."""

import sqlite3
from collections.abc import Iterator

from disclosure_lint.corpus.cut import cut_for
from disclosure_lint.corpus.fingerprints import fingerprints
from disclosure_lint.corpus.packing import unpack_text
from disclosure_lint.corpus.posting_file import Row
from disclosure_lint.corpus.postings import Postings
from disclosure_lint.corpus.spool import Spool


def rebuild(base: sqlite3.Connection, postings: Postings) -> None:
    """Empty the tables of fingerprints and fill them again, inside a transaction of the caller.

    Documents without text bring their fingerprints along; those of the others are made again. The
    cut is chosen by the number of documents.
    """
    numbers = [row[0] for row in base.execute("SELECT id FROM documents ORDER BY id")]
    with Spool() as waiting:
        waiting.bring_rows(_of_textless(base, postings))
        for table in ("postings", "aside", "stop"):
            base.execute(f"DELETE FROM {table}")  # noqa: S608 -- three constants
        postings.bulk.name_next()
        base.execute("DELETE FROM bodies WHERE id NOT IN (SELECT body FROM documents)")
        cut = cut_for(len(numbers))
        base.execute("UPDATE facts SET value = ? WHERE name = 'cut'", (cut,))
        base.execute("UPDATE facts SET value = 0 WHERE name = 'removed'")
        for number in numbers:
            _bring(base, number, waiting)
        postings.enter(waiting, cut)


def _of_textless(base: sqlite3.Connection, postings: Postings) -> Iterator[Row]:
    """Yield all postings of documents without text, wherever they are kept."""
    query = "SELECT document FROM contents WHERE text IS NULL"
    textless = {row[0] for row in base.execute(query)}
    if textless:
        yield from base.execute("SELECT * FROM aside")
        yield from postings.all_of(textless)


def _bring(base: sqlite3.Connection, document: int, waiting: Spool) -> None:
    """Bring the postings of a document that has text."""
    query = "SELECT text FROM contents WHERE document = ?"
    packed = base.execute(query, (document,)).fetchone()[0]
    if packed is not None:
        prints = fingerprints(unpack_text(packed)[0])
        waiting.bring(document, prints.hashes, prints.kept)
