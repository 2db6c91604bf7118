"""Running text without its soft line breaks, and the way back to the source."""

from bisect import bisect_right
from collections.abc import Iterable

from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.span import Span


@frozen
class Flow:
    """`text` is the source without some stretches; offsets translate both ways.

    `flow_starts[i]` and `source_starts[i]` are where the i-th kept stretch starts on each side.
    """

    text: str
    flow_starts: tuple[int, ...]
    source_starts: tuple[int, ...]

    def to_source(self, span: Span) -> Span:
        """Return the place in the source of a span of the flow."""
        if span.end <= span.start:
            start = self._out(span.start)
            return Span(start, start)
        return Span(self._out(span.start), self._out(span.end - 1) + 1)

    def from_source(self, span: Span) -> Span:
        """Return the place in the flow of a span of the source; what was left out has no width."""
        if len(self.flow_starts) == 1:  # nothing was
            return span
        return Span(self._into(span.start), self._into(span.end))

    def _out(self, offset: int) -> int:
        index = bisect_right(self.flow_starts, offset) - 1
        return self.source_starts[index] + offset - self.flow_starts[index]

    def _into(self, offset: int) -> int:
        index = bisect_right(self.source_starts, offset) - 1
        inside = self.flow_starts[index] + offset - self.source_starts[index]
        if index + 1 < len(self.flow_starts):
            return min(inside, self.flow_starts[index + 1])
        return min(inside, len(self.text))


def flow_without(text: str, gaps: Iterable[Span]) -> Flow:
    """Return `text` without the `gaps`, which come in order and do not overlap."""
    pieces, flow_starts, source_starts = [], [0], [0]
    offset = length = 0
    for gap in gaps:
        pieces.append(text[offset : gap.start])
        length += gap.start - offset
        offset = gap.end
        flow_starts.append(length)
        source_starts.append(offset)
    pieces.append(text[offset:])
    return Flow("".join(pieces), tuple(flow_starts), tuple(source_starts))
