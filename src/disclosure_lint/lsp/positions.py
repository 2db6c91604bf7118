"""Places in a text as a client counts them: lines from 0, columns in units of its encoding.

pygls has functions for this, but its lines are those of `str.splitlines`, which editors do not
share, and each call splits the whole text again.
"""

from typing import Literal, cast

from lsprotocol import types

from disclosure_lint.text import LineIndex, Span
from disclosure_lint.text.frozen import frozen

Encoding = Literal["utf-8", "utf-16", "utf-32"]
_WIDTHS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
_CODECS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def encoding_of(kind: types.PositionEncodingKind | str | None) -> Encoding:
    """Return the encoding that client and server agreed on."""
    word = kind.value if isinstance(kind, types.PositionEncodingKind) else kind
    return cast("Encoding", word if word in _WIDTHS else "utf-16")


@frozen(eq=False)
class Ruler:
    """Turns offsets of a text into a client's positions and back."""

    lines: LineIndex
    encoding: Encoding

    def position(self, offset: int) -> types.Position:
        """Return the place of `offset`, which is held inside the text."""
        place = self.lines.position(offset)
        before = self.lines.text[place.offset - place.column + 1 : place.offset]
        return types.Position(place.line - 1, self._units(before))

    def range(self, span: Span) -> types.Range:
        """Return the place of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position, held inside its line, or inside the text."""
        if position.line >= len(self.lines.starts):
            return len(self.lines.text)
        line = self.lines.line(position.line + 1)
        width, codec = _WIDTHS[self.encoding], _CODECS[self.encoding]
        head = line.encode(codec, "surrogatepass")[: position.character * width]
        return self.lines.starts[position.line] + len(head.decode(codec, "ignore"))

    def span(self, place: types.Range) -> Span:
        """Return the offsets of a range."""
        start = self.offset(place.start)
        return Span(start, max(start, self.offset(place.end)))

    def _units(self, text: str) -> int:
        codec = _CODECS[self.encoding]
        return len(text.encode(codec, "surrogatepass")) // _WIDTHS[self.encoding]
