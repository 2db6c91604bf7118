"""The signs of a page, and how the page must be turned for its text to be level."""

import math
from collections import Counter
from collections.abc import Sequence
from ctypes import byref, c_double
from typing import Final

import pypdfium2.raw as pdfium

from disclosure_lint.formats.deadline import Deadline
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.pdf_page import Glyph, Rule
from disclosure_lint.text.frozen import frozen

_MOST_SIGNS: Final = 30_000
_AT_ONCE: Final = 500
_ODD: Final = 8.0
_SLANT: Final = 0.12
_QUARTER: Final = math.pi / 2
_HIGH, _LOW, _END = 0xD800, 0xDC00, 0xE000
_Span = tuple[float, float, float, float]


@frozen
class Sign:
    """A sign as the page places it, before turning: box, origin, and quarter turns of its line.

    `quarter` is None for slanting signs, as watermarks have. `ink` is the size of what is drawn.
    """

    text: str
    box: _Span
    origin: tuple[float, float]
    quarter: int | None
    ink: float


@frozen
class Turn:
    """Takes places on a page (from below) to places from the top of the page that is read."""

    quarter: int
    box: _Span

    @property
    def width(self) -> float:
        """The width of the page as it is read."""
        return abs(self.box[2] - self.box[0]) if self.quarter % 2 == 0 else self._upright

    @property
    def height(self) -> float:
        """The height of the page as it is read."""
        return self._upright if self.quarter % 2 == 0 else abs(self.box[2] - self.box[0])

    @property
    def _upright(self) -> float:
        return abs(self.box[3] - self.box[1])

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point stands as the page is read."""
        left, bottom, right, top = self.box
        turned = (
            (x - left, top - y),
            (top - y, right - x),
            (right - x, y - bottom),
            (y - bottom, x - left),
        )
        return turned[self.quarter]

    def span(self, box: _Span) -> _Span:
        """Return a box as the page is read: left, top, right, bottom."""
        x1, y1 = self.point(box[0], box[1])
        x2, y2 = self.point(box[2], box[3])
        return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

    def glyph(self, sign: Sign) -> Glyph:
        """Return a sign as it is read."""
        left, top, right, bottom = self.span(sign.box)
        return Glyph(sign.text, left, right, top, bottom, self.point(*sign.origin)[1])

    def rule(self, line: _Span) -> Rule:
        """Return a ruled line as it is read."""
        left, top, right, bottom = self.span(line)
        if right - left >= bottom - top:
            return Rule(level=True, at=(top + bottom) / 2, start=left, end=right)
        return Rule(level=False, at=(left + right) / 2, start=top, end=bottom)


def turn_of(box: _Span, signs: Sequence[Sign]) -> Turn:
    """Return the turn that most signs need."""
    quarters = Counter(sign.quarter for sign in signs if sign.quarter is not None)
    return Turn(quarters.most_common(1)[0][0] if quarters else 0, box)


def page_box(page: object) -> _Span:
    """Return the box of a page: left, bottom, right, top."""
    rectangle = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, byref(rectangle))
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top


def read_signs(page: object, deadline: Deadline) -> list[Sign]:
    """Return the signs that stand on a page; blanks that pdfium thinks up are none.

    Raises:
        UnreadableError: they are too many.
    """
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > _MOST_SIGNS:
            raise UnreadableError("too-complex")
        signs = []
        for index in range(count):
            if not index % _AT_ONCE:
                deadline.check()
            if not pdfium.FPDFText_IsGenerated(text, index):
                signs.append(_sign(text, index))
        return [sign for sign in signs if sign.text]
    finally:
        pdfium.FPDFText_ClosePage(text)


def _sign(page: object, index: int) -> Sign:
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(page, index, byref(x), byref(y))
    box, ink = _box(page, index)
    quarter = _quarter(pdfium.FPDFText_GetCharAngle(page, index))
    return Sign(_written(page, index), box, (x.value, y.value), quarter, ink)


def _box(page: object, index: int) -> tuple[_Span, float]:
    """Return the box of a sign, or of its ink where that box is odd; and the size of the ink."""
    loose = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, index, byref(loose))
    left, right, bottom, top = (c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(page, index, byref(left), byref(right), byref(bottom), byref(top))
    ink = max(right.value - left.value, top.value - bottom.value)
    if ink and min(loose.right - loose.left, loose.top - loose.bottom) > _ODD * ink:
        return (left.value, bottom.value, right.value, top.value), ink
    return (loose.left, loose.bottom, loose.right, loose.top), ink


def _written(page: object, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(page, index)
    if _HIGH <= code < _LOW:  # half of a sign beyond U+FFFF; the other half comes next
        low = pdfium.FPDFText_GetUnicode(page, index + 1)
        return chr(0x10000 + ((code - _HIGH) << 10) + (low & 0x3FF)) if _LOW <= low < _END else ""
    if _LOW <= code < _END:
        return ""
    return chr(code) if code else "\ufffd"


def _quarter(angle: float) -> int | None:
    turns = round(angle / _QUARTER)
    return turns % 4 if abs(angle - turns * _QUARTER) < _SLANT else None
