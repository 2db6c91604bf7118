"""What a passage is, and what counts as one."""

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class Terms:
    """What counts as a passage.

    Matches nearer than `gap` to each other on both sides are one passage. It is kept where it is
    `length` characters long, `matched` of them are equal and outside common wording, and at least
    the part `similarity` of the longer side is equal.
    """

    anchor: int = 5
    gap: int = 25
    length: int = 24
    matched: int = 20
    similarity: float = 0.4


@frozen
class Passage:
    """A passage in both masked texts.

    `matched` of its characters are equal and outside common wording; `similarity` is the part of
    the longer side that is equal at all.
    """

    here: Span
    there: Span
    matched: int
    similarity: float
