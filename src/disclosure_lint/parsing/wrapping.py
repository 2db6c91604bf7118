"""Soft line breaks: which lines are one paragraph."""

import unicodedata
from collections import Counter

import regex

from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.numbering import HANZI, NUMBER

_CLOSED = tuple("。！？；：…”’）》】")
_STRONG = tuple("。！？；：")
_START = regex.compile(rf"{HANZI}{{1,2}}(?:是|要)\p{{Han}}|第{HANZI}{{1,2}}[，、]|附件?[:：]")
_SAMPLE = 600
_FEWEST = 8
_INDENT = ("\u3000\u3000", "    ", "  \u3000")


def wrap_width(text: str, lines: list[Line]) -> int | None:
    """Return the width at which running text is wrapped, in columns, or None.

    Lines are wrapped when most lines that do not end a sentence have nearly the same width.
    """
    open_lines = [
        _width(line.words(text))
        for line in lines[:_SAMPLE]
        if line and not line.kind and not line.words(text).endswith(_CLOSED)
    ]
    wide = [width for width in open_lines if width >= 30]  # noqa: PLR2004 — fifteen Han characters
    if len(wide) < _FEWEST:
        return None
    mode = Counter(wide).most_common(1)[0][0]
    near = sum(1 for width in wide if abs(width - mode) <= 6)  # noqa: PLR2004 — three Han characters
    return mode if near * 3 >= len(wide) * 2 else None


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)


def goes_on(text: str, line: Line, after: Line, width: int | None, *, markdown: bool) -> bool:
    """Tell whether the paragraph on `line` goes on with the words of `after`."""
    words = line.words(text)
    if line.virtual or after.virtual or after.mark or _starts(text, after):
        return False
    if width is not None:
        full = _width(words) >= width - 8
        return full and not (words.endswith(_STRONG) and _indented(text, after))
    return markdown and not words.endswith(_CLOSED)


def _starts(text: str, line: Line) -> bool:
    return bool(
        NUMBER.match(text, line.first, line.last) or _START.match(text, line.first, line.last)
    )


def _indented(text: str, line: Line) -> bool:
    return text.startswith(_INDENT, line.start) or line.first - line.start > 1
