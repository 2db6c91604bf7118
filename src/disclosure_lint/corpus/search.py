"""What a report shares with the documents of an index: passages, the best of each document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from disclosure_lint.corpus.alignment import Asked, Passage, Terms, align, merged_windows
from disclosure_lint.corpus.document import Document, Provenance
from disclosure_lint.corpus.fingerprints import GRAM
from disclosure_lint.corpus.index import Index
from disclosure_lint.corpus.promise import is_promising
from disclosure_lint.corpus.sketching import sketch
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import field, frozen

NEAR = 200  # two fingerprints so near each other on both sides make a candidate
AROUND = 160  # characters around the fingerprints that are aligned too
_HOLE = 3  # a gap in common wording so small is common wording
_MANY = 8  # hits, from which on it is cheaper to look up first whose they are
_MOST_BESIDE = 100  # hits that are looked at for one near on both sides
_MOST_PLACES = 4  # of one fingerprint in one document
Hit = tuple[int, int]
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
            common = self.common(document, index, _near_sides(windows))
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


def candidates(hits: Sequence[Hit]) -> list[tuple[Span, Span]]:
    """Return the windows to align: around hits that have another one near on both sides."""
    if len(hits) == 1:
        return []
    ordered = sorted(set(hits))
    windows: list[_Window] = []
    for index, hit in enumerate(ordered):
        beside = _beside(ordered, index)
        if beside is None:
            continue
        window = _Window(hit, beside)
        known = next((one for one in reversed(windows) if one.overlaps(window)), None)
        if known:
            known.cover(window)
        else:
            windows.append(window)
    return merged_windows(window.spans for window in windows)


def _beside(ordered: Sequence[Hit], index: int) -> Hit | None:
    """Return the first hit behind that at `index` that is near it on both sides."""
    here, there = ordered[index]
    for other in range(index + 1, min(index + _MOST_BESIDE, len(ordered))):
        beside, opposite = ordered[other]
        if beside - here > NEAR:
            return None
        if beside != here and opposite != there and abs(opposite - there) <= NEAR:
            return ordered[other]
    return None


class _Window:
    """A window that grows; plain numbers, because a report that is a copy has hundreds."""

    def __init__(self, one: Hit, other: Hit) -> None:
        self.near, self.near_end = _around(one[0], other[0])
        self.far, self.far_end = _around(one[1], other[1])

    def overlaps(self, other: "_Window") -> bool:
        return (
            self.near < other.near_end
            and other.near < self.near_end
            and self.far < other.far_end
            and other.far < self.far_end
        )

    def cover(self, other: "_Window") -> None:
        self.near, self.near_end = (
            min(self.near, other.near),
            max(self.near_end, other.near_end),
        )
        self.far, self.far_end = min(self.far, other.far), max(self.far_end, other.far_end)

    @property
    def spans(self) -> tuple[Span, Span]:
        return Span(self.near, self.near_end), Span(self.far, self.far_end)


def _around(one: int, other: int) -> tuple[int, int]:
    return max(0, min(one, other) - AROUND), max(one, other) + GRAM + AROUND


def _near_sides(windows: Mapping[int, list[tuple[Span, Span]]]) -> Iterator[Span]:
    """Yield all places here that windows cover, in order and apart."""
    current: Span | None = None
    for span in sorted(near for pairs in windows.values() for near, _ in pairs):
        if current is not None and span.start <= current.end:
            current = current.cover(span)
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current


def _grams(span: Span, count: int) -> range:
    return range(max(0, span.start - GRAM + 1), min(span.end, count))
