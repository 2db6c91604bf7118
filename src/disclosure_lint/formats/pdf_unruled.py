"""Tables without ruled lines: seen by the gaps in their lines, and never sure."""

from collections.abc import Sequence
from typing import Final

from disclosure_lint.formats.pdf_cells import NUMBER, Filled, Table
from disclosure_lint.formats.pdf_grid import Box
from disclosure_lint.formats.pdf_lines import Line
from disclosure_lint.text.patterns import compile_pattern

_FIELDS: Final = 3
_MANY: Final = 4
_BETWEEN: Final = 6
_LONGEST: Final = 25
_SMALLER, _LARGER = 0.85, 1.15
_HEADING: Final = compile_pattern(
    r"[一二三四五六七八九十]{1,3}[、．.].{2,30}(?:情况|事项|措施|概述|[。：])$"
)


def with_tables(lines: Sequence[Line], em: float) -> list[Line | Table]:
    """Return the lines of a page, with those that make up a table as one.

    A table is two lines or more that have gaps in them, with short lines between. Among lines that
    are set smaller than the body, whose size is `em`, one is enough, and those above belong to it;
    many short ones are a table without any gaps.
    """
    found: list[Line | Table] = []
    index = 0
    while index < len(lines):
        end = max(_end_of_table(lines, index), _end_of_small(lines, index, em))
        least = 1 if lines[index].em <= _SMALLER * em else 2
        if end - index >= least:
            above = _above(found, em)
            found.append(_table([*above, *lines[index:end]]))
            index = end
        else:
            found.append(lines[index])
            index += 1
    return found


def _end_of_small(lines: Sequence[Line], start: int, em: float) -> int:
    """Return where short lines end that are set smaller than the body: cells, if they are many."""
    end = start
    while end < len(lines) and lines[end].em <= _SMALLER * em and "。" not in lines[end].text:
        end += 1
    short = sum(len(line.text) <= _LONGEST for line in lines[start:end])
    return end if short >= max(_MANY, (end - start) / 2) else start


def _above(found: list[Line | Table], em: float) -> list[Line]:
    """Take from the end of `found` the lines that belong to a table which begins there."""
    above: list[Line] = []
    while found:
        line = found[-1]
        if not isinstance(line, Line) or line.em > _SMALLER * em or "。" in line.text:
            break
        above.insert(0, line)
        found.pop()
    return above


def _end_of_table(lines: Sequence[Line], start: int) -> int:
    """Return where the table ends that begins at `start`; `start` itself where none does."""
    end = start
    for index in range(start, len(lines)):
        line = lines[index]
        if _is_row(line):
            end = index + 1
        elif end == start or index - end >= _BETWEEN or _leaves(line, lines[end - 1]):
            break
    return end


def _leaves(line: Line, row: Line) -> bool:
    """Tell whether a line is no part of the table whose row stands above it."""
    long = len(line.text) > _LONGEST or line.em > _LARGER * row.em
    return long or _HEADING.match(line.text) is not None


def _is_row(line: Line) -> bool:
    numbers = [field for field in line.fields if NUMBER.fullmatch(field)]
    if len(line.fields) >= _FIELDS or (len(line.fields) > 1 and numbers):
        return True
    words = line.text.split()[-_FIELDS:]
    return len(words) == _FIELDS and all(NUMBER.fullmatch(word) for word in words)


def _table(lines: Sequence[Line]) -> Table:
    cells = tuple(
        Filled(line.page, Box(row, column, 1, 1), field)
        for row, line in enumerate(lines)
        for column, field in enumerate(line.fields)
    )
    first, last = lines[0], lines[-1]
    return Table(first.page, first.top, last.bottom, (), len(lines), cells, sure=False)
