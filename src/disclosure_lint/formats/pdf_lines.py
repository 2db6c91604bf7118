"""Signs become lines."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Final

from disclosure_lint.formats.pdf_page import Glyph, is_wide
from disclosure_lint.text.frozen import frozen

_SAME_LINE: Final = 0.45
_WORD_GAP: Final = 0.2
_FIELD_GAP: Final = 1.6


@frozen
class Line:
    """A line of a page.

    `fields` are its words, cut at wide gaps, `em` is the width of one
    Chinese character in it.
    """

    page: int
    text: str
    fields: tuple[str, ...]
    left: float
    right: float
    top: float
    bottom: float
    base: float
    em: float


def lines_of(page: int, glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines that `glyphs` make, from the top down."""
    rows = (_line(page, row) for row in _rows(sorted(glyphs, key=lambda glyph: glyph.base)))
    return [line for line in rows if line.text]


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in glyphs:
        size = glyph.bottom - glyph.top
        if row and glyph.base - row[-1].base > _SAME_LINE * min(size, row[-1].bottom - row[-1].top):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _line(page: int, row: list[Glyph]) -> Line:
    row = sorted(row, key=lambda glyph: glyph.left)
    inked = [glyph for glyph in row if glyph.text.strip()] or row
    em = em_of(inked)
    fields = fields_of(row, em)
    return Line(
        page,
        " ".join(fields),
        fields,
        inked[0].left,
        max(glyph.right for glyph in inked),
        min(glyph.top for glyph in inked),
        max(glyph.bottom for glyph in inked),
        inked[0].base,
        em,
    )


def em_of(glyphs: Sequence[Glyph]) -> float:
    """Return the width of one Chinese character among `glyphs`."""
    wide = [glyph.right - glyph.left for glyph in glyphs if is_wide(glyph.text)]
    if wide:
        return max(1.0, median(wide))
    return max(1.0, median(glyph.bottom - glyph.top for glyph in glyphs) * 0.8)


def fields_of(row: Sequence[Glyph], em: float) -> tuple[str, ...]:
    """Return what signs of one line say, from left to right, cut at the wide gaps.

    The small gap that programs put between Chinese and Latin signs is no blank, nor are the gaps
    of a line that is stretched to its width.
    """
    fields: list[list[str]] = [[]]
    last: Glyph | None = None
    for glyph in row:
        if last is not None and glyph.left - last.right > _FIELD_GAP * em:
            fields.append([])
        elif last is not None and _parted(last, glyph, em):
            fields[-1].append(" ")
        fields[-1].append(glyph.text)
        last = glyph if glyph.text.strip() else last
    texts = (" ".join("".join(field).split()) for field in fields)
    return tuple(text for text in texts if text)


def _parted(last: Glyph, glyph: Glyph, em: float) -> bool:
    if is_wide(last.text) or is_wide(glyph.text):
        return False
    return glyph.left - last.right > _WORD_GAP * em and glyph.text.strip() != ""
