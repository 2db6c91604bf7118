"""The other reports that a report is compared with, and what it shares with them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from pathlib import Path

from disclosure_lint.corpus.common import shipped_wording
from disclosure_lint.corpus.document import Document, Provenance, Stored
from disclosure_lint.corpus.index import Index
from disclosure_lint.corpus.memory_index import MemoryIndex
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.corpus.reports import document_of
from disclosure_lint.corpus.search import Found, Hits, Search
from disclosure_lint.reading.bodies import Body, body_of_key, with_aliases
from disclosure_lint.report import Report, lines_of
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import define, evolve, frozen
from disclosure_lint.text.lines import Position

_TEXTS = frozenset({".md", ".markdown", ".txt"})


@frozen(eq=False)
class Shared:
    """A passage of a report that stands in another one too.

    `here` counts in the text of the report's source, `there` in that of the other one, which
    `stored` holds. `masked` is the passage in the masked text of the report.
    """

    here: Span
    there: Span
    masked: Span
    matched: int
    similarity: float
    stored: Stored

    @property
    def origin(self) -> Provenance:
        """Where the other text comes from."""
        return self.stored.provenance

    @property
    def lines(self) -> tuple[Position, Position] | None:
        """Where the passage begins and ends in the other file, where its text is known."""
        is_text = Path(self.origin.path).suffix.lower() in _TEXTS
        return lines_of(self.there, self.stored.text) if is_text and self.stored.text else None

    @property
    def words(self) -> str | None:
        """The other text's words; None where only fingerprints are kept."""
        return None if self.stored.text is None else self.there.of(self.stored.text)


@define(eq=False)
class Neighbours:
    """Indexes to compare with. `aliases` are groups of names of one place or body."""

    indexes: tuple[Index, ...] = ()
    aliases: tuple[Collection[str], ...] = ()
    _last: tuple[Report, Document | None] | None = None
    _looked_up: tuple[Document, tuple[Hits, ...]] | None = None

    @property
    def bodies(self) -> int:
        """How many bodies the largest index knows."""
        return max((index.bodies for index in self.indexes), default=0)

    def document(self, report: Report) -> Document | None:
        """Return `report` as a document; the same report is masked once."""
        if self._last is None or self._last[0] is not report:
            self._last = report, document_of(report, aliases=self.aliases)
        return self._last[1]

    def and_earlier(self, earlier: Report, document: Document) -> "Neighbours":
        """Return these with one more: a report that is known to be of the body of `document`."""
        known = document_of(earlier, aliases=self.aliases)
        if known is None:
            return self
        origin = evolve(known.provenance, body=document.provenance.body)
        index = MemoryIndex([evolve(known, provenance=origin)])
        return Neighbours((*self.indexes, index), self.aliases)

    def of_others(self, document: Document, terms: Terms) -> Iterator[Shared]:
        """Yield what `document` shares with reports of other bodies, none of them later."""
        own, year = document.provenance, document.provenance.year

        def fits(origin: Provenance) -> bool:
            later = year is not None and origin.year is not None and origin.year > year
            return not later and not self._same(origin, own)

        return self._shared(document, fits, terms)

    def of_own(self, document: Document, terms: Terms) -> Iterator[Shared]:
        """Yield what `document` shares with earlier reports of its own body.

        What is common wording in any of the indexes does not count as matched.
        """
        own, year = document.provenance, document.provenance.year or 0

        def fits(origin: Provenance) -> bool:
            return (origin.year or year) < year and self._same(origin, own)

        return self._shared(document, fits, terms, self.common(document))

    def has_earlier(self, document: Document) -> bool:
        """Tell whether there are earlier reports of the body of `document`."""
        own, year = document.provenance, document.provenance.year or 0
        return any(
            self._same(origin, own) and (origin.year or year) < year
            for index in self.indexes
            for origin in index.like(own.body)
        )

    def common(self, document: Document) -> bytearray:
        """Return for each masked character of `document` whether any index has it as common."""
        whole = [Span(0, len(document.masked.text))]
        search = Search(shipped_wording())
        flags = [search.common(document, index, whole) for index in self.indexes]
        if not flags:
            return bytearray(whole[0].end)
        return bytearray(map(any, zip(*flags, strict=True)))

    def _same(self, one: Provenance, other: Provenance) -> bool:
        """Tell whether two reports may be of one body."""
        if one.body == other.body:
            return True
        first, second = _body(one.body), _body(other.body)
        if self.aliases:
            first = with_aliases(first, one.agency, self.aliases)
            second = with_aliases(second, other.agency, self.aliases)
        return first.is_same(second)

    def _shared(
        self,
        document: Document,
        fits: Callable[[Provenance], bool],
        terms: Terms,
        common: Sequence[int] | None = None,
    ) -> Iterator[Shared]:
        search = Search(shipped_wording(), terms)
        for index, hits in zip(self.indexes, self._hits(document), strict=True):
            for found in search.passages(document, index, fits, common, hits):
                yield _shared(document, found, index.stored(found.document))

    def _hits(self, document: Document) -> tuple[Hits, ...]:
        """Return what each index shares with `document`; the same is looked up once."""
        if self._looked_up is None or self._looked_up[0] is not document:
            search = Search(shipped_wording())
            self._looked_up = document, tuple(search.hits(document, i) for i in self.indexes)
        return self._looked_up[1]


def _shared(document: Document, found: Found, stored: Stored) -> Shared:
    passage = found.passage
    return Shared(
        here=document.masked.to_source(passage.here),
        there=stored.masked.to_source(passage.there),
        masked=passage.here,
        matched=passage.matched,
        similarity=passage.similarity,
        stored=stored,
    )


@cache
def _body(key: str) -> Body:
    try:
        return body_of_key(key)
    except (ValueError, TypeError):
        return Body("", key)
