"""Stretches of a text: which places lie inside one of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class Stretches:
    """Spans in order that do not overlap; finds the one around a place in logarithmic time."""

    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def around(self, span: Span) -> Span | None:
        """Return the stretch that holds all of `span`, or None."""
        index = bisect_right(self.starts, span.start) - 1
        if index < 0 or not self.spans[index].contains(span):
            return None
        return self.spans[index]

    def hold(self, span: Span) -> bool:
        """Tell whether `span` lies wholly inside one stretch."""
        return self.around(span) is not None

    def touching(self, span: Span) -> tuple[Span, ...]:
        """Return the stretches that share a character with `span`."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        stop = bisect_left(self.starts, span.end)
        return tuple(one for one in self.spans[first:stop] if one.overlaps(span))


def stretches(spans: Iterable[Span]) -> Stretches:
    """Return `spans` as stretches; those that overlap become one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1].cover(span)
        else:
            merged.append(span)
    return Stretches(tuple(merged), tuple(span.start for span in merged))
