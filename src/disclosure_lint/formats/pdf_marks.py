"""What is drawn on a page besides words: ruled lines, and pictures that fill it."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import pairwise
from typing import Final

import pypdfium2.raw as pdfium

from disclosure_lint.formats.deadline import Deadline
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.text.frozen import define, field

_MOST_OBJECTS: Final = 60_000
_MOST_RULES: Final = 30_000
_MOST_POINTS: Final = 400
_DEEPEST_FORM: Final = 5
_THIN: Final = 2.4
_LEVEL: Final = 0.6
_FULL_PAGE: Final = 0.5
_INVISIBLE: Final = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_MOSTLY: Final = 0.8
_Span = tuple[float, float, float, float]
_Matrix = tuple[float, float, float, float, float, float]
_SAME: Final[_Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@define
class Marks:
    """The ruled lines of a page (thin boxes are lines), and what hides that it has no text.

    `empty` counts words without any size whose font the document leaves to the machine: pdfium
    passes over those.
    """

    rules: list[_Span] = field(factory=list)
    pictured: bool = False
    words: int = 0
    unseen: int = 0
    empty: int = 0

    @property
    def hidden_words(self) -> bool:
        """Whether the words cannot be seen, as a scanner lays its guesses under a picture."""
        return self.words > 0 and self.unseen >= _MOSTLY * self.words


def read_marks(page: object, deadline: Deadline) -> Marks:
    """Return what is drawn on a page.

    Raises:
        UnreadableError: it is too much.
    """
    marks = Marks()
    area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    for index, (item, matrix) in enumerate(_objects(page)):
        if index > _MOST_OBJECTS or len(marks.rules) > _MOST_RULES:
            raise UnreadableError("too-complex")
        if not index % _MOST_POINTS:
            deadline.check()
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            marks.rules += _rules(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            marks.pictured = marks.pictured or _area(item, matrix) > _FULL_PAGE * area
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            marks.words += 1
            marks.unseen += pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
            marks.empty += _area(item, matrix) == 0 and not _carries_font(item)
    return marks


def _objects(page: object) -> Iterator[tuple[object, _Matrix]]:
    """Yield the objects of a page and those of the forms in it, with their place."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        yield item, _SAME
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _inside(item, _SAME)


def _inside(form: object, outer: _Matrix) -> Iterator[tuple[object, _Matrix]]:
    stack = [(form, outer, 0)]
    while stack:
        holder, matrix, depth = stack.pop()
        placed = _times(_matrix(holder), matrix)
        for index in range(pdfium.FPDFFormObj_CountObjects(holder)):
            item = pdfium.FPDFFormObj_GetObject(holder, index)
            yield item, placed
            if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
                if depth >= _DEEPEST_FORM:
                    raise UnreadableError("too-complex")
                stack.append((item, placed, depth + 1))


def _matrix(item: object) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, byref(matrix)):
        return _SAME
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    e, f = _at(outer, e, f)
    return (
        a * outer[0] + b * outer[2],
        a * outer[1] + b * outer[3],
        c * outer[0] + d * outer[2],
        c * outer[1] + d * outer[3],
        e,
        f,
    )


def _at(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _area(item: object, matrix: _Matrix) -> float:
    left, bottom, right, top = (c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top)):
        return 0.0
    x1, y1 = _at(matrix, left.value, bottom.value)
    x2, y2 = _at(matrix, right.value, top.value)
    return abs(x2 - x1) * abs(y2 - y1)


def _carries_font(item: object) -> bool:
    font = pdfium.FPDFTextObj_GetFont(item)
    return not font or pdfium.FPDFFont_GetIsEmbedded(font) != 0


def _rules(path: object, outer: _Matrix) -> Iterator[_Span]:
    """Yield the level and upright lines of a path: strokes, and very thin boxes."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    for points in _outlines(path, _times(_matrix(path), outer)):
        if stroke.value:
            yield from _strokes(points)
        elif fill.value:
            left, right = min(x for x, _ in points), max(x for x, _ in points)
            low, high = min(y for _, y in points), max(y for _, y in points)
            if min(right - left, high - low) <= _THIN < max(right - left, high - low):
                yield left, low, right, high


def _strokes(points: list[tuple[float, float]]) -> Iterator[_Span]:
    for (x1, y1), (x2, y2) in pairwise(points):
        if (abs(x1 - x2) <= _LEVEL) != (abs(y1 - y2) <= _LEVEL):
            yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _outlines(path: object, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """Yield the parts of a path that are made of straight lines; drawings are no tables."""
    count = pdfium.FPDFPath_CountSegments(path)
    points: list[tuple[float, float]] = []
    x, y = c_float(), c_float()
    for index in range(count if count <= _MOST_POINTS else 0):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        points.append(_at(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
