"""Exact matches of two masked texts, cut where common wording begins and ends."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from disclosure_lint.corpus.masking import Masked
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_LONG_COMMON = 40  # so much common wording joins nothing
_MOST_PLACES = 8  # of one anchor in a window: what stands there oftener says nothing


@frozen(eq=False)
class Match:
    """An exact match of `size` characters; `own` says that they are not common wording."""

    here: int
    there: int
    size: int
    own: bool = True


class Asked:
    """A text that is aligned with many others; what is needed of it is reckoned once.

    `common[i]` tells whether the i-th masked character is common wording. The grams have `anchor`
    characters.
    """

    def __init__(self, masked: Masked, source: str, common: Sequence[int], anchor: int) -> None:
        """Take a text and its source."""
        self.text, self.common = masked.text, common
        self._masked, self._source, self._anchor = masked, source, anchor

    @cached_property
    def grams(self) -> list[str]:
        """The characters from each place on."""
        return _grams(self.text, Span(0, len(self.text)), self._anchor)

    @cached_property
    def sentences(self) -> list[int]:
        """The places where its sentences begin."""
        return self._masked.sentences(self._source)

    @cached_property
    def breaks(self) -> list[int]:
        """The places that no passage crosses."""
        return self._masked.breaks(self._source)


def matches_in(asked: Asked, there: str, window: tuple[Span, Span], anchor: int) -> Iterator[Match]:
    """Yield the maximal exact matches in a window, sorted by their place here."""
    near, far = _within(window[0], asked.text), _within(window[1], there)
    ours = asked.grams[near.start : max(near.start, near.end - anchor + 1)]
    theirs = _grams(there, far, anchor)
    shared = set(theirs).intersection(ours)
    places: dict[str, list[int]] = {}
    for at, gram in enumerate(theirs, far.start):
        if gram in shared:
            places.setdefault(gram, []).append(at)
    done: dict[int, int] = {}
    for at, gram in enumerate(ours, near.start):
        known = places[gram] if gram in shared else ()
        for other in known if len(known) <= _MOST_PLACES else ():
            if done.get(other - at, -1) > at:
                continue
            most = min(near.end - at, far.end - other)
            size = _equal(asked.text, there, at, other, anchor, most)
            done[other - at] = at + size - anchor + 1
            yield Match(at, other, size)


def _grams(text: str, span: Span, size: int) -> list[str]:
    return [text[at : at + size] for at in range(span.start, span.end - size + 1)]


def _within(span: Span, text: str) -> Span:
    return Span(max(0, span.start), min(len(text), span.end))


def _equal(here: str, there: str, at: int, other: int, size: int, most: int) -> int:  # noqa: PLR0913, PLR0917 -- two places in two texts, and two bounds
    """Return how many characters are equal from both places on: at least `size`, up to `most`."""
    while size < most and here[at + size] == there[other + size]:
        size += 1
    return size


def pieces_of(match: Match, common: Sequence[int]) -> Iterator[Match]:
    """Cut a match where common wording begins and ends; what is long of it is left out."""
    start = match.here
    for begin, end in _stretches(common, match.here, match.here + match.size):
        yield from part_of(match, start, begin)
        if end - begin < _LONG_COMMON:
            yield from part_of(match, begin, end, own=False)
        start = end
    yield from part_of(match, start, match.here + match.size)


def part_of(match: Match, start: int, end: int, *, own: bool = True) -> Iterator[Match]:
    """Yield what lies of a match between two places here, if anything does."""
    if end > start:
        yield Match(start, start + match.there - match.here, end - start, own)


def _stretches(common: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of common wording in a place."""
    begin = None
    for at in range(start, end):
        if common[at] and begin is None:
            begin = at
        elif not common[at] and begin is not None:
            yield begin, at
            begin = None
    if begin is not None:
        yield begin, end
