"""Which keys stand in a table of an index: as long as they are few, known without asking it."""

import json
import sqlite3
from collections.abc import Collection

_FEW = 30_000


class RecentKeys:
    """Those of one table, which is small right after all postings were written into a file."""

    def __init__(self, base: sqlite3.Connection, table: str) -> None:
        """Belong to `table` of the open index `base`."""
        self._base, self._table = base, table
        self._state = -1, -1
        self._known: frozenset[int] | None = frozenset()

    def among(self, keys: Collection[int]) -> Collection[int]:
        """Return those of `keys` that may stand in the table."""
        state = self._base.execute("PRAGMA data_version").fetchone()[0], self._base.total_changes
        if self._state != state:
            self._state, self._known = state, self._read()
        return keys if self._known is None else self._known.intersection(keys)

    def _read(self) -> frozenset[int] | None:
        """Return all keys of the table, None where they are many."""
        query = f"SELECT key FROM {self._table} LIMIT {_FEW + 1}"  # noqa: S608 -- constants
        keys = [row[0] for row in self._base.execute(query)]
        return frozenset(keys) if len(keys) <= _FEW else None


def as_list(keys: Collection[int]) -> str:
    """Return numbers as SQLite's json_each reads them."""
    return json.dumps(list(keys))
