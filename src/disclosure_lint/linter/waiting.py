"""Reports that were read and wait to be judged, in a file of the run."""

import pickle
import sqlite3

from disclosure_lint.report import Report


class Waiting:
    """Keeps reports by path until each is taken, once.

    The file is a temporary one of SQLite's: it has no name that another program could know, and is
    gone when the run ends.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("CREATE TABLE reports (path TEXT PRIMARY KEY, data BLOB)")

    def put(self, path: str, report: Report) -> None:
        """Keep a report."""
        row = (path, pickle.dumps(report, pickle.HIGHEST_PROTOCOL))
        self._base.execute("INSERT OR REPLACE INTO reports VALUES (?, ?)", row)

    def take(self, path: str) -> Report | None:
        """Return the report of a path and let go of it; None where there is none."""
        query = "SELECT data FROM reports WHERE path = ?"
        row = self._base.execute(query, (path,)).fetchone()
        if row is None:
            return None
        self._base.execute("DELETE FROM reports WHERE path = ?", (path,))
        report: Report = pickle.loads(row[0])  # noqa: S301 -- written by this very run, into a file without a name
        return report
