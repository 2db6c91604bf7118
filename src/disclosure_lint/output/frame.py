"""A code frame: the line of the report with the marked characters underlined.

A Chinese character takes two columns of a terminal, so the underline counts columns, not
characters; and it counts them in what is shown, where hidden characters are spelt out.
"""

from collections.abc import Iterator

from disclosure_lint.output.printer import Line, Style, Styled
from disclosure_lint.output.visible import visible, width
from disclosure_lint.report import Finding
from disclosure_lint.text import Position, Source
from disclosure_lint.text.frozen import frozen

_BEFORE = 12
_LONGEST = 38
_CUT = "..."


def frame(source: Source, finding: Finding, style: Style) -> Iterator[Line]:
    """Yield the lines of the frame: the mark's first line and, if it runs on, its last."""
    first = finding.start
    last = source.position(max(first.offset, finding.end.offset - 1))
    gutter = len(str(last.line))
    for number in dict.fromkeys((first.line, last.line)):
        if number > first.line + 1:
            yield (Styled(f" {'':>{gutter}} {_CUT}", "dim"),)
        strip = _strip(source, number, first, last)
        yield Styled(f" {number:>{gutter}} | ", "dim"), strip.text
        bar = Styled(f" {'':>{gutter}} | ", "dim")
        yield bar, " " * strip.indent, Styled("^" * strip.length, style)


@frozen
class _Strip:
    """The shown part of a line; the underline starts after `indent` columns."""

    text: str
    indent: int
    length: int


def _strip(source: Source, number: int, first: Position, last: Position) -> _Strip:
    line = source.lines.line(number)
    start = first.column - 1 if number == first.line else 0
    end = last.column if number == last.line else len(line)
    start, end = min(start, len(line)), min(max(start, end), len(line))
    left = max(0, min(start - _BEFORE, len(line) - _LONGEST))
    right = min(len(line), left + _LONGEST)
    before = (_CUT if left else "") + visible(line[left:start])
    marked = visible(line[start : min(end, right)])
    after = visible(line[max(start, min(end, right)) : right]) + (_CUT if right < len(line) else "")
    return _Strip(before + marked + after, width(before), max(1, width(marked)))
