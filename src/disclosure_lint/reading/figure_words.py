"""Words around figures, by what they say: 收到政府信息公开申请 is receive and request."""

from bisect import bisect_right
from collections.abc import Iterator

from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

UNKNOWN = ""
_MARKS = "“”‘’\"'、，,：:；;（）()【】[]—-·。*！？!?|.．%％"
_SILENT = frozenset(" \t\r\n\u3000\u00a0" + _MARKS + "0123456789０１２３４５６７８９")


@frozen
class Word:
    """A word of one group; letters that no group knows are a word of the group UNKNOWN."""

    group: str
    span: Span


@frozen
class WordList:
    """All words of a stretch of text, in order."""

    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def inside(self, span: Span) -> list[Word]:
        """Return the words in `span`; an unknown one that reaches out of it is cut."""
        index = max(0, bisect_right(self.starts, span.start) - 1)
        found: list[Word] = []
        while index < len(self.words) and self.starts[index] < span.end:
            word = self.words[index]
            index += 1
            if span.contains(word.span):
                found.append(word)
            elif word.group == UNKNOWN and word.span.overlaps(span):
                start, end = max(word.span.start, span.start), min(word.span.end, span.end)
                found.append(Word(UNKNOWN, Span(start, end)))
        return found


def word_list(text: str, span: Span, quantities: Quantities) -> WordList:
    """Return the words that stand in `span` of `text`, the longest at each place.

    Blanks, digits and punctuation are passed over. Linear in the length.
    """
    words = tuple(_words(text, span, quantities))
    return WordList(words, tuple(word.span.start for word in words))


def _words(text: str, span: Span, quantities: Quantities) -> Iterator[Word]:
    place, unknown = span.start, -1
    while place < span.end:
        size = _size(text, place, span.end, quantities)
        if size or text[place] in _SILENT:
            if unknown >= 0:
                yield Word(UNKNOWN, Span(unknown, place))
                unknown = -1
            if size:
                group = quantities.words[text[place : place + size]]
                yield Word(group, Span(place, place + size))
        elif unknown < 0:
            unknown = place
        place += size or 1
    if unknown >= 0:
        yield Word(UNKNOWN, Span(unknown, span.end))


def _size(text: str, place: int, end: int, quantities: Quantities) -> int:
    """Return the length of the longest word that begins at `place`, 0 where none does."""
    for length in quantities.lengths.get(text[place], ()):
        if place + length <= end and text[place : place + length] in quantities.words:
            return length
    return 0
