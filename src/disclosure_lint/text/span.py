"""A stretch of text, by offsets."""

from typing import NamedTuple


class Span(NamedTuple):
    """The characters from `start` up to, not including, `end`.

    Offsets are 0-based and count Unicode code points of the decoded text. Spans are made, sorted
    and compared by the thousand, which tuples do best.
    """

    start: int
    end: int

    def __len__(self) -> int:
        """Return the number of characters covered."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: "Span") -> "Span":
        """Return the smallest span that contains both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
