"""The tables of an index in SQLite, and how its version is told."""

import sqlite3

from disclosure_lint.corpus.cut import CUT
from disclosure_lint.corpus.errors import CorpusError
from disclosure_lint.corpus.fingerprints import VERSION

_SCHEMA = 2
_APPLICATION = 0x646C6978  # "dlix"

_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE bodies (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE documents (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE,
  agency TEXT NOT NULL, body INTEGER NOT NULL, regions TEXT NOT NULL,
  year INTEGER, level TEXT NOT NULL, digest BLOB NOT NULL);
CREATE INDEX documents_by_body ON documents (body);
CREATE TABLE contents (document INTEGER PRIMARY KEY, map BLOB NOT NULL, text BLOB);
CREATE TABLE postings (key INTEGER, document INTEGER, place INTEGER,
  PRIMARY KEY (key, document, place)) WITHOUT ROWID;
CREATE TABLE aside (key INTEGER, document INTEGER, place INTEGER,
  PRIMARY KEY (key, document, place)) WITHOUT ROWID;
CREATE TABLE stop (key INTEGER PRIMARY KEY) WITHOUT ROWID;
"""


def create(base: sqlite3.Connection) -> None:
    """Make the tables of an empty index, unless another writer has done so meanwhile."""
    if base.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION:
        return
    for statement in _TABLES.strip().removesuffix(";").split(";"):
        base.execute(statement)
    facts = "INSERT INTO facts VALUES ('cut', ?), ('removed', 0), ('generation', 0), ('token', 0)"
    base.execute(facts, (CUT,))
    base.execute(f"PRAGMA application_id={_APPLICATION}")
    base.execute(f"PRAGMA user_version={_version()}")


def check_version(base: sqlite3.Connection, name: str) -> bool:
    """Tell whether the file holds an index; an empty file does not.

    Raises:
        CorpusError: it holds something else, or an index of another version.
    """
    application = base.execute("PRAGMA application_id").fetchone()[0]
    tables = base.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    if application != _APPLICATION:
        if tables:
            raise CorpusError("no-index", name)
        return False
    found = base.execute("PRAGMA user_version").fetchone()[0]
    if found != _version():
        raise CorpusError("other-version", name, found=found, wanted=_version())
    return True


def _version() -> int:
    return _SCHEMA * 1000 + VERSION
