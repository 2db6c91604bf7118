"""Where two texts are worth aligning: around fingerprints that they share near one another."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from disclosure_lint.corpus.fingerprints import GRAM
from disclosure_lint.text import Span

NEAR = 200  # two fingerprints so near each other on both sides make a candidate
AROUND = 160  # characters around the fingerprints that are aligned too
_MOST_BESIDE = 100  # hits that are looked at for one near on both sides
Hit = tuple[int, int]


def candidates(hits: Sequence[Hit]) -> list[tuple[Span, Span]]:
    """Return the windows to align: around hits that have another one near on both sides."""
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


def near_sides(windows: Iterable[list[tuple[Span, Span]]]) -> Iterator[Span]:
    """Yield all places here that windows cover, in order and apart."""
    current: Span | None = None
    for span in sorted(near for pairs in windows for near, _ in pairs):
        if current is not None and span.start <= current.end:
            current = current.cover(span)
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
