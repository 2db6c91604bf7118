"""Who shares with whom in a set of reports: pairs, their passages, and clusters of pairs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from disclosure_lint.corpus.document import Document, Provenance
from disclosure_lint.corpus.neighbours import Neighbours, Shared
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.text.frozen import frozen

_LINKED = 0.1  # of the shorter report: so much that two belong together


@frozen(eq=False)
class SharedPlace:
    """A passage that a pair shares; `bodies` others have it too, apart from the report's own."""

    here: str
    there: str
    matched: int
    similarity: float
    bodies: int


@frozen(eq=False)
class Overlap:
    """Two reports and what they share; `share` is the part of the shorter one's masked text.

    `one` is not earlier than `other`; where both are on one year, nothing says who was first.
    """

    one: Provenance
    other: Provenance
    places: tuple[SharedPlace, ...]
    share: float

    @property
    def matched(self) -> int:
        """How many masked characters are shared, outside common wording."""
        return sum(place.matched for place in self.places)


def overlaps(documents: Sequence[Document], neighbours: Neighbours, terms: Terms) -> list[Overlap]:
    """Return the pairs of `documents` of different bodies that share passages, most first.

    `neighbours` knows all of them. A pair on one year is told once.
    """
    lengths = {one.provenance.path: len(one.masked.text) for one in documents}
    told: dict[frozenset[str], Overlap] = {}
    for document in documents:
        for overlap in _of_one(document, neighbours, terms, lengths):
            pair = frozenset((overlap.one.path, overlap.other.path))
            known = told.get(pair)
            if known is None or known.matched < overlap.matched:
                told[pair] = overlap
    return sorted(told.values(), key=lambda one: (-one.matched, one.one.path, one.other.path))


def _of_one(
    document: Document, neighbours: Neighbours, terms: Terms, lengths: Mapping[str, int]
) -> Iterator[Overlap]:
    shared = sorted(neighbours.of_others(document, terms), key=attrgetter("here"))
    by_other: dict[str, list[Shared]] = {}
    for one in shared:
        by_other.setdefault(one.origin.path, []).append(one)
    for path, passages in by_other.items():
        places = tuple(_place(document, one, shared) for one in passages)
        shorter = min(len(document.masked.text), lengths.get(path, len(document.masked.text)))
        share = min(1.0, sum(one.matched for one in passages) / max(1, shorter))
        yield Overlap(document.provenance, passages[0].origin, places, share)


def _place(document: Document, one: Shared, shared: Iterable[Shared]) -> SharedPlace:
    bodies = {other.origin.body for other in shared if other.here.overlaps(one.here)}
    words = one.here.of(document.text)
    return SharedPlace(words, one.words or "", one.matched, one.similarity, len(bodies))


def clusters(found: Iterable[Overlap], least: float = _LINKED) -> list[list[Provenance]]:
    """Return groups of reports, each sharing at least `least` with another of its group.

    The largest group comes first; inside one, reports stand by year and name.
    """
    groups: dict[str, list[Provenance]] = {}
    for overlap in found:
        if overlap.share < least:
            continue
        one = groups.setdefault(overlap.one.path, [overlap.one])
        other = groups.setdefault(overlap.other.path, [overlap.other])
        if one is not other:
            one.extend(other)
            groups.update((member.path, one) for member in other)
    unique = {id(group): group for group in groups.values()}
    ordered = (sorted(group, key=lambda p: (p.year or 0, p.agency)) for group in unique.values())
    return sorted(ordered, key=lambda group: (-len(group), group[0].path))
