"""New fingerprints enter the tables of an index, and common wording leaves them.

New rows wait in a temporary table, which spills to disk, and are entered in the order of their
hashes: one pass through the index, however many documents bring them.
"""

import sqlite3
from collections.abc import Iterable

_ENTER = """
INSERT OR IGNORE INTO postings SELECT hash, document, place FROM new
WHERE NOT EXISTS (SELECT 1 FROM stop WHERE stop.hash = new.hash) ORDER BY hash, document, place
"""
# Counted by rows first: few hashes have more rows than a few bodies could give them.
_COUNTED = """
SELECT p.hash FROM ({often}) o JOIN postings p ON p.hash = o.hash
JOIN documents d ON d.id = p.document GROUP BY p.hash HAVING COUNT(DISTINCT d.body) > ?1
"""
_CROSSING = _COUNTED.format(
    often="SELECT n.hash FROM (SELECT DISTINCT hash FROM new) n"
    " WHERE (SELECT COUNT(*) FROM postings q WHERE q.hash = n.hash) > ?1"
)
_CROSSING_IN_ALL = _COUNTED.format(
    often="SELECT hash FROM postings GROUP BY hash HAVING COUNT(*) > ?1"
)
_SET_ASIDE = """
INSERT OR IGNORE INTO aside SELECT n.hash, n.document, n.place FROM new n
JOIN contents c ON c.document = n.document
WHERE c.text IS NULL AND n.hash IN (SELECT hash FROM stop)
"""
_SET_ASIDE_OLD = """
INSERT OR IGNORE INTO aside SELECT p.hash, p.document, p.place FROM postings p
JOIN contents c ON c.document = p.document WHERE p.hash = ? AND c.text IS NULL
"""


def begin(base: sqlite3.Connection) -> None:
    """Make room for new rows."""
    base.execute("CREATE TEMP TABLE IF NOT EXISTS new (hash, document, place)")
    base.execute("DELETE FROM new")


def bring(base: sqlite3.Connection, rows: Iterable[tuple[int, int, int]]) -> None:
    """Put rows of hash, document and place with the new ones."""
    base.executemany("INSERT INTO new VALUES (?, ?, ?)", rows)


def enter(base: sqlite3.Connection, cut: int, *, many: bool) -> None:
    """Enter the new rows; hashes that more than `cut` bodies now share move to the stop set.

    `many` says that the new rows are a good part of all, so that all may be counted at once.
    Of documents without text the postings of common wording are kept aside: they could not be
    made again.
    """
    base.execute(_ENTER)
    crossing = base.execute(_CROSSING_IN_ALL if many else _CROSSING, (cut,)).fetchall()
    base.executemany("INSERT INTO stop VALUES (?)", crossing)
    textless = "SELECT EXISTS (SELECT 1 FROM contents WHERE text IS NULL)"
    if base.execute(textless).fetchone()[0]:
        base.execute(_SET_ASIDE)
        base.executemany(_SET_ASIDE_OLD, crossing)
    base.executemany("DELETE FROM postings WHERE hash = ?", crossing)
    base.execute("DELETE FROM new")
