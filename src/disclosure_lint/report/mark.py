"""What a check sees: marked places, without words."""

from collections.abc import Mapping

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import field, frozen
from disclosure_lint.text.lines import LineIndex, Position


@frozen
class Evidence:
    """Another place that shows the fault: in this report, or with `path` in another.

    `at` is where it begins and ends in the file `path`, where the lines of that are known.
    """

    span: Span
    label: str = ""
    path: str | None = None
    text: str | None = None
    at: tuple[Position, Position] | None = None


def lines_of(span: Span, text: str) -> tuple[Position, Position]:
    """Return where a stretch of another file's `text` begins and ends."""
    lines = LineIndex(text)
    return lines.position(span.start), lines.position(span.end)


@frozen
class Edit:
    """One change that would mend the fault."""

    span: Span
    replacement: str


@frozen
class Mark:
    """A marked place 标出的位置.

    `values` fill the placeholders of the card's words. `case` chooses among the card's cases.
    `about` is the subject of a whole-document mark (a section id), so that two marks on one place
    stay apart. `demand` is the id of the profile whose demand the mark rests on, "" where it rests
    on the law.
    """

    span: Span
    values: Mapping[str, object] = field(factory=dict)
    case: str | None = None
    evidence: tuple[Evidence, ...] = ()
    edits: tuple[Edit, ...] = ()
    about: str = ""
    demand: str = ""
