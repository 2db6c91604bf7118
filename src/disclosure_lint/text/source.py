"""A text together with where it came from."""

from typing import TYPE_CHECKING, Literal

from disclosure_lint.text.frozen import field, frozen
from disclosure_lint.text.lines import LineIndex, Position

if TYPE_CHECKING:
    from disclosure_lint.text.origin import Origin  # only files that are no plain text have one

Dialect = Literal["markdown", "plain"]


@frozen(eq=False)
class Source:
    """Decoded text, its origin, and its lines.

    `text` has no byte-order mark and keeps its newlines as stored. `path` is what the user
    named, or None. `encoding` is the one that decoded the bytes. In the dialect "markdown" a
    paragraph ends at a blank line, in "plain" at every line end unless lines are wrapped.
    `origin` is what is known of the Word file, web page or PDF that the text was made from, whose
    dialect is "markdown"; None for files that are text themselves.
    """

    text: str
    path: str | None = None
    encoding: str = "utf-8"
    dialect: Dialect = "markdown"
    origin: "Origin | None" = field(default=None, repr=False)
    lines: LineIndex = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the lines."""
        object.__setattr__(self, "lines", LineIndex(self.text))

    def position(self, offset: int) -> Position:
        """Return line and column of `offset`."""
        return self.lines.position(offset)
