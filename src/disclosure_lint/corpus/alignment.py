"""Two masked texts side by side: the maximal passages that they share.

Exact matches of `anchor` characters and more are joined where they lie near each other in both
texts, in any order, so that changed words, moved sentences and other commas do not break a
passage. Only characters outside common wording count for whether it is one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from disclosure_lint.corpus.document import Stored
from disclosure_lint.corpus.masking import Masked
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_LONG_COMMON = 40  # so much common wording joins nothing
_LONG, _MOVED = 10, 160  # matches so long may have been moved so far
_MOST_PLACES = 8  # of one anchor in a window: what stands there oftener says nothing


@frozen
class Terms:
    """What counts as a passage.

    Matches nearer than `gap` to each other on both sides are one passage. It is kept where it is
    `length` characters long, `matched` of them are equal and outside common wording, and at least
    the part `similarity` of the longer side is equal.
    """

    anchor: int = 5
    gap: int = 25
    length: int = 24
    matched: int = 20
    similarity: float = 0.4


@frozen
class Passage:
    """A passage in both masked texts.

    `matched` of its characters are equal and outside common wording; `similarity` is the part of
    the longer side that is equal at all.
    """

    here: Span
    there: Span
    matched: int
    similarity: float


@frozen(eq=False)
class _Match:
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


def align(
    asked: Asked, stored: Stored, windows: Iterable[tuple[Span, Span]], terms: Terms
) -> list[Passage]:
    """Return the passages shared within `windows` (places here and there), in order.

    A passage neither begins nor ends with a sentence that is all common wording, nor does it cross
    a break on either side. Of passages that cover one another here, the one with most matched
    characters is returned.
    """
    found = []
    for window in windows:
        matches = list(_matches(asked, stored.masked_text, window, terms.anchor))
        if sum(match.size for match in matches) < terms.matched:
            continue
        pieces = [piece for match in matches for piece in _pieces(match, asked.common)]
        for cluster in _clusters_apart(pieces, (asked.breaks, stored.breaks), terms.gap):
            own = _trimmed(cluster, asked.common, asked.sentences)
            if own and _holds(passage := _passage(own, asked.common), terms):
                found.append(passage)
    return _apart(found)


def _holds(passage: Passage, terms: Terms) -> bool:
    return (
        passage.matched >= terms.matched
        and len(passage.here) >= terms.length
        and passage.similarity >= terms.similarity
    )


def _matches(asked: Asked, there: str, window: tuple[Span, Span], anchor: int) -> Iterator[_Match]:
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
            yield _Match(at, other, size)


def _grams(text: str, span: Span, size: int) -> list[str]:
    return [text[at : at + size] for at in range(span.start, span.end - size + 1)]


def _within(span: Span, text: str) -> Span:
    return Span(max(0, span.start), min(len(text), span.end))


def _equal(here: str, there: str, at: int, other: int, size: int, most: int) -> int:  # noqa: PLR0913, PLR0917 -- two places in two texts, and two bounds
    """Return how many characters are equal from both places on: at least `size`, up to `most`."""
    while size < most and here[at + size] == there[other + size]:
        size += 1
    return size


def _pieces(match: _Match, common: Sequence[int]) -> Iterator[_Match]:
    """Cut a match where common wording begins and ends; what is long of it is left out."""
    start = match.here
    for begin, end in _stretches(common, match.here, match.here + match.size):
        yield from _part(match, start, begin)
        if end - begin < _LONG_COMMON:
            yield from _part(match, begin, end, own=False)
        start = end
    yield from _part(match, start, match.here + match.size)


def _part(match: _Match, start: int, end: int, *, own: bool = True) -> Iterator[_Match]:
    if end > start:
        yield _Match(start, start + match.there - match.here, end - start, own)


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


def _trimmed(
    cluster: Sequence[_Match], common: Sequence[int], sentences: Sequence[int]
) -> list[_Match]:
    """Return the matches without the sentences of common wording at both ends."""
    own = [match for match in cluster if match.own]
    if not own:
        return []
    first, last = own[0].here, own[-1].here + own[-1].size
    before, after = bisect_right(sentences, first) - 1, bisect_left(sentences, last)
    start = sentences[before] if before >= 0 else 0
    end = sentences[after] if after < len(sentences) else len(common)
    pieces: list[_Match] = []
    for match in cluster:
        from_, to = max(match.here, start), min(match.here + match.size, end)
        pieces += _part(match, from_, to, own=match.own)
    return pieces


def _clusters_apart(
    matches: Iterable[_Match], breaks: tuple[Sequence[int], Sequence[int]], gap: int
) -> Iterator[list[_Match]]:
    """Yield the clusters of what lies between the same breaks on both sides."""
    near, far = breaks
    parts: dict[tuple[int, int], list[_Match]] = {}
    for match in matches:
        for piece in _unbroken(match, near, far):
            key = bisect_right(near, piece.here), bisect_right(far, piece.there)
            parts.setdefault(key, []).append(piece)
    for part in parts.values():
        yield from _clusters(part, gap)


def _unbroken(match: _Match, near: Sequence[int], far: Sequence[int]) -> Iterator[_Match]:
    """Cut a match at the breaks inside it."""
    start, end, shift = match.here, match.here + match.size, match.here - match.there
    inside = set(near[bisect_right(near, start) : bisect_left(near, end)])
    ours = bisect_right(far, match.there), bisect_left(far, match.there + match.size)
    inside.update(at + shift for at in far[slice(*ours)])
    for at in (*sorted(inside), end):
        yield from _part(match, start, at, own=match.own)
        start = at


def _clusters(matches: Iterable[_Match], gap: int) -> list[list[_Match]]:
    """Return groups of matches, each nearer than `gap` to another of its group on both sides."""
    ordered = sorted(matches, key=attrgetter("here"))
    leaders = list(range(len(ordered)))
    recent: list[int] = []
    for index, match in enumerate(ordered):
        recent = [i for i in recent if ordered[i].here + ordered[i].size + gap > match.here]
        for other in recent:
            if _near(ordered[other], match, gap):
                leaders[_leader(leaders, other)] = _leader(leaders, index)
        recent.append(index)
    groups: dict[int, list[_Match]] = {}
    for index, match in enumerate(ordered):
        groups.setdefault(_leader(leaders, index), []).append(match)
    return list(groups.values())


def _leader(leaders: list[int], index: int) -> int:
    """Return the number that stands for the group of `index`, and shorten the way to it."""
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = leaders[index]
    return index


def _near(one: _Match, other: _Match, gap: int) -> bool:
    """Tell whether two matches that are near here are near there too.

    Between two long ones there is room for sentences that were moved.
    """
    first, second = sorted((one, other), key=attrgetter("there"))
    long = one.own and other.own and min(one.size, other.size) >= _LONG
    reach = _MOVED if long else gap
    return second.there < first.there + first.size + reach


def _passage(cluster: Sequence[_Match], common: Sequence[int]) -> Passage:
    equal = _union((match.here, match.here + match.size) for match in cluster)
    opposite = _union((match.there, match.there + match.size) for match in cluster)
    here, there = Span(equal[0][0], equal[-1][1]), Span(opposite[0][0], opposite[-1][1])
    both = min(_total(equal), _total(opposite))
    matched = sum(end - start - sum(common[start:end]) for start, end in equal)
    return Passage(here, there, min(matched, both), both / max(len(here), len(there)))


def _union(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _total(stretches: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in stretches)


def _apart(passages: Iterable[Passage]) -> list[Passage]:
    """Return the best of passages that cover one another here, in order."""
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (-p.matched, -p.similarity, p.here, p.there)):
        covered = sum(_shared(passage.here, other.here) for other in kept)
        if 2 * covered <= len(passage.here):
            kept.append(passage)
    return sorted(kept, key=attrgetter("here"))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def merged_windows(pairs: Iterable[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Return `pairs` of places with those that overlap on both sides made one."""
    windows = sorted(pairs)
    while True:
        joined = list(_joined(windows))
        if len(joined) == len(windows):
            return joined
        windows = joined


def _joined(windows: list[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    if not windows:
        return
    current = windows[0]
    for _, window in pairwise(windows):
        if window[0].overlaps(current[0]) and window[1].overlaps(current[1]):
            current = (current[0].cover(window[0]), current[1].cover(window[1]))
        else:
            yield current
            current = window
    yield current
