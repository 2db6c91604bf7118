"""Lays a draft out as text: Markdown or plain, numbers, runs of headings, tables.

A style is a dict of choices; what is not in it has its first value.
"""

from collections.abc import Iterator
from random import Random

from bench.quality.writing.draft import Block, Draft
from bench.quality.writing.grids import as_html, as_pipes

CHOICES = {
    "marks": ("hashes", "none", "bold", "deep"),
    "items": ("run-in", "lines"),
    "item-numbers": ("brackets", "digits", "none"),
    "title": ("line", "two-lines"),
    "tables": ("pipes", "html"),
    "header": ("flat", "layers"),
    "closing": ("two", "one"),
}
HAN = "一二三四五六七八九十"


def draw_style(random: Random) -> dict[str, str]:
    """Draw a style."""
    return {name: random.choice(values) for name, values in CHOICES.items()}


def lay_out(draft: Draft) -> str:
    """Return the text of a draft; what operators marked is marked in it."""
    if draft.style.get("raw"):
        return "\n".join(block.text for block in draft.blocks)
    count = _Counter()
    parts: list[str] = []
    for block in draft.blocks:
        parts.extend(_WRITERS[block.kind](block, draft, count))
    return "\n\n".join(parts) + "\n"


class _Counter:
    """Numbers headings, and the items below each."""

    heading = 0
    item = 0


def style_of(draft: Draft, name: str) -> str:
    """Return a choice of the draft's style."""
    return draft.style.get(name, CHOICES[name][0])


def _title(block: Block, draft: Draft, _count: _Counter) -> Iterator[str]:
    mark = "# " if style_of(draft, "marks") in {"hashes", "deep"} else ""
    first, broken, rest = block.text.partition("|")
    if broken and style_of(draft, "title") == "two-lines":
        yield f"{mark}{first}\n{mark}{rest}" if mark else f"{first}\n{rest}"
    else:
        yield mark + first + rest


def _plain(block: Block, draft: Draft, _count: _Counter) -> Iterator[str]:
    yield fill(block.text, draft)


def _heading(block: Block, draft: Draft, count: _Counter) -> Iterator[str]:
    count.heading += 1
    count.item = 0
    number = f"{HAN[count.heading - 1]}、" if block.number is None else block.number
    text = number + block.text
    if block.mark is not None:
        yield block.mark + text
        return
    marks = style_of(draft, "marks")
    yield {"hashes": f"## {text}", "deep": f"### {text}", "bold": f"**{text}**"}.get(marks, text)


def _item(block: Block, draft: Draft, count: _Counter) -> Iterator[str]:
    count.item += 1
    style = style_of(draft, "item-numbers")
    drawn = {"brackets": f"（{HAN[count.item - 1]}）", "digits": f"{count.item}.", "none": ""}[
        style
    ]
    number = drawn if block.number is None else block.number
    if style_of(draft, "items") == "run-in" or not number:
        yield f"{number}{block.head}。{block.text}"
        return
    mark = {"hashes": "### ", "deep": "#### "}.get(style_of(draft, "marks"), "")
    yield f"{mark}{number}{block.head}"
    yield block.text


def _grid(block: Block, draft: Draft, _count: _Counter) -> Iterator[str]:
    style = style_of(draft, "tables")
    if block.head:
        yield block.head
    yield as_html(block.grid) if style == "html" else as_pipes(block.grid)


def _closing(block: Block, draft: Draft, _count: _Counter) -> Iterator[str]:
    agency, _, date = block.text.partition("|")
    if style_of(draft, "closing") == "one" and agency and date:
        yield f"{agency}\n{date}"
    else:
        yield from filter(None, (agency, date))


_WRITERS = {
    "title": _title,
    "dated": _plain,
    "preamble": _plain,
    "heading": _heading,
    "item": _item,
    "paragraph": _plain,
    "grid": _grid,
    "closing": _closing,
    "raw": _plain,
}


def fill(text: str, draft: Draft) -> str:
    """Put the list of parts, and their number, where a preamble announces them."""
    if "{parts}" not in text and "{count}" not in text:
        return text
    titles = [block.text for block in draft.headings()]
    joined = "、".join(titles[:-1]) + "和" + titles[-1] if len(titles) > 1 else "".join(titles)
    return text.replace("{parts}", joined).replace("{count}", HAN[len(titles) - 1])
