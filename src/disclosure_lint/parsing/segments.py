"""Segments: the tokens of the grammar.

A segment has a type, the leaves that it covers, and what is known of its heading. Segments follow
each other without gap and cover the source.
"""

from disclosure_lint.parsing.tree import Leaf, LeafKind
from disclosure_lint.text.frozen import define, field


@define
class Segment:
    """One token. `type` is a terminal of report.lark; `style` also names a table's markup."""

    type: str
    leaves: list[Leaf] = field(factory=list)
    number: str | None = None
    title: str | None = None
    style: str | None = None
    ordinal: int | None = None
    mark: str = ""
    run_in: bool = False

    @property
    def start(self) -> int:
        """Where the segment starts in the source."""
        return self.leaves[0].start

    @property
    def end(self) -> int:
        """Where the segment ends in the source."""
        return self.leaves[-1].end

    def add(self, kind: LeafKind, start: int, end: int) -> None:
        """Append a leaf unless it is empty; trivia grows rather than multiplies."""
        if start >= end:
            return
        last = self.leaves[-1] if self.leaves else None
        if last is not None and last.kind == kind == "trivia":
            self.leaves[-1] = Leaf("trivia", last.start, end)
        else:
            self.leaves.append(Leaf(kind, start, end))
