"""What a report shares with the documents of an index: passages, the best of each document."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from disclosure_lint.corpus.alignment import align
from disclosure_lint.corpus.document import Document, Provenance
from disclosure_lint.corpus.fingerprints import GRAM
from disclosure_lint.corpus.index import Index
from disclosure_lint.corpus.matches import Asked
from disclosure_lint.corpus.passages import Passage, Terms
from disclosure_lint.corpus.promise import is_promising
from disclosure_lint.corpus.sketching import sketch
from disclosure_lint.corpus.windows import Hit, candidates, near_sides
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import field, frozen

_HOLE = 3  # a gap in common wording so small is common wording
_MANY = 8  # hits, from which on it is cheaper to look up first whose they are
_MOST_PLACES = 4  # of one fingerprint in one document
Hits = Mapping[int, Sequence[Hit]]


@frozen
class Found:
    """A passage of the report that stands in document `document` of the index, too."""

    document: int
    passage: Passage


@frozen
class Search:
    """Finds passages. `wording` are hashes of common wording, `terms` what counts as a passage."""

    wording: frozenset[int] = frozenset()
    terms: Terms = field(factory=Terms)

    def passages(
        self,
        document: Document,
        index: Index,
        fits: Callable[[Provenance], bool] = lambda _: True,
        common: Sequence[int] | None = None,
        hits: Hits | None = None,
    ) -> list[Found]:
        """Return the passages that `document` shares with those of the index that `fits` takes.

        Passages are sorted by place, and those of one document lie apart. `common` is what
        `self.common` returns, by default that of the index alone; `hits` what `self.hits` does.
        """
        hits = self.hits(document, index) if hits is None else hits
        windows = {
            number: pairs
            for number, places in hits.items()
            if (len(places) <= _MANY or fits(index.provenance(number)))
            and (pairs := candidates(places))
            and (len(places) > _MANY or fits(index.provenance(number)))
        }
        if common is None:
            common = self.common(document, index, near_sides(windows))
        asked = Asked(document.masked, document.text, common, self.terms.anchor)
        found = []
        for number, pairs in windows.items():
            stored = index.stored(number)
            if stored.text is None:
                passages = sketch(document, hits[number], common, self.terms)
            elif is_promising(asked, stored.masked_text, hits[number], self.terms):
                passages = align(asked, stored, pairs, self.terms)
            else:
                continue
            found += [Found(number, passage) for passage in passages]
        return sorted(found, key=lambda one: (one.passage.here, one.document))

    def common(self, document: Document, index: Index, spans: Iterable[Span]) -> bytearray:
        """Return for each masked character of `document` whether it is common wording.

        Only the characters in `spans` are looked up; they come in order and apart.
        """
        hashes, length = document.prints.hashes, len(document.masked.text)
        common = bytearray(length)
        spans = list(spans)
        asked: set[int] = {hashes[at] for span in spans for at in _grams(span, len(hashes))}
        stopped = index.stop(asked) | (asked & self.wording)
        for span in spans:
            end = None
            for at in _grams(span, len(hashes)):
                if hashes[at] in stopped:
                    start = at if end is None or at > end + _HOLE else end
                    common[start : at + GRAM] = b"\x01" * (at + GRAM - start)
                    end = at + GRAM
        return common

    def hits(self, document: Document, index: Index) -> Hits:
        """Return the places that share a fingerprint, here and there, for each document."""
        prints = document.prints
        places: dict[int, list[int]] = {}
        for at in prints.asked:
            if prints.hashes[at] not in self.wording:
                places.setdefault(prints.hashes[at], []).append(at)
        hits: dict[int, list[Hit]] = {}
        last, count = (-1, -1), 0
        for found, number, there in index.postings(places):
            count = count + 1 if (found, number) == last else 1
            last = found, number
            if count <= _MOST_PLACES:
                known = hits.setdefault(number, [])
                for here in places[found][:_MOST_PLACES]:
                    known.append((here, there))
        return hits


def _grams(span: Span, count: int) -> range:
    return range(max(0, span.start - GRAM + 1), min(span.end, count))
