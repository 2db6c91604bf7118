"""An index in memory, for a few documents: the reports of one body, or those of a test."""

from collections.abc import Collection, Iterable, Iterator

from disclosure_lint.corpus.cut import CUT
from disclosure_lint.corpus.document import Document, Provenance, Stored


class MemoryIndex:
    """See `Index`. Documents are counted anew whenever some are added."""

    def __init__(self, documents: Iterable[Document] = (), cut: int = CUT) -> None:
        """Begin with `documents`."""
        self.cut = cut
        self._documents: list[Document] = []
        self._postings: dict[int, list[tuple[int, int]]] = {}
        self._stop: set[int] = set()
        self.add(documents)

    @property
    def bodies(self) -> int:
        """How many different bodies have documents here."""
        return len({document.provenance.body for document in self._documents})

    def postings(self, hashes: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """Yield hash, document and place for each posting of `hashes`; see `Index`."""
        for one in sorted(hashes):
            yield from ((one, number, at) for number, at in self._postings.get(one, ()))

    def stop(self, hashes: Collection[int]) -> set[int]:
        """Return those of `hashes` that are common wording."""
        return self._stop.intersection(hashes)

    def provenance(self, document: int) -> Provenance:
        """Return where a document comes from."""
        return self._documents[document].provenance

    def like(self, body: str) -> Iterator[Provenance]:
        """Yield where the documents come from whose body may be `body`, and perhaps some more."""
        del body
        return (document.provenance for document in self._documents)

    def stored(self, document: int) -> Stored:
        """Return a document's masked text and text."""
        one = self._documents[document]
        return Stored(one.provenance, one.masked.text, one.text, lambda: one.masked)

    def add(self, documents: Iterable[Document]) -> int:
        """Add documents; return how many were not yet there."""
        known = {one.provenance.path: one for one in self._documents}
        before = len(known)
        known |= {one.provenance.path: one for one in documents}
        self._documents = list(known.values())
        self.merge()
        return len(known) - before

    def merge(self) -> None:
        """Count all documents anew."""
        postings: dict[int, list[tuple[int, int]]] = {}
        for number, document in enumerate(self._documents):
            for at in document.prints.kept:
                postings.setdefault(document.prints.hashes[at], []).append((number, at))
        self._stop = {one for one, rows in postings.items() if self._is_common(rows)}
        self._postings = {one: rows for one, rows in postings.items() if one not in self._stop}

    def _is_common(self, rows: list[tuple[int, int]]) -> bool:
        return len({self._documents[number].provenance.body for number, _ in rows}) > self.cut
