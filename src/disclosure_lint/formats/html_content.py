"""Which blocks of a page are the report, and which belong to the site around it."""

from collections.abc import Sequence
from typing import Final

from disclosure_lint.formats.html_blocks import Block, Page
from disclosure_lint.formats.html_furniture import is_furniture, is_index, is_title
from disclosure_lint.formats.manuscript import Words
from disclosure_lint.text.frozen import evolve
from disclosure_lint.text.patterns import compile_pattern

_PART: Final = compile_pattern(r"[ ]?[一二三四五六七八九十]{1,3}[ ]{0,2}[、．.]")
_DATA_CELLS: Final = 6
_OUTSIDE, _MOST_OUTSIDE = 0.05, 80
_OUTSIDE_NAMED: Final = 0.3
_ABOVE: Final = 40


def report_blocks(page: Page, page_titles: Sequence[str]) -> list[Block]:
    """Return the blocks of the report, its title first where the page has one.

    They stand in the innermost element that holds all parts and tables, and nearly all sentences.
    A site's names of elements only help: nothing is left out by a name alone if parts of a report
    stand in it.
    """
    weights = [_weight(block) for block in page.blocks]
    if not any(weights):
        return page.blocks
    holder = _holder(page, weights)
    inside = [i for i, block in enumerate(page.blocks) if _within(page, block.node, holder)]
    kept = _without_furniture([page.blocks[i] for i in inside])
    return [*_title(page, inside[0] if inside else 0, kept, page_titles), *kept]


def _weight(block: Block) -> int:
    """Return how much of a report's sentences a block holds; links count for nothing."""
    own = "".join(word.text for word in block.words if word.target is None)
    if block.cells:
        return 1 if len(block.cells) >= _DATA_CELLS and not is_index(block.text) else 0
    if block.aside and not _PART.match(own):
        return 0
    return len(own) if "。" in own or _PART.match(own) else 0


def _is_part(block: Block) -> bool:
    return bool(block.cells) or _PART.match(block.text) is not None


def _holder(page: Page, weights: list[int]) -> int:
    """Return the innermost element from which nothing of weight is left out."""
    prose, parts = [0] * len(page.parents), [0] * len(page.parents)
    for block, weight in zip(page.blocks, weights, strict=True):
        prose[block.node] += weight
        parts[block.node] += 1 if weight and _is_part(block) else 0
    for index in range(len(page.parents) - 1, 0, -1):
        prose[page.parents[index]] += prose[index]
        parts[page.parents[index]] += parts[index]
    found = 0
    for index in range(len(page.parents)):
        outside = min(_MOST_OUTSIDE, prose[0] * _OUTSIDE)
        if index in page.content:
            outside = prose[0] * _OUTSIDE_NAMED
        inner = _within(page, index, found)
        if inner and parts[index] == parts[0] and prose[index] >= prose[0] - outside:
            found = index
    return found


def _within(page: Page, node: int, holder: int) -> bool:
    """Tell whether `node` is `holder` or stands in it; children have larger numbers."""
    while node > holder:
        node = page.parents[node]
    return node == holder


def _without_furniture(blocks: list[Block]) -> list[Block]:
    """Leave out the site's lines before the first and after the last block of weight."""
    heavy = [i for i, block in enumerate(blocks) if _weight(block)]
    first, last = (heavy[0], heavy[-1]) if heavy else (0, len(blocks))
    kept = []
    for index, block in enumerate(blocks):
        around = index < first or index > last
        if not (around and _is_of_the_site(block)):
            kept.append(block)
    return kept


def _is_of_the_site(block: Block) -> bool:
    if not block.cells:
        linked = any(word.target is not None for word in block.words)
        alone = all(word.target is not None for word in block.words if word.text.strip())
        return alone or (linked and block.aside) or is_furniture(block.text)
    return is_index(block.text) or all(is_furniture(c.text) for c in block.cells if c.text)


def _title(page: Page, start: int, kept: list[Block], page_titles: Sequence[str]) -> list[Block]:
    """Return the title where it stands outside the text: above it, or in the page's own."""
    if _has_title(kept):
        return []
    above = page.blocks[max(0, start - _ABOVE) : start]
    titles = [block for block in above if is_title(block.text) and not _leads_on(block)]
    if titles:
        return [evolve(titles[-1], level=1)]
    named = next((title for title in page_titles if is_title(title)), None)
    return [Block(0, "title", (Words(named),), level=1)] if named else []


def _leads_on(block: Block) -> bool:
    return block.aside or any(word.target is not None for word in block.words)


def _has_title(kept: list[Block]) -> bool:
    """Tell whether the title stands among the lines above the text, if need be wrapped."""
    lines: list[str] = []
    for block in kept:
        if block.cells or "。" in block.text or _PART.match(block.text):
            break
        lines.append("".join(block.text.split()))
    joined = ["".join(lines[i : i + n]) for i in range(len(lines)) for n in (1, 2, 3)]
    return any(is_title(line) for line in joined)
