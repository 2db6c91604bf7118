"""A list of contents: lines that look like headings and only announce those that follow."""

from collections.abc import Iterator, Sequence

from disclosure_lint.parsing.headings import Heading
from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.shapes import plain_label
from disclosure_lint.text.patterns import compile_pattern

_FEWEST = 3
_PAGE = compile_pattern(r"[ \t\u3000.．·…—-]{0,200}[0-9]{0,3}$")
_NAMES = frozenset({"目录", "目次"})
_BETWEEN = 2  # lines from the word 目录 to its list

Found = Sequence[tuple[int, Heading]]


def without_contents(text: str, found: Found, lines: Sequence[Line]) -> list[tuple[int, Heading]]:
    """Return `found` without the entries of a list of contents, whose lines become furniture.

    Such a list has three entries or more, 一、 and on, with nothing between them, and most of them
    stand below it once more.
    """
    listed = next(_lists(text, found, lines), None)
    if listed is None:
        return list(found)
    _claim(text, lines, listed)
    return [(index, heading) for index, heading in found if index not in listed]


def _lists(text: str, found: Found, lines: Sequence[Line]) -> Iterator[range]:
    """Yield the lines of each list, from its first entry to its last."""
    labels = [_label(text, heading) for _, heading in found]
    for begin, (_, heading) in enumerate(found):
        if not _counts(heading, 1) or labels.count(labels[begin]) == 1:
            continue
        end = begin + 1
        while end < len(found) and _follows(found, end, end - begin + 1, lines):
            end += 1
        entries, below = set(labels[begin:end]), set(labels[end:])
        if end - begin >= _FEWEST and 3 * len(entries & below) >= 2 * len(entries):
            yield range(found[begin][0], found[end - 1][0] + 1)


def _counts(heading: Heading, ordinal: int) -> bool:
    number = heading.number
    return number is not None and number.style == "hanzi" and number.ordinal == ordinal


def _follows(found: Found, at: int, ordinal: int, lines: Sequence[Line]) -> bool:
    """Tell whether this heading bears the next number, with only blank lines before it."""
    (before, last), (here, heading) = found[at - 1], found[at]
    bare = last.rest is None and not any(lines[before + 1 : here])
    return bare and _counts(heading, ordinal) and heading.rest is None


def _label(text: str, heading: Heading) -> str:
    return plain_label(_PAGE.sub("", text[heading.title_first : heading.title_last]))


def _claim(text: str, lines: Sequence[Line], listed: range) -> None:
    for index in listed:
        if lines[index]:
            lines[index].kind = "furniture"
    for line in lines[max(0, listed.start - _BETWEEN) : listed.start]:
        if line and "".join(line.words(text).split()) in _NAMES:
            line.kind = "furniture"
