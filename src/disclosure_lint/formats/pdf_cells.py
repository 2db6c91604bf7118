"""What the cells of a ruled table say, and whether that is sure."""

from collections.abc import Sequence
from typing import Final

from disclosure_lint.formats.pdf_grid import Box, Grid
from disclosure_lint.formats.pdf_lines import Line, em_of, lines_of
from disclosure_lint.formats.pdf_page import Glyph
from disclosure_lint.formats.pdf_text import join
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

NUMBER: Final = compile_pattern(r"[+\-]?[0-9０-９][0-9０-９,，.]{0,20}[%％]?(?:万?元)?")
_WITHIN: Final = 0.35
_ROOM: Final = 2.0


@frozen
class Filled:
    """A cell with its words, on the page where it begins."""

    page: int
    box: Box
    text: str


@frozen
class Table:
    """A table on one page, or on several that follow each other.

    `page` is where it begins; `top` and `bottom` are where it stands there and where it ends.
    `sure` says that each sign was found in the cell that it belongs to.
    """

    page: int
    top: float
    bottom: float
    xs: tuple[float, ...]
    rows: int
    cells: tuple[Filled, ...]
    sure: bool


def read_table(page: int, grid: Grid, glyphs: Sequence[Glyph]) -> Table:
    """Return the table that `grid` rules, with what `glyphs` say in its cells."""
    owner: dict[tuple[int, int], int] = {}
    for index, box in enumerate(grid.boxes):
        for row in range(box.row, box.row + box.rows):
            owner.update(
                ((row, column), index) for column in range(box.column, box.column + box.columns)
            )
    inside: list[list[Glyph]] = [[] for _ in grid.boxes]
    for glyph in glyphs:
        place = grid.place(glyph.middle, (glyph.top + glyph.bottom) / 2)
        inside[owner[place]].append(glyph)
    filled, sure = [], grid.sound
    for box, held in zip(grid.boxes, inside, strict=True):
        lines = lines_of(page, held)
        sure = sure and _fits(grid, box, held) and _is_one(grid, box, held, lines)
        filled.append(Filled(page, box, join(lines)))
    top, bottom = grid.ys[0], grid.ys[-1]
    return Table(page, top, bottom, grid.xs, len(grid.ys) - 1, tuple(filled), sure)


def _fits(grid: Grid, box: Box, glyphs: Sequence[Glyph]) -> bool:
    """Tell whether no sign sticks out of the cell."""
    left, right = grid.xs[box.column], grid.xs[box.column + box.columns]
    for glyph in glyphs:
        width = glyph.right - glyph.left
        if glyph.text.strip() and (
            left - glyph.left > _WITHIN * width or glyph.right - right > _WITHIN * width
        ):
            return False
    return True


def _is_one(grid: Grid, box: Box, glyphs: Sequence[Glyph], lines: Sequence[Line]) -> bool:
    """Tell whether a cell holds one thing: no numbers side by side, or one above the other."""
    if len([line for line in lines if NUMBER.fullmatch(line.text)]) > 1:
        width = grid.xs[box.column + box.columns] - grid.xs[box.column]
        em = em_of(glyphs)
        return all(line.right - line.left >= width - _ROOM * em for line in lines[:-1])
    return not any(_numbers_apart(line) for line in lines)


def _numbers_apart(line: Line) -> bool:
    words = line.text.split()
    return len(words) > 1 and all(NUMBER.fullmatch(word) for word in words)
