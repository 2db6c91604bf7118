"""What a report shares with the documents of an index: passages, the best of each document."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from disclosure_lint.corpus.alignment import align
from disclosure_lint.corpus.document import Document, Provenance
from disclosure_lint.corpus.fingerprints import GRAM
from disclosure_lint.corpus.index import Index
from disclosure_lint.corpus.matches import Asked
from disclosure_lint.corpus.passages import Passage, Terms
from disclosure_lint.corpus.promise import equal_around, is_promising
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
            if len(places) > 1
            and (len(places) <= _MANY or fits(index.provenance(number)))
            and (pairs := candidates(places))
            and (len(places) > _MANY or fits(index.provenance(number)))
        }
        worth = dict(self._worth(document.masked.text, index, windows, hits))
        if common is None:
            spans = near_sides(windows[number] for number in worth)
            common = self.common(document, index, spans)
        asked = Asked(document.masked, document.text, common, self.terms.anchor)
        found = []
        for number, equal in worth.items():
            stored = index.stored(number)
            if stored.text is None:
                passages = sketch(document, hits[number], common, self.terms)
            elif is_promising(equal, common, self.terms):
                passages = align(asked, stored, windows[number], self.terms)
            else:
                continue
            found += [Found(number, passage) for passage in passages]
        return sorted(found, key=lambda one: (one.passage.here, one.document))

    def _worth(
        self, here: str, index: Index, numbers: Iterable[int], hits: Hits
    ) -> Iterator[tuple[int, set[int] | None]]:
        """Yield the documents that may share a passage, with what is equal around the hits."""
        for number in numbers:
            stored = index.stored(number)
            equal = None
            if stored.text is not None:
                equal = equal_around(here, stored.masked_text, hits[number])
            if is_promising(equal, None, self.terms):
                yield number, equal

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
        hashes = document.prints.hashes
        places = defaultdict[int, list[int]](list)
        for at in document.prints.asked:
            if hashes[at] not in self.wording:
                places[hashes[at]].append(at)
        hits = defaultdict[int, list[Hit]](list)
        last, count = (-1, -1), 0
        for found, number, there in index.postings(places):
            count = count + 1 if (found, number) == last else 1
            last = found, number
            if count <= _MOST_PLACES:
                known = hits[number]
                for here in places[found][:_MOST_PLACES]:
                    known.append((here, there))
        return hits


def _grams(span: Span, count: int) -> range:
    return range(max(0, span.start - GRAM + 1), min(span.end, count))
