"""A table block becomes a grid of cells, whatever its markup."""

from itertools import pairwise

from disclosure_lint.reading.grid_html import html_grid
from disclosure_lint.report import Cell, Grid, Table
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

MOST_CELLS = 20_000
_ALIGNMENT = compile_pattern(r"[ \t]*:?-{1,}:?[ \t]*")
_BAR = compile_pattern(r"\\?\|")  # behind a backslash it is a sign of the text
_LINE = compile_pattern(r"[^\r\n]+")
_CELL = compile_pattern(r"[^\s|](?:[^\r\n|]*[^\s|])?")
_WORD = compile_pattern(r"[^\s|]+")
_LONG_LINE = 150  # longer than any row: many rows that lost their line ends


def read_grid(text: str, table: Table) -> Grid:
    """Return the grid of a table block; `doubt` says why where it could not be read surely."""
    if table.style == "html":
        return html_grid(text, table.span)
    if table.style == "pipes":
        return _pipe_grid(text, table.span)
    return _line_grid(text, table.span)


def _pipe_grid(text: str, span: Span) -> Grid:
    rows: list[list[Span]] = []
    for line in _LINE.finditer(text, span.start, span.end):
        found = _pipe_cells(text, Span(*line.span()))
        if found and not all(_ALIGNMENT.fullmatch(cell.of(text)) for cell in found):
            rows.append([_trimmed(text, cell) for cell in found])
        if sum(map(len, rows)) > MOST_CELLS:
            return Grid((), 0, 0, "too-large")
    width = max(map(len, rows), default=0)
    cells = tuple(
        Cell(cell.of(text), cell, row, column)
        for row, spans in enumerate(rows)
        for column, cell in enumerate(spans)
    )
    ragged = any(len(row) != width for row in rows)
    return Grid(cells, len(rows), width, "ragged" if ragged else None)


def _pipe_cells(text: str, line: Span) -> list[Span]:
    """Return what stands between the bars of a line; outer bars bound no cell."""
    trimmed = _trimmed(text, line)
    found = _BAR.finditer(text, trimmed.start, trimmed.end)
    bars = [match.start() for match in found if match[0] == "|"]
    edges = [trimmed.start - 1, *bars, trimmed.end]
    if bars and bars[0] == trimmed.start:
        edges.pop(0)
    if bars and bars[-1] == trimmed.end - 1:
        edges.pop()
    return [Span(left + 1, right) for left, right in pairwise(edges)]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _line_grid(text: str, span: Span) -> Grid:
    """Cells pasted one a line, or a row a line with blanks between: an order without rows."""
    cells: list[Cell] = []
    row = 0
    for line in _LINE.finditer(text, span.start, span.end):
        pattern = _WORD if line.end() - line.start() > _LONG_LINE else _CELL
        found = pattern.finditer(text, line.start(), line.end())
        cells.extend(Cell(match[0], Span(*match.span()), row, 0) for match in found)
        row += 1
        if len(cells) > MOST_CELLS:
            return Grid((), 0, 0, "too-large")
    return Grid(tuple(cells), row, 0)
