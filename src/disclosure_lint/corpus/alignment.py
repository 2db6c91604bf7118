"""Two masked texts side by side: the maximal passages that they share.

Exact matches of `anchor` characters and more are joined where they lie near each other in both
texts, in any order, so that changed words, moved sentences and other commas do not break a
passage. Only characters outside common wording count for whether it is one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

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
    """An exact match of `size` characters."""

    here: int
    there: int
    size: int


def align(
    here: str,
    there: str,
    windows: Iterable[tuple[Span, Span]],
    common: Sequence[int],
    terms: Terms | None = None,
) -> list[Passage]:
    """Return the passages shared within `windows` (places here and there), in order.

    `common[i]` tells whether the i-th character of `here` is common wording. Of passages that
    cover one another here, the one with most matched characters is returned.
    """
    terms = terms or Terms()
    found = []
    for window in windows:
        for cluster in _clusters(_matches(here, there, window, terms.anchor), terms.gap):
            passage = _passage(cluster, common)
            if _holds(passage, terms):
                found.append(passage)
    return _apart(found)


def _holds(passage: Passage, terms: Terms) -> bool:
    return (
        passage.matched >= terms.matched
        and len(passage.here) >= terms.length
        and passage.similarity >= terms.similarity
    )


def _matches(here: str, there: str, window: tuple[Span, Span], anchor: int) -> Iterator[_Match]:
    """Yield the maximal exact matches in a window, sorted by their place here."""
    near, far = window
    places: dict[str, list[int]] = {}
    for at in range(far.start, far.end - anchor + 1):
        places.setdefault(there[at : at + anchor], []).append(at)
    done: dict[int, int] = {}
    for at in range(near.start, near.end - anchor + 1):
        known = places.get(here[at : at + anchor], ())
        for other in known if len(known) <= _MOST_PLACES else ():
            if done.get(other - at, -1) > at:
                continue
            size = _equal(here, there, at, other, anchor)
            done[other - at] = at + size - anchor + 1
            before = _equal_before(here, there, at, other) if at == near.start else 0
            yield _Match(at - before, other - before, size + before)


def _equal(here: str, there: str, at: int, other: int, size: int) -> int:
    """Return how many characters are equal from both places on, knowing that `size` are."""
    most = min(len(here) - at, len(there) - other)
    while size < most and here[at + size] == there[other + size]:
        size += 1
    return size


def _equal_before(here: str, there: str, at: int, other: int) -> int:
    size, most = 0, min(at, other)
    while size < most and here[at - size - 1] == there[other - size - 1]:
        size += 1
    return size


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
    """Tell whether two matches that are near here are near there too."""
    first, second = sorted((one, other), key=attrgetter("there"))
    return second.there < first.there + first.size + gap


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
