"""The matrix of a page on copying: a square for each pair of reports, the darker the more."""

from collections.abc import Iterator, Sequence
from html import escape

from disclosure_lint.corpus.document import Provenance
from disclosure_lint.corpus.overlaps import Overlap
from disclosure_lint.output.copying_words import say
from disclosure_lint.output.visible import visible, width
from disclosure_lint.rulebook import Language

MOST = 60
_CELL, _COLUMNS = 18, 34
_PER_COLUMN, _GAP = 6.2, 8  # pixels of a label's column, and beside it


def matrix(
    found: Sequence[Overlap], groups: Sequence[Sequence[Provenance]], lang: Language
) -> Iterator[str]:
    """Yield the matrix of the reports that share most; those of one cluster stand together."""
    order = _order(found, groups)
    at = {one.path: number for number, one in enumerate(order)}
    edge = _GAP + round(max(width(_label(one)) for one in order) * _PER_COLUMN)
    side = len(order) * _CELL
    # Names above the squares lean to the right by half their length.
    across, down = edge + side + edge // 2, edge + side + _GAP
    yield f'<p class="note">{escape(say("reading", lang, shown=len(order)))}</p>\n'
    yield f'<div class="matrix"><svg viewBox="0 0 {across} {down}" width="{across}" role="img"'
    yield f' aria-label="{escape(say("matrix", lang))}">\n'
    for number, one in enumerate(order):
        yield from _labels(number, escape(_label(one)), edge)
    for overlap in found:
        row, column = at.get(overlap.one.path), at.get(overlap.other.path)
        if row is not None and column is not None:
            yield _square(edge + row * _CELL, edge + column * _CELL, overlap)
            yield _square(edge + column * _CELL, edge + row * _CELL, overlap)
    yield f'<rect x="{edge}" y="{edge}" width="{side}" height="{side}" fill="none"'
    yield ' stroke="#d1d9e0"/></svg></div>\n'


def _order(found: Sequence[Overlap], groups: Sequence[Sequence[Provenance]]) -> list[Provenance]:
    """Return the reports to show: whole clusters first, then the other pairs, up to the bound."""
    ordered = {one.path: one for group in groups for one in group}
    for overlap in found:
        ordered.setdefault(overlap.one.path, overlap.one)
        ordered.setdefault(overlap.other.path, overlap.other)
    return list(ordered.values())[:MOST]


def _labels(number: int, words: str, edge: int) -> Iterator[str]:
    """Yield a name beside its row and above its column, and the square where they meet."""
    at = edge + number * _CELL
    middle = at + _CELL // 2 + 4
    yield f'<text x="{edge - 6}" y="{middle}" text-anchor="end">{words}</text>\n'
    yield f'<text transform="translate({middle},{edge - 6}) rotate(-60)">{words}</text>\n'
    yield f'<rect x="{at}" y="{at}" width="{_CELL}" height="{_CELL}" fill="#eaeef2"/>\n'


def _square(x: int, y: int, overlap: Overlap) -> str:
    pair = " / ".join(f"{one.agency} {one.year or ''}" for one in (overlap.one, overlap.other))
    told = escape(visible(f"{pair}: {overlap.share:.0%}"))
    return (
        f'<rect x="{x}" y="{y}" width="{_CELL}" height="{_CELL}" fill="#b3261e"'
        f' fill-opacity="{0.12 + 0.88 * overlap.share:.2f}"><title>{told}</title></rect>\n'
    )


def _label(one: Provenance) -> str:
    """Return agency and year; of a long name the end, which tells agencies of one place apart."""
    text = visible(one.agency) + (f" {one.year}" if one.year else "")
    while width(text) > _COLUMNS:
        text = text[1:]
    return text
