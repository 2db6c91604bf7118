"""How sure the outline is: below the threshold no structure rule speaks."""

from collections.abc import Iterator

from disclosure_lint.parsing.cutting import Cutting
from disclosure_lint.parsing.segments import Segment

_FEWEST = 2
_SHORT = 300


def doubt(cutting: Cutting, length: int) -> str | None:
    """Return why the outline cannot be trusted (an id), or None where it can.

    no-headings: too few headings for a text of this length. one-line: the text lost its line ends
    and its numbering shows that headings were missed. glued: a paragraph still holds headings.
    """
    top = list(_top_ordinals(cutting.segments))
    if len(top) < _FEWEST and length > _SHORT:
        return "no-headings"
    if cutting.flattened and not _runs_on(top):
        return "one-line"
    return None


def _top_ordinals(segments: list[Segment]) -> Iterator[int]:
    for segment in segments:
        if segment.type == "APPENDIX":
            return
        if segment.type == "H1":
            yield segment.ordinal or 0


def _runs_on(ordinals: list[int]) -> bool:
    return ordinals == list(range(1, len(ordinals) + 1)) and len(ordinals) > _FEWEST
