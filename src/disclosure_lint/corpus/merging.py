"""An index counted anew, as if what was removed had never been there."""

import sqlite3

from disclosure_lint.corpus import posting
from disclosure_lint.corpus.cut import cut_for
from disclosure_lint.corpus.fingerprints import fingerprints
from disclosure_lint.corpus.packing import unpack_text

Row = tuple[int, int, int]


def rebuild(base: sqlite3.Connection) -> None:
    """Empty the tables of fingerprints and fill them again, inside a transaction of the caller.

    Documents without text bring their fingerprints along; those of the others are made again. The
    cut is chosen by the number of documents.
    """
    numbers = [row[0] for row in base.execute("SELECT id FROM documents ORDER BY id")]
    base.execute(
        "CREATE TEMP TABLE textless AS SELECT hash, document, place FROM"
        " (SELECT * FROM postings UNION SELECT * FROM aside) JOIN contents USING (document)"
        " WHERE text IS NULL"
    )
    base.execute("CREATE INDEX temp.textless_by_document ON textless (document)")
    for table in ("postings", "aside", "stop"):
        base.execute(f"DELETE FROM {table}")  # noqa: S608 -- three constants
    base.execute("DELETE FROM bodies WHERE id NOT IN (SELECT body FROM documents)")
    cut = cut_for(len(numbers))
    base.execute("UPDATE facts SET value = ? WHERE name = 'cut'", (cut,))
    base.execute("UPDATE facts SET value = 0 WHERE name = 'removed'")
    posting.begin(base)
    for number in numbers:
        posting.bring(base, _rows(base, number))
    posting.enter(base, cut, many=True)
    base.execute("DROP TABLE textless")


def _rows(base: sqlite3.Connection, document: int) -> list[Row]:
    query = "SELECT text FROM contents WHERE document = ?"
    packed = base.execute(query, (document,)).fetchone()[0]
    if packed is None:
        query = "SELECT hash, document, place FROM textless WHERE document = ?"
        return base.execute(query, (document,)).fetchall()
    prints = fingerprints(unpack_text(packed)[0])
    return [(prints.hashes[at], document, at) for at in prints.kept]
