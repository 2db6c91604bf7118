"""What a file held besides its text: where each stretch stood, links, merged cells, properties."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Literal

from disclosure_lint.text.frozen import field, frozen
from disclosure_lint.text.span import Span

Format = Literal["docx", "html", "pdf"]


@frozen
class Location:
    """Where a stretch of text stands in its file; all numbers are 1-based, None where unknown.

    `paragraph` counts the paragraphs that hold words, outside tables; `table`, `row` and `column`
    tell a cell. `page` is known for PDF only. `element` is what finds the place in a web page
    (p:nth-of-type(3), …).
    """

    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    element: str | None = None


@frozen
class Link:
    """A hyperlink: the words it stands on, and its target as written. It is never followed."""

    span: Span
    target: str


@frozen(eq=False)
class Origin:
    """What is known of the file that a source was made from.

    `starts[i]` is the offset from which `locations[i]` holds. `merged` tells, by the offset where
    a table cell's line of bars holds it, how many rows and columns a merged cell covers.
    `doubtful` tells, by the offset where a table starts, the id of the reason why its cells were
    not surely recovered. `properties` are the document's own (title, author, company, subject,
    created, modified, …), in the file's words.
    """

    format: Format
    starts: tuple[int, ...] = ()
    locations: tuple[Location, ...] = ()
    links: tuple[Link, ...] = ()
    merged: Mapping[int, tuple[int, int]] = field(factory=dict)
    doubtful: Mapping[int, str] = field(factory=dict)
    properties: Mapping[str, str] = field(factory=dict)

    def location(self, offset: int) -> Location | None:
        """Return where the text at `offset` stands in the file, or None before all text."""
        index = bisect_right(self.starts, offset) - 1
        return self.locations[index] if index >= 0 else None
