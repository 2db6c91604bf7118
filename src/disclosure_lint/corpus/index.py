"""What any index of reports can do, whatever it is kept in."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from disclosure_lint.corpus.document import Document, Provenance, Stored


class Index(Protocol):
    """Fingerprints of many documents.

    A hash that more than `cut` different bodies share is common wording: it is in the stop set and
    has no postings. Added in any order, the same documents give the same answers.
    """

    @property
    def cut(self) -> int:
        """How many bodies may share what is not yet common wording."""
        ...

    @property
    def bodies(self) -> int:
        """How many different bodies have documents here."""
        ...

    def postings(self, hashes: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """Yield hash, document and place for each posting of `hashes`.

        Those of one hash come together, sorted.
        """
        ...

    def stop(self, hashes: Collection[int]) -> set[int]:
        """Return those of `hashes` that are common wording."""
        ...

    def provenance(self, document: int) -> Provenance:
        """Return where a document comes from."""
        ...

    def like(self, body: str) -> Iterator[Provenance]:
        """Yield where the documents come from whose body may be `body`, and perhaps some more."""
        ...

    def stored(self, document: int) -> Stored:
        """Return a document's masked text and text."""
        ...

    def add(self, documents: Iterable[Document]) -> int:
        """Add documents in one step, durable on return; return how many were not yet there.

        A document of a path that is known takes the place of the older one.
        """
        ...

    def merge(self) -> None:
        """Make the answers those of an index that never held what was removed since."""
        ...
