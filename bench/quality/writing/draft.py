"""The nouns: a report as blocks, before it is laid out as text."""

from collections.abc import Iterator
from typing import Literal

from attrs import evolve, field, frozen

Kind = Literal[
    "title", "dated", "preamble", "heading", "item", "paragraph", "grid", "closing", "raw"
]
Part = Literal[
    "", "overview", "proactive_disclosure", "requests", "fees", "review_and_litigation",
    "problems", "other_matters", "statistics_table",
]  # fmt: skip
OPEN, SHUT = "\ue000", "\ue001"  # around what an operator wrote; taken out before anybody reads


@frozen
class Cell:
    """A cell of a table; one that spans others is followed by no filler."""

    text: str
    columns: int = 1
    rows: int = 1


Grid = tuple[tuple[Cell, ...], ...]


@frozen
class Block:
    """One piece of a report.

    An item has a short title, `head`, before its text. `number` and `mark` stand for the ones that
    counting and the style would give; "" is one left out. `raw` blocks are lines as they are.
    """

    kind: Kind
    text: str = ""
    part: Part = ""
    head: str = ""
    number: str | None = None
    grid: Grid = ()
    mark: str | None = None


@frozen
class Facts:
    """What is true of the report: who speaks, of which year, and where."""

    year: int
    era: str
    kind: str
    agency: str
    me: str
    place: str
    county: str
    city: str
    site: str
    figures: dict[str, int] = field(factory=dict)

    @property
    def words(self) -> dict[str, object]:
        """What sentences are filled with."""
        return {
            "year": self.year,
            "next": self.year + 1,
            "last": self.year - 1,
            "before": self.year - 2,
            "agency": self.agency,
            "me": self.me,
            "place": self.place,
            "county": self.county,
            "city": self.city,
            "site": self.site,
            **self.figures,
        }


@frozen
class Draft:
    """Facts and blocks, and the style they are to be laid out in (`layout.Layout`)."""

    facts: Facts
    blocks: tuple[Block, ...]
    style: dict[str, str] = field(factory=dict)

    def places(self, *kinds: Kind, part: str | None = None) -> list[int]:
        """Return where blocks of these kinds stand, in one part or in all."""
        return [
            index
            for index, block in enumerate(self.blocks)
            if block.kind in kinds and part in {None, block.part}
        ]

    def with_block(self, index: int, *blocks: Block) -> "Draft":
        """Put blocks in the place of one."""
        return evolve(self, blocks=(*self.blocks[:index], *blocks, *self.blocks[index + 1 :]))

    def with_text(self, index: int, text: str) -> "Draft":
        """Give one block another text."""
        return self.with_block(index, evolve(self.blocks[index], text=text))

    def headings(self) -> Iterator[Block]:
        """Yield the headings of parts."""
        return (block for block in self.blocks if block.kind == "heading")


def marked(text: str) -> str:
    """Mark a text as written by an operator."""
    return f"{OPEN}{text}{SHUT}"
