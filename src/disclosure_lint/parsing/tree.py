"""The syntax tree of a report: leaves tile the source, nodes nest them."""

from collections.abc import Iterator
from typing import Literal

from disclosure_lint.text import Source, Span
from disclosure_lint.text.frozen import frozen

LeafKind = Literal[
    "title",  # the report's title, or one of its lines
    "heading",  # a heading's own words
    "number",  # a heading's number with its mark: 一、
    "text",  # running text
    "item",  # running text that starts with 一是, 二是 …
    "table",  # a whole table block
    "agency",  # the closing agency
    "date",  # the closing date
    "furniture",  # page furniture: navigation, print buttons, page numbers
    "break",  # a soft line break inside a paragraph, with its indent
    "trivia",  # blanks, line ends, Markdown marks, comments
    "unparsed",  # what fits nothing
]
NodeKind = Literal[
    "report",
    "front",  # all before the first section: title, preamble
    "title",
    "section",
    "paragraph",
    "table",
    "closing",  # agency and date at the end
    "appendix",
    "furniture",
]


@frozen
class Leaf:
    """A piece of the source. The leaves of a tree, in order, are the source."""

    kind: LeafKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The piece's place."""
        return Span(self.start, self.end)


@frozen
class Node:
    """An inner node. `number`, `title`, `style` and `depth` are set on sections and appendices.

    A numbered paragraph has `number`, `style` and `ordinal` too. `style` on a table is its markup
    (pipes, html, lines). `mark` is a heading's Markdown mark, `run_in` says that text follows the
    heading on its line.
    """

    kind: NodeKind
    start: int
    end: int
    children: tuple["Node | Leaf", ...]
    number: str | None = None
    title: str | None = None
    style: str | None = None
    depth: int | None = None
    ordinal: int | None = None
    mark: str = ""
    run_in: bool = False

    @property
    def span(self) -> Span:
        """The node's place, trivia included."""
        return Span(self.start, self.end)

    def leaves(self) -> Iterator[Leaf]:
        """Yield the leaves below this node in order (without recursion)."""
        stack: list[Node | Leaf] = [self]
        while stack:
            piece = stack.pop()
            if isinstance(piece, Leaf):
                yield piece
            else:
                stack.extend(reversed(piece.children))


@frozen(eq=False)
class Tree:
    """A parsed text. `outline_sure` is the confidence gate: below it no structure rule speaks.

    `outline_reason` is the id of the reason: one-line, no-headings, cut-headings.
    """

    source: Source
    root: Node
    outline_sure: bool
    outline_reason: str | None = None
    wrapped: bool = False
