"""Words around figures, by what they say: 收到政府信息公开申请 is receive and request."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.once import once_for_each
from disclosure_lint.text.patterns import compile_pattern

UNKNOWN = ""
_MARKS = "“”‘’\"'、，,：:；;（）()【】[]—-·。*！？!?|.．%％"
_SILENT = frozenset(" \t\r\n\u3000\u00a0" + _MARKS + "0123456789０１２３４５６７８９")
_MOST_RUNS = 4_000


class Words(NamedTuple):
    """The words of a stretch of text, in order: the group, the start and the end of each.

    Letters that no group knows are a word of the group UNKNOWN. Three lists rather than a noun for
    each word: most questions are about the groups alone.
    """

    groups: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def inside(self, start: int, end: int) -> "Words":
        """Return the words from `start` to `end`; an unknown one that reaches out of it is cut."""
        groups, starts, ends = self.part(*self._numbers(start, end))
        if groups and starts[0] < start:
            starts = [start, *starts[1:]]
        if groups and ends[-1] > end:
            ends = [*ends[:-1], end]
        return Words(groups, starts, ends)

    def groups_inside(self, start: int, end: int) -> Sequence[str]:
        """Return the groups of the words from `start` to `end`."""
        first, stop = self._numbers(start, end)
        return self.groups[first:stop]

    def _numbers(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers of the words that stand there, or are unknown and reach there."""
        first, stop = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if first and self.ends[first - 1] > start and not self.groups[first - 1]:
            first -= 1
        if stop > first and self.ends[stop - 1] > end and self.groups[stop - 1]:
            stop -= 1
        return first, stop

    def part(self, first: int, stop: int) -> "Words":
        """Return the words number `first` up to, not including, `stop`."""
        return Words(self.groups[first:stop], self.starts[first:stop], self.ends[first:stop])

    def without(self, first: int, stop: int) -> "Words":
        """Return the words but for those from number `first` up to, not including, `stop`."""
        return self.part(0, first).joined(self.part(stop, len(self.groups)))

    def letters(self, text: str) -> Iterator[str]:
        """Yield the letters of each word; `text` is the one that the words were read from."""
        return (text[start:end] for start, end in zip(self.starts, self.ends, strict=True))

    def joined(self, other: "Words") -> "Words":
        """Return these words and then those."""
        return Words(
            [*self.groups, *other.groups],
            [*self.starts, *other.starts],
            [*self.ends, *other.ends],
        )


def read_words(text: str, span: Span, quantities: Quantities) -> Words:
    """Return the words that stand in `span` of `text`, the longest at each place.

    Blanks, digits and punctuation are passed over. Linear in the length.
    """
    runs, words_of = _reader(quantities)
    groups: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in runs.finditer(text, span.start, span.end):
        offset = match.start()
        run = words_of(match[0])
        groups += run.groups
        starts += [offset + start for start in run.starts]
        ends += [offset + end for end in run.ends]
    return Words(groups, starts, ends)


@once_for_each
def _reader(quantities: Quantities) -> tuple[regex.Pattern[str], Callable[[str], Words]]:
    """Return what finds runs of letters, and what knows the words of a run.

    No word reaches over the end of its run, and reports repeat their runs (信息公开, 举办培训) so
    often that those met last are kept.
    """
    seams = _SILENT.difference("".join(quantities.words))
    runs = compile_pattern(f"[^{regex.escape(''.join(sorted(seams)), special_only=True)}]+")
    return runs, lru_cache(_MOST_RUNS)(lambda run: _words(run, quantities))


def _words(run: str, quantities: Quantities) -> Words:
    found: list[tuple[str, int, int]] = []
    place, unknown, end = 0, -1, len(run)
    while place < end:
        size = _size(run, place, quantities)
        if size or run[place] in _SILENT:
            if unknown >= 0:
                found.append((UNKNOWN, unknown, place))
                unknown = -1
            if size:
                found.append((quantities.words[run[place : place + size]], place, place + size))
        elif unknown < 0:
            unknown = place
        place += size or 1
    if unknown >= 0:
        found.append((UNKNOWN, unknown, end))
    return Words(*map(list, zip(*found, strict=True))) if found else Words((), (), ())


def _size(run: str, place: int, quantities: Quantities) -> int:
    """Return the length of the longest word that begins at `place`, 0 where none does."""
    for length in quantities.lengths.get(run[place], ()):
        if place + length <= len(run) and run[place : place + length] in quantities.words:
            return length
    return 0
