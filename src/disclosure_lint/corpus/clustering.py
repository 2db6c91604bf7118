"""Matches that lie near one another in both texts are one passage, in whatever order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from disclosure_lint.corpus.matches import Match, part_of

_LONG, _MOVED = 10, 160  # matches so long may have been moved so far


def clusters_apart(
    matches: Iterable[Match], breaks: tuple[Sequence[int], Sequence[int]], gap: int
) -> Iterator[list[Match]]:
    """Yield the clusters of what lies between the same breaks on both sides."""
    near, far = breaks
    parts: dict[tuple[int, int], list[Match]] = {}
    for match in matches:
        for piece in _unbroken(match, near, far):
            key = bisect_right(near, piece.here), bisect_right(far, piece.there)
            parts.setdefault(key, []).append(piece)
    for part in parts.values():
        yield from _clusters(part, gap)


def _unbroken(match: Match, near: Sequence[int], far: Sequence[int]) -> Iterator[Match]:
    """Cut a match at the breaks inside it."""
    start, end, shift = match.here, match.here + match.size, match.here - match.there
    inside = set(near[bisect_right(near, start) : bisect_left(near, end)])
    ours = bisect_right(far, match.there), bisect_left(far, match.there + match.size)
    inside.update(at + shift for at in far[slice(*ours)])
    for at in (*sorted(inside), end):
        yield from part_of(match, start, at, own=match.own)
        start = at


def _clusters(matches: Iterable[Match], gap: int) -> list[list[Match]]:
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
    groups: dict[int, list[Match]] = {}
    for index, match in enumerate(ordered):
        groups.setdefault(_leader(leaders, index), []).append(match)
    return list(groups.values())


def _leader(leaders: list[int], index: int) -> int:
    """Return the number that stands for the group of `index`, and shorten the way to it."""
    while leaders[index] != index:
        leaders[index] = leaders[leaders[index]]
        index = leaders[index]
    return index


def _near(one: Match, other: Match, gap: int) -> bool:
    """Tell whether two matches that are near here are near there too.

    Between two long ones there is room for sentences that were moved.
    """
    first, second = sorted((one, other), key=attrgetter("there"))
    long = one.own and other.own and min(one.size, other.size) >= _LONG
    reach = _MOVED if long else gap
    return second.there < first.there + first.size + reach
