"""Whether a breakdown names all its parts, and whether they may overlap."""

from collections.abc import Sequence

from disclosure_lint.reading.figure_words import read_words
from disclosure_lint.reading.parts import REST, PartList
from disclosure_lint.report import Figure
from disclosure_lint.rulebook import Quantities

_CASES = ("其他处理", "其它处理", "其他结果", "其它结果", "其他情形", "其他方式")
_ONE_WAY = ("申请", "咨询", "来访", "来电", "来信")  # each came one way
_CROSSING = ("涉及", "关于")  # one request may concern several matters


def is_complete(found: PartList, partitions: Sequence[Sequence[str]]) -> bool:
    """Tell whether the parts say that they are all: a rest, shares of 100 %, a full set."""
    labels = [part.label for part in found.parts]
    rest = any(label.startswith(REST) and not label.startswith(_CASES) for label in labels)
    full = any(
        all(any(word in label for label in labels) for word in words) for words in partitions
    )
    return rest or full or found.adds_to_all


def goes_on(text: str, end: int) -> bool:
    """Tell whether 等 follows: then not all parts are named."""
    return text[end : end + 3].lstrip(" 类信息").startswith("等")


def may_overlap(text: str, total: Figure, found: PartList, quantities: Quantities) -> bool:
    """Tell whether the parts may overlap: ways of publishing, or matters that requests concern."""
    if any(part.label.startswith(_CROSSING) for part in found.parts):
        return not any(part.subject for part in found.parts)
    if any(word in figure.label for figure in (total, *found.parts) for word in _ONE_WAY):
        return False
    return any(
        "channel" in read_words(text, part.words or part.span, quantities).groups
        for part in found.parts
    )
