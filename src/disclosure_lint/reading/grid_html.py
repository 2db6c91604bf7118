"""HTML tables, through a parser of their own: rows and columns spanned, hostile spans bounded.

The parser (selectolax, extra `html`) knows the structure but not the places; those come from the
opening tags in the source, which stand in the same order.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from disclosure_lint.report import Cell, Grid
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST_SPANNED = 100
MOST_CELLS = 20_000
_OPENING = compile_pattern(r"<t[dh](?:\s[^<>]{0,2000})?>", regex.IGNORECASE)
_CLOSING = compile_pattern(r"<(?:/t[dhr]|t[dhr]|/table|/tbody)\b", regex.IGNORECASE)
_TAG = compile_pattern(r"<[^<>]{0,2000}>")
_BLANK = compile_pattern(r"\s+")


def html_grid(text: str, span: Span) -> Grid:
    """Return the grid of the HTML table at `span`.

    Its `doubt` is "no-html" where the parser is not installed, "nested" where tables stand in
    tables, "too-large" where the bounds are passed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 — an extra, imported where used
    except ModuleNotFoundError:
        return Grid((), 0, 0, "no-html")
    rows = [_cells(row) for row in LexborHTMLParser(span.of(text)).css("tr")]
    places = _places(text, span)
    if sum(map(len, rows)) > MOST_CELLS:
        return Grid((), 0, 0, "too-large")
    if sum(map(len, rows)) != len(places):
        return Grid((), 0, 0, "nested")
    return _laid_out(rows, iter(places), text)


def _cells(row: "LexborNode") -> "list[LexborNode]":
    return [child for child in row.iter() if child.tag in {"td", "th"}]


def _places(text: str, span: Span) -> list[Span]:
    """Return where the words of each cell stand, in the order of the opening tags."""
    places = []
    for opening in _OPENING.finditer(text, span.start, span.end):
        closing = _CLOSING.search(text, opening.end(), span.end)
        places.append(_words(text, opening.end(), closing.start() if closing else span.end))
    return places


def _words(text: str, start: int, end: int) -> Span:
    """Return the part between `start` and `end` without tags and blanks at its edges."""
    while start < end:
        match = _TAG.match(text, start, end) or _BLANK.match(text, start, end)
        if match is None:
            break
        start = match.end()
    piece = text[start:end].rstrip()
    while piece.endswith(">") and "<" in piece:
        piece = piece[: piece.rindex("<")].rstrip()
    return Span(start, start + len(piece))


def _laid_out(rows: "list[list[LexborNode]]", places: Iterator[Span], text: str) -> Grid:
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        column = 0
        for node in row:
            while (number, column) in taken:
                column += 1
            down, across = _reach(node, "rowspan"), _reach(node, "colspan")
            taken |= {(number + r, column + c) for r in range(down) for c in range(across)}
            if len(taken) > MOST_CELLS:
                return Grid((), 0, 0, "too-large")
            place = next(places)
            cells.append(
                Cell(
                    _BLANK.sub("", _TAG.sub("", place.of(text))),
                    place,
                    number,
                    column,
                    down,
                    across,
                )
            )
    width = max((column + 1 for _, column in taken), default=0)
    return Grid(tuple(cells), len(rows), width)


def _reach(node: "LexborNode", name: str) -> int:
    written = (node.attributes.get(name) or "1").strip()
    number = int(written) if written.isdecimal() and len(written) < 6 else 1  # noqa: PLR2004
    return max(1, min(number, MOST_SPANNED))
