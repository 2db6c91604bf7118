"""Which numbering style stands at which level.

The canonical order decides (一、 > （一） > 1. > （1） > ①); the order of first use decides only
where no 一、 exists. A Markdown mark places only headings that have no number.
"""

from collections import Counter
from collections.abc import Sequence

from disclosure_lint.parsing.headings import Heading
from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.numbering import STYLES

DEEPEST = 6


def heading_levels(headings: list[tuple[Line, Heading]]) -> list[int]:
    """Return the level (1 the highest) of each heading, in order."""
    by_style = _style_levels(headings)
    by_hashes = _hash_levels(headings, by_style)
    levels: list[int] = []
    for line, heading in headings:
        if heading.number:
            level = by_style[heading.number.style]
        elif heading.known:
            level = 1
        else:
            level = by_hashes.get(_hashes(line), (levels[-1] + 1) if levels else 1)
        levels.append(min(level, DEEPEST))
    return levels


def _hashes(line: Line) -> int:
    return line.mark.count("#")


def _style_levels(headings: list[tuple[Line, Heading]]) -> dict[str, int]:
    used = list(dict.fromkeys(h.number.style for _, h in headings if h.number))
    order = [style for style in STYLES if style in used] if _canonical(used) else used
    unnumbered = any(heading.number is None and heading.known for _, heading in headings)
    first = 2 if unnumbered and not _canonical(used) else 1
    return {style: level for level, style in enumerate(order, first)}


def _canonical(used: Sequence[str]) -> bool:
    return "hanzi" in used or "part" in used


def _hash_levels(headings: list[tuple[Line, Heading]], by_style: dict[str, int]) -> dict[int, int]:
    """Return the level of each count of #: that of numbered headings so marked, or by rank."""
    counts: dict[int, Counter[int]] = {}
    for line, heading in headings:
        if _hashes(line):
            level = by_style[heading.number.style] if heading.number else heading.known
            counts.setdefault(_hashes(line), Counter())[int(level)] += 1
    levels: dict[int, int] = {}
    for hashes in sorted(counts):
        known = [level for level, _ in counts[hashes].most_common() if level]
        levels[hashes] = known[0] if known else max(levels.values(), default=0) + 1
    return levels
