"""Soft line breaks: which lines are one paragraph."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.numbering import HANZI, NUMBER
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_CLOSED = tuple("。！？；：…”’）》】")
_STRONG = tuple("。！？；：")
_START = compile_pattern(rf"{HANZI}{{1,2}}(?:是|要)\p{{Han}}|第{HANZI}{{1,2}}[，、]|附件?[:：]")
_SAMPLE = 600
_FEWEST = 8
_LONG = 30  # columns: fifteen Han characters
_HANGING = 8  # columns: punctuation hangs over the edge, or is pulled in with what precedes it
_INDENT = ("\u3000\u3000", "    ", "  \u3000")


@frozen
class Wrapping:
    """The width at which lines are wrapped, in columns and in characters."""

    columns: int
    characters: int

    def is_full(self, words: str) -> bool:
        """Tell whether a line that reads `words` was wrapped at its end."""
        return (
            _width(words) >= self.columns - _HANGING
            or len(words) >= self.characters - _HANGING // 2
        )


def read_wrapping(text: str, lines: list[Line]) -> Wrapping | None:
    """Return how running text is wrapped, or None where it is not.

    Lines are wrapped when most lines that do not end a sentence have nearly the same width.
    """
    open_lines = [
        words
        for line in lines[:_SAMPLE]
        if line and not line.kind and not (words := line.words(text)).endswith(_CLOSED)
    ]
    long_lines = [words for words in open_lines if _width(words) >= _LONG]
    if len(long_lines) < _FEWEST:
        return None
    columns = _mode(_width(words) for words in long_lines)
    characters = _mode(len(words) for words in long_lines)
    near = sum(1 for words in long_lines if _is_near(words, columns, characters))
    return Wrapping(columns, characters) if near * 3 >= len(long_lines) * 2 else None


def _mode(values: Iterable[int]) -> int:
    return Counter(values).most_common(1)[0][0]


def _is_near(words: str, columns: int, characters: int) -> bool:
    return abs(_width(words) - columns) <= _HANGING or abs(len(words) - characters) <= _HANGING // 2


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)


def goes_on(
    text: str, line: Line, after: Line, wrapping: Wrapping | None, *, markdown: bool
) -> bool:
    """Tell whether the paragraph on `line` goes on with the words of `after`."""
    words = line.words(text)
    if line.virtual or after.virtual or after.mark or _starts(text, after):
        return False
    if wrapping is not None:
        ended = words.endswith(_STRONG) and _indented(text, after)
        return wrapping.is_full(words) and not ended
    return markdown and not words.endswith(_CLOSED)


def _starts(text: str, line: Line) -> bool:
    return bool(
        NUMBER.match(text, line.first, line.last) or _START.match(text, line.first, line.last)
    )


def _indented(text: str, line: Line) -> bool:
    return text.startswith(_INDENT, line.start) or line.first - line.start > 1
