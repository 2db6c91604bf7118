"""An index of reports in one SQLite file: no server, and nothing is lost that was acknowledged.

The file is in SQLite's rollback mode: it can lie on a network share, two writers wait for one
another, and a killed one leaves a journal that the next to open the file rolls back.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from disclosure_lint.corpus.document import Document, Provenance, Stored
from disclosure_lint.corpus.errors import CorpusError
from disclosure_lint.corpus.masking import Masked
from disclosure_lint.corpus.packing import unpack_map, unpack_text
from disclosure_lint.corpus.postings import Postings
from disclosure_lint.corpus.records import Entry, Records
from disclosure_lint.corpus.schema import check_version, create
from disclosure_lint.corpus.spool import Spool

_PATIENCE = 60.0  # seconds that a writer waits for another
_CACHE = -64_000  # kilobytes, written as SQLite wants it
_KEPT = 64
_DAMAGED = (OSError, ValueError, TypeError, LookupError)


class SqliteIndex:
    """See `Index`. With `fingerprints_only` the texts of what is added are not kept.

    Every method raises `CorpusError` where the file cannot be read or written. Threads may look
    things up at a time; only one of them may add, remove or merge.
    """

    def __init__(
        self, file: Path | None, *, fingerprints_only: bool = False, new: bool = False
    ) -> None:
        """Open the index in `file`; None is a new one of this run alone, which spills to disk.

        `new` says that it is made where it is not there yet.

        Raises:
            CorpusError: it is not there, is no index, or is one of another version.
        """
        self._name = str(file or "")
        self._fingerprints_only = fingerprints_only
        if file is not None and not new and not file.is_file():
            raise CorpusError("missing", self._name)
        with self._guarded("cannot-open"):
            self._base = sqlite3.connect(
                self._name, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
            self._base.execute("PRAGMA trusted_schema=OFF")
            self._base.execute("PRAGMA synchronous=FULL")
            self._base.execute(f"PRAGMA cache_size={_CACHE}")
            if not check_version(self._base, self._name):
                if file is not None and not new:  # an empty file is read as what it is
                    raise CorpusError("no-index", self._name)
                with self._step():
                    create(self._base)
        self._postings = Postings(self._base, self._name)
        self._records = Records(self._base)
        self._counted = (-1, -1), 0
        self.stored = lru_cache(_KEPT)(self._stored)
        self.provenance = lru_cache(_KEPT * _KEPT)(self._provenance)

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    @property
    def cut(self) -> int:
        """How many bodies may share what is not yet common wording."""
        return self._number("SELECT value FROM facts WHERE name = 'cut'")

    @property
    def bodies(self) -> int:
        """How many different bodies have documents here."""
        state = self._number("PRAGMA data_version"), self._base.total_changes
        if self._counted[0] != state:  # asked for each report, and slow where there are many
            self._counted = state, self._number("SELECT COUNT(DISTINCT body) FROM documents")
        return self._counted[1]

    @property
    def removed(self) -> int:
        """How many documents were removed or replaced since the last merge."""
        return self._number("SELECT value FROM facts WHERE name = 'removed'")

    @property
    def size_on_disk(self) -> int:
        """How many bytes the index has on disk, the file of postings beside it included."""
        beside = self._postings.bulk.path
        return sum(file.stat().st_size for file in (Path(self._name), beside) if file)

    def __len__(self) -> int:
        """Return the number of documents."""
        return self._number("SELECT COUNT(*) FROM documents")

    def entries(self) -> Iterator[Entry]:
        """Yield all documents, by path."""
        with self._guarded("broken", *_DAMAGED):
            return iter(list(self._records.entries()))

    def postings(self, hashes: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """Yield hash, document and place for each posting of `hashes`; see `Index`."""
        with self._guarded("broken", *_DAMAGED):
            return iter(self._postings.of(hashes))

    def stop(self, hashes: Collection[int]) -> set[int]:
        """Return those of `hashes` that are common wording."""
        with self._guarded("broken", *_DAMAGED):
            return self._postings.common(hashes)

    def like(self, body: str) -> Iterator[Provenance]:
        """Yield where the documents come from whose body may be `body`, and perhaps some more."""
        with self._guarded("broken", *_DAMAGED):
            return iter(self._records.like(body))

    def _provenance(self, document: int) -> Provenance:
        with self._guarded("broken", *_DAMAGED):
            return self._records.provenance(document)

    def _stored(self, document: int) -> Stored:
        origin = self.provenance(document)
        with self._guarded("broken", *_DAMAGED):
            packed, both = self._records.contents(document)
            masked, text = unpack_text(both) if both is not None else (None, None)
        return Stored(origin, masked or "", text, lambda: self._map(packed, masked))

    def _map(self, packed: bytes, masked: str | None) -> Masked:
        with self._guarded("broken", *_DAMAGED):
            return unpack_map(packed, masked)

    def add(self, documents: Iterable[Document]) -> int:
        """Add documents in one step, durable on return; return how many were not yet there.

        They are taken one by one, so that there may be many. A document of a path that is known
        takes the place of the older one.
        """
        added = 0
        with self._guarded("broken"), self._step(), Spool() as waiting:
            for document in documents:
                number = self._records.enter(document, fingerprints_only=self._fingerprints_only)
                if number is not None:
                    added += 1
                    waiting.bring(number, document.prints.hashes, document.prints.kept)
            with self._guarded("broken", *_DAMAGED):
                self._postings.enter(waiting, self.cut)
        self._sweep()
        return added

    def remove(self, paths: Iterable[str]) -> int:
        """Remove the documents of `paths`; return how many there were.

        What they made common wording stays that until the next merge.
        """
        with self._guarded("broken"), self._step():
            return sum(map(self._records.drop, paths))

    def merge(self) -> None:
        """Make the answers those of an index that never held what was removed since.

        All fingerprints are counted anew, and the file takes no more room than it needs.
        """
        from disclosure_lint.corpus.merging import rebuild  # noqa: PLC0415 -- seldom asked for

        with self._guarded("broken", *_DAMAGED):
            with self._step():
                rebuild(self._base, self._postings)
            self._sweep()
            self._base.execute("VACUUM")
        self.stored.cache_clear()
        self.provenance.cache_clear()

    def _sweep(self) -> None:
        """Delete the files of postings that the index names no more."""
        bulk = self._postings.bulk
        with self._guarded("broken", OSError):
            if bulk.left_over():
                with self._step():
                    for file in bulk.left_over():
                        with suppress(OSError):  # still mapped by somebody; another time
                            file.unlink()

    @contextmanager
    def _step(self) -> Iterator[None]:
        """Do all of it or nothing; another writer is waited for."""
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    @contextmanager
    def _guarded(self, key: str, *damaged: type[Exception]) -> Iterator[None]:
        try:
            yield
        except damaged + (sqlite3.DatabaseError,) as error:  # noqa: RUF005 -- mypy knows no other
            known = "no-index" if "not a database" in str(error) else key
            raise CorpusError(known, self._name, cause=error) from error

    def _number(self, query: str) -> int:
        with self._guarded("broken", *_DAMAGED):
            number: int = self._base.execute(query).fetchall()[0][0]
        return number
