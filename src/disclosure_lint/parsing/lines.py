"""Logical lines: the stretches of text that may be a heading, a row or (part of) a paragraph."""

from itertools import pairwise

from disclosure_lint.text import Source
from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

_MARKS = frozenset("#-*+>_")
_MARKING = frozenset({*_MARKS, "<"})  # what anything but words begins with
BLANKS = " \t\u3000\u00a0\ufeff\f\v"
_EDGES = BLANKS + "\r\n"
_COMMENT = compile_pattern(r"<!--(?:[^-]|-(?!->)){0,2000}-->")
_MARKDOWN = compile_pattern(r"(?P<hashes>#{1,6})[ \t\u3000]*|(?P<list>[-*+>])[ \t]+")


@define
class Line:
    """A logical line while it is being sorted out.

    `start` to `stop` is all of it with the line end, `first` to `last` its words without blanks
    and Markdown marks. `mark` is the Markdown mark in front. `kind` is set by whoever claims it.
    """

    start: int
    first: int
    last: int
    stop: int
    mark: str = ""
    kind: str = ""
    virtual: bool = False
    breaks: bool = field(default=True)

    def words(self, text: str) -> str:
        """Return the line's words."""
        return text[self.first : self.last]

    def __bool__(self) -> bool:
        """Tell whether the line has any words."""
        return self.first < self.last


def make_line(text: str, start: int, stop: int, *, markdown: bool, virtual: bool = False) -> Line:
    """Return the line from `start` to `stop` with its words found.

    A heading's # and ** around a line are marks in plain text too: clerks rename files, and no
    sentence begins or is set so.
    """
    first, last = _trim(text, start, stop)
    line = Line(start, first, last, stop, virtual=virtual)
    if text[first : first + 1] not in _MARKING:
        return line
    bold = text.startswith("**", first) and text.endswith("**", first, last)
    if not virtual and (markdown or bold or text.startswith("#", first)):
        _strip_marks(text, line)
    if text.startswith("<!--", line.first) and _COMMENT.fullmatch(text, line.first, line.last):
        line.kind = "comment"
        line.first = line.last
    return line


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    piece = text[start:stop]
    left = piece.lstrip(_EDGES)
    return (stop - len(left), start + len(piece.rstrip(_EDGES))) if left else (stop, start)


def _strip_marks(text: str, line: Line) -> None:
    first = text[line.first : line.first + 1]
    if first not in _MARKS:
        return
    match = _MARKDOWN.match(text, line.first, line.last)
    if match:
        line.mark = match["hashes"] or match["list"]
        line.first = match.end()
    for emphasis in ("***", "**", "__"):
        size = len(emphasis)
        if text.startswith(emphasis, line.first) and text.endswith(emphasis, line.first, line.last):
            if line.last - line.first > 2 * size and text.find(emphasis, line.first + size) == (
                line.last - size
            ):
                line.first, line.last = _trim(text, line.first + size, line.last - size)
                line.mark += emphasis
            return


def physical_lines(source: Source) -> list[Line]:
    """Return the source's lines, each with its words found."""
    starts = (*source.lines.starts, len(source.text))
    markdown = source.dialect == "markdown"
    return [
        make_line(source.text, start, stop, markdown=markdown)
        for start, stop in pairwise(starts)
        if start < stop
    ]
