r"""Lines and columns of a text.

A line ends at ``\n``, ``\r\n`` or ``\r`` and nowhere else: `str.splitlines` also breaks at
U+2028, VT and FF, which editors do not.
"""

from bisect import bisect_right
from typing import NamedTuple

from disclosure_lint.text.frozen import field, frozen
from disclosure_lint.text.patterns import compile_pattern

_LINE_END = compile_pattern(r"\r\n?|\n")


class Position(NamedTuple):
    """A place in a text: 1-based line and column, 0-based offset, all in code points."""

    line: int
    column: int
    offset: int


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@frozen
class LineIndex:
    """Finds lines and columns in `text` in logarithmic time."""

    text: str
    starts: tuple[int, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Find where each line starts."""
        object.__setattr__(self, "starts", _line_starts(self.text))

    def position(self, offset: int) -> Position:
        """Return the place of `offset`, which is held inside the text."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1, offset)

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def utf16_column(self, offset: int) -> int:
        """Return the 0-based column of `offset` in UTF-16 code units, as editors count."""
        place = self.position(offset)
        before = self.text[place.offset - place.column + 1 : place.offset]
        return len(before.encode("utf-16-le", "surrogatepass")) // 2

    def offset(self, line: int, utf16_column: int) -> int:
        """Return the offset of 1-based `line` and 0-based UTF-16 column, held inside the line."""
        start = self.starts[max(0, min(line, len(self.starts)) - 1)]
        content = self.line(max(1, min(line, len(self.starts))))
        units = content.encode("utf-16-le", "surrogatepass")[: max(0, utf16_column) * 2]
        return start + len(units.decode("utf-16-le", "ignore"))
