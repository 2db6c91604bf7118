"""A text without what makes it somebody's own: names, numbers and marks are masked.

Two reports that differ only in who wrote them and in their figures are equal when masked. Own
names and self-words (我局, 全县) become `NAME`, numbers and dates `NUMBER`; punctuation, blanks,
numbering and whatever the caller drops (tables) go. Each masked character knows its place.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

NAME, NUMBER = "@", "0"

_TOKEN = compile_pattern(
    r"(?P<number>\d[\d.,，．%％]{0,30}年?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d|[〇○零一二三四五六七八九]{4}年)"
    r"|(?P<name>我们|[我本](?:[局委办厅院校站队省市县区州盟旗镇乡所]|街道|中心|单位|机关|部门|辖区|行政区)"
    r"|全(?:[省市县区州盟旗镇乡局委]|街道)|[省市县区州盟旗镇乡](?:人民)?政府)"
    r"|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]"
    r"|(?<=[。；;：:，,\s])[一二三四五六七八九十]是"
    r"|[^\p{Han}\p{Alphabetic}\d]+"
)
_WORD = compile_pattern(r"[\p{Han}\p{Alphabetic}\d]")
_ENDING = compile_pattern(r"[。！？\n]")
_FOLDED = {0xFF21 + i: 0x61 + i for i in range(26)} | {0xFF41 + i: 0x61 + i for i in range(26)}
_FOLDED |= {0x41 + i: 0x61 + i for i in range(26)}
_UNFOLDED = compile_pattern("[A-ZＡ-Ｚａ-ｚ]")


@frozen(eq=False)
class Masked:
    """A masked text and the way back.

    `at[i]` is where the i-th stretch starts in `text`, `starts[i]` and `ends[i]` where it starts
    and ends in the source. A stretch that was not replaced is as long on both sides.
    """

    text: str
    at: "array[int]"
    starts: "array[int]"
    ends: "array[int]"

    def to_source(self, span: Span) -> Span:
        """Return the place in the source of `span`, which holds at least one masked character."""
        first = bisect_right(self.at, span.start) - 1
        last = bisect_right(self.at, span.end - 1) - 1
        start, end = self.starts[first], self.ends[last]
        if self._kept(first):
            start += span.start - self.at[first]
        if self._kept(last):
            end = self.starts[last] + span.end - self.at[last]
        return Span(start, end)

    def from_source(self, span: Span) -> Span:
        """Return the masked characters that stand for any part of `span` of the source."""
        return Span(self._reached(span.start), self._reached(span.end, after=True))

    def sentences(self, source: str) -> list[int]:
        """Return the masked places where the sentences of `source`, the whole text, begin."""
        found = {0: None}
        for match in _ENDING.finditer(source):
            after = bisect_right(self.starts, match.start())
            if 0 < after < len(self.at) and self.ends[after - 1] <= match.start():
                found[self.at[after]] = None
        return list(found)

    def breaks(self, source: str) -> list[int]:
        """Return the masked places before which words of `source`, the whole text, were dropped.

        What stands on either side of them is no running text. Whatever is dropped begins or ends
        a line.
        """
        found: dict[int, None] = {}
        newline = source.find("\n")
        while newline >= 0:
            after = bisect_right(self.starts, newline)
            place = self.at[after] if after < len(self.at) else len(self.text)
            start = self.ends[after - 1] if after else 0
            end = self.starts[after] if after < len(self.at) else len(source)
            if start > newline or _has_words(source, start, end):
                found[place] = None
            newline = source.find("\n", max(newline + 1, end))
        return list(found)

    def _reached(self, offset: int, *, after: bool = False) -> int:
        """Return the first masked place that ends behind `offset`, or starts at or behind it."""
        index = bisect_right(self.starts, offset if not after else offset - 1) - 1
        if index < 0:
            return 0
        width = self._end(index) - self.at[index]
        inside = offset - self.starts[index]
        if self._kept(index):
            return self.at[index] + min(inside, width)
        return self.at[index] + (width if after or offset >= self.ends[index] else 0)

    def _end(self, index: int) -> int:
        return self.at[index + 1] if index + 1 < len(self.at) else len(self.text)

    def _kept(self, index: int) -> bool:
        return self.ends[index] - self.starts[index] == self._end(index) - self.at[index]


def _has_words(source: str, start: int, end: int) -> bool:
    """Tell whether masking would have kept something of a stretch."""
    if not _WORD.search(source, start, end):
        return False
    return bool(_TOKEN.sub(lambda token: NAME if token.lastgroup else "", source[start:end]))


def mask(text: str, names: Iterable[str] = (), dropped: Iterable[Span] = ()) -> Masked:
    """Mask `text`, linear in its length.

    `names` are those of the report's own places and body; where one holds another the longest
    wins. `dropped` are stretches to leave out (table rows), in order and apart.
    """
    run = _Run()
    offset = 0
    for start, end, sign in _replaced(text, names, dropped):
        if start >= offset:
            _mask_between(text, Span(offset, start), run)
            run.replace(start, end, sign)
            offset = end
    _mask_between(text, Span(offset, len(text)), run)
    return run.masked()


class _Run:
    """Collects the stretches of a masked text."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def replace(self, start: int, end: int, sign: str) -> None:
        """Put `sign` in the place of a stretch; the same sign twice in a row is one."""
        if self.pieces and self.pieces[-1] == sign:
            self.ends[-1] = end
        elif sign:
            self.pieces.append(sign)
            self.starts.append(start)
            self.ends.append(end)

    def masked(self) -> Masked:
        """Return what was collected."""
        text = "".join(self.pieces)
        if _UNFOLDED.search(text):
            text = text.translate(_FOLDED)
        at = array("I", accumulate(map(len, self.pieces[:-1]), initial=0) if self.pieces else ())
        return Masked(text, at, array("I", self.starts), array("I", self.ends))


def _mask_between(text: str, span: Span, run: _Run) -> None:
    """Add a stretch that holds no name; it is the bulk of a text, so nothing is called twice."""
    offset = span.start
    pieces, starts, ends = run.pieces, run.starts, run.ends
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        if start > offset:
            pieces.append(text[offset:start])
            starts.append(offset)
            ends.append(start)
        if match.lastgroup:
            run.replace(start, end, NUMBER if match.lastgroup == "number" else NAME)
        offset = end
    if span.end > offset:
        pieces.append(text[offset : span.end])
        starts.append(offset)
        ends.append(span.end)


def _replaced(
    text: str, names: Iterable[str], dropped: Iterable[Span]
) -> Iterator[tuple[int, int, str]]:
    """Yield in order what is no plain text: names, the longest first at a place, and dropped."""
    found = [(span.start, -span.end, "") for span in dropped]
    for name in {name for name in names if name}:
        start, size = text.find(name), len(name)
        while start >= 0:
            found.append((start, -start - size, NAME))
            start = text.find(name, start + size)
    return ((start, -end, sign) for start, end, sign in sorted(found))
