"""What was read from a report, where, and how surely."""

from typing import Generic, TypeVar

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

T_co = TypeVar("T_co", covariant=True)


@frozen
class Fact(Generic[T_co]):
    """A value read from the report.

    `span` is where it stands. `origin` says in one word from what it was read (title, preamble,
    period, headings, body, signature, option). A rule that rests on a fact that is not `sure` is
    not assessed.
    """

    value: T_co
    span: Span
    origin: str
    sure: bool = True
