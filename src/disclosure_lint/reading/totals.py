"""Totals of breakdowns: what leads from a total to its parts, or from parts to their total."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from disclosure_lint.reading.part_gaps import read_gap
from disclosure_lint.report import Figure
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_GAP = 90  # how far from its total a list may begin
_LOOK_BACK = 8
_NEAR = 3
_FAR = 300
# 占40人的25% names the whole, 其余8件 the rest of what is told before: neither is a first part.
_NO_FIRST = ("占", "其余", "剩余")
_TAIL = 26  # what may stand between a total and a list that no 其中 opens


@cache
def _opening() -> regex.Pattern[str]:
    """Return the pattern of what leads from a total to its parts; `all` promises all of them."""
    return compile_pattern(
        r"""
          (?P<among>其中)(?:主要)?(?:包括|包含|涵盖|涉及|有|含)?
        | (?<!主要)(?P<all>分别为|分别是|分别有|分别|包括|包含|分为|具体为|具体是|构成为)
        | 主要(?:包括|涉及|有|是) | (?<=[，,（(])(?:涉及|含)
        | (?P<bracket>[（(]) | [：:] | (?<!办理|处理|审理|审查|答复|状态|过程|进行)中[，,]
        """,
        regex.VERBOSE,
    )


@cache
def _sum_words() -> regex.Pattern[str]:
    return compile_pattern(r"[，,；、]?(?:共计|合计|总计)[：:]?\s?")


@cache
def _categories() -> regex.Pattern[str]:
    return compile_pattern(r"主动公开[^。；\n]{0,30}(?:类别|分类|类型)[^。；\n\d]{0,20}[：:有为]")


@frozen
class Opening:
    """Where a list of parts starts, and whether all of them are promised.

    `totals` are the figures that may be its total, the nearest first.
    """

    totals: tuple[Figure, ...]
    start: int
    promised: bool

    def total_of(self, parts: Sequence[Figure]) -> Figure | None:
        """Return the total of `parts`: the figure that is their sum, else the nearest above them.

        None where they are the sum of two figures above (办结517件，延期办结8件。其中…): nothing is
        told as their total.
        """
        found = sum(part.value for part in parts)
        for total in self.totals:
            if total.value == found:
                return total
        if any(one.value + other.value == found for one, other in pairwise(self.totals)):
            return None
        largest = max(part.value for part in parts)
        near = self.totals[:_NEAR]
        return next((total for total in near if total.value >= largest), near[0])


def find_opening(text: str, figures: Sequence[Figure], index: int) -> Opening | None:
    """Return what opens a list whose first part is figure `index` of a paragraph, or None."""
    first, last = figures[index], figures[index - 1]
    if first.unit in {"%", ""} or first.change or first.label.startswith(_NO_FIRST):
        return None
    match = _opening().search(text, last.span.end, first.span.start)
    if match is None:
        return None
    above = [
        one
        for one in reversed(figures[max(0, index - _LOOK_BACK) : index])
        if not one.change and match.start() - one.span.end <= _FAR
        if not read_gap(text, one.span.end, match.start()).outside
    ]
    totals = tuple(one for one in above if one.unit == first.unit)
    if not totals or first.span.start - totals[0].span.end > _GAP:
        return None
    if not _connected(text, match, last, close=above[0] is totals[0]):
        return None
    if not match["among"]:
        totals = totals[:1]
    open_ended = "等" in text[last.span.end : match.start()]
    return Opening(totals, match.end(), match["all"] is not None and not open_ended)


def _connected(text: str, match: regex.Match[str], last: Figure, *, close: bool) -> bool:
    """Tell whether a list that opens here may be of a total above.

    After 其中 it may, also as the first word of the next sentence; any other opening stands close
    behind the total itself, brackets apart.
    """
    between = text[last.span.end : match.start()].strip(" ，,")
    if match["among"]:
        return not set(between.rstrip("。；;")) & set("。；;\n")
    if not close or set(between) & set("。；;！\n"):
        return False
    return not between if match["bracket"] else len(between) <= _TAIL


def sums_up(text: str, last: Figure, total: Figure) -> bool:
    """Tell whether `total` is told as the sum of what stands before it: …B8条，合计20条."""
    if total.unit == "%" or total.approximate:
        return False
    return _sum_words().fullmatch(text, last.span.end, total.span.start) is not None


def category_lead(text: str, first: Figure) -> int | None:
    """Return where a list of categories begins whose first is `first`, or None."""
    start = max(0, first.whole_span.start - _GAP)
    match = _categories().search(text, start, first.span.start)
    return match.end() if match else None
