"""A font that draws every sign as a square: PDFs of the tests carry it, and need no font here."""

from io import BytesIO

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

_EM = 1000
_SIGNS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2030))
_WIDE = (
    *range(0x2460, 0x2700),
    *range(0x2E80, 0x3020),
    *range(0x3400, 0x3401),
    *range(0x4E00, 0x9FA6),
)
_FULL = (*range(0xFF01, 0xFF5F),)


def font_file() -> bytes:
    """Return the font, as the bytes of a TrueType file."""
    codes = {code: f"u{code:04X}" for code in (*_SIGNS, *_WIDE, *_FULL)}
    names = [".notdef", *codes.values()]
    blank = {codes[0x20], codes[0x3000]}
    half, whole = _square(_EM // 2), _square(_EM)
    widths = {codes[code]: _EM // 2 if code in _SIGNS else _EM for code in codes}
    widths[".notdef"] = _EM
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(codes)
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf(
        {name: empty if name in blank else half if widths[name] < _EM else whole for name in names}
    )
    builder.setupHorizontalMetrics({name: (widths[name], 0) for name in names})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular", "psName": "Squares"})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


def _square(width: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((50, -80))
    for point in ((50, 800), (width - 50, 800), (width - 50, -80)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()
