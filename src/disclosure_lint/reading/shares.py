"""Shares in running text: 占62.2% is said of a part and a whole."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby

import regex

from disclosure_lint.report import Breakdown, Figure, Share
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve, frozen
from disclosure_lint.text.patterns import compile_pattern

_REACH = 40
_ENDS = frozenset("。；;\n")
_ABOUT = ("约", "近", "大约", "将近", "超", "超过")
_NAMED = 16
_CANDIDATES = 4
_ALL = 100
_JOINING = ("、", "和", "及", "与", "以及")


@cache
def _told() -> regex.Pattern[str]:
    """Return the pattern from 占 to the number; `of` names the whole."""
    return compile_pattern(
        r"(?<!侵)占(?![用地道])比?(?P<of>[^，。；、\d]{0,20}?)(?:的|为|达|到|比例|比重|比|约|近|\s){0,4}$"
    )


@cache
def _of_whole() -> regex.Pattern[str]:
    """Return the pattern of what leads from a part to the whole that is told with its number."""
    return compile_pattern(r"[，,（(\s]{0,3}(?:仅|约|共)?占(?![用地道])比?[^，。；、\d]{0,20}")


@cache
def _generic() -> regex.Pattern[str]:
    return compile_pattern(
        "全部|全年|总数量|总数|总量|总|数量|比例|比|的|为|本年|上述|其|所有|数|量|\\s"
    )


@frozen
class _Told:
    percent: Figure
    part: Figure
    of: str = ""


def read_shares(
    text: str, figures: Sequence[Figure], breakdowns: Sequence[Breakdown]
) -> tuple[Share, ...]:
    """Return the shares among `figures`, each with its part, and its whole where that is certain.

    The whole is the total of the breakdown that holds the part. Where the list has no total of its
    own, or most of its shares are not of that total, it is an earlier figure that explains most of
    them; else it is None.
    """
    wholes = {part.span: one for one in breakdowns for part in one.parts}
    found: list[Share] = []
    for _, group in groupby(figures, key=lambda figure: figure.paragraph):
        counts = [figure for figure in group if not figure.worded]
        if any(figure.unit == "%" for figure in counts):
            shares = (*_of_paragraph(text, counts, wholes), *_of_told_wholes(text, counts))
            found += sorted(shares, key=lambda share: share.percent.span)
    return tuple(found)


def _of_paragraph(
    text: str, figures: Sequence[Figure], wholes: Mapping[Span, Breakdown]
) -> Iterator[Share]:
    told = list(_shares_told(text, figures))
    lists: dict[Span | None, list[_Told]] = {}
    for one in told:
        breakdown = wholes.get(one.part.span)
        lists.setdefault(breakdown.total.span if breakdown else None, []).append(one)
    before: Figure | None = None
    for total, group in lists.items():
        breakdown = wholes[group[0].part.span] if total else None
        whole = breakdown.total if breakdown else _explaining(figures, group, before)
        if whole and not _explains(whole, group):
            whole = None
        before = whole or before
        for one in group:
            named = whole if whole and _names(text, one, whole) else None
            span = one.part.whole_span.cover(one.percent.span)
            yield Share(one.percent, one.part, named, span)


def _shares_told(text: str, figures: Sequence[Figure]) -> Iterator[_Told]:
    for index, percent in enumerate(figures):
        if percent.unit != "%" or index == 0 or figures[index - 1].unit == "%":
            continue
        part = figures[index - 1]
        gap = text[part.span.end : percent.span.start]
        near = len(gap) <= _REACH and _ENDS.isdisjoint(gap)
        match = _told().search(gap) if near else None
        if match is None:
            continue
        about = percent.approximate or gap[: match.start()].endswith(_ABOUT)
        of = _generic().sub("", match["of"])
        yield _Told(evolve(percent, approximate=about), part, of)


def _of_told_wholes(text: str, figures: Sequence[Figure]) -> Iterator[Share]:
    """Yield the shares that name part and whole: 10人，占40人的25%."""
    for index in range(2, len(figures)):
        part, whole, percent = figures[index - 2 : index + 1]
        if percent.unit != "%" or "%" in {part.unit, whole.unit}:
            continue
        if text[whole.span.end : percent.span.start].strip() != "的":
            continue
        if _of_whole().fullmatch(text, part.span.end, whole.span.start):
            summed = _is_of_several(text, figures[: index - 1], percent, whole)
            span = part.whole_span.cover(percent.span)
            yield Share(percent, part, None if summed else whole, span)


def _is_of_several(text: str, parts: Sequence[Figure], percent: Figure, whole: Figure) -> bool:
    """Tell whether the share is of the last part with those before it: A3人、B7人，占40人的25%."""
    together = parts[-1]
    for part, after in zip(parts[-2::-1], parts[::-1], strict=False):
        gap = text[part.span.end : after.span.start]
        if part.unit != whole.unit or set(gap) & set("。；;\n"):
            return False
        together = evolve(together, value=together.value + part.value)
        if gap.startswith(_JOINING) or off_by(percent, together, whole) <= 1:
            return True
    return False


def off_by(percent: Figure, part: Figure, whole: Figure) -> Decimal:
    """Return how far a stated share is from the true one, in units of its last digit."""
    if not whole.value:
        return Decimal(0)
    return abs(part.value * 100 / whole.value - percent.value) / percent.step


def _explaining(
    figures: Sequence[Figure], group: Sequence[_Told], before: Figure | None
) -> Figure | None:
    """Return the figure above a list without a total that most of its shares are of.

    Where a part without a share (0条) breaks a list, the rest is of the whole `before` it, if any
    of its shares is.
    """
    start, unit = group[0].part.span.start, group[0].part.unit
    above = [
        f for f in figures if f.span.end <= start and f.unit == unit and f.value and not f.change
    ]
    for candidate in reversed(above[-_CANDIDATES:]):
        agreeing = sum(off_by(one.percent, one.part, candidate) <= 1 for one in group)
        if (agreeing > 1 and agreeing * 2 > len(group)) or _makes_up(candidate, group):
            return candidate
    agreeing = sum(off_by(one.percent, one.part, before) <= 1 for one in group) if before else 0
    return before if agreeing else None


def _explains(whole: Figure, group: Sequence[_Told]) -> bool:
    """Tell whether `whole` may be what the shares are of: of several, half agree."""
    agreeing = sum(off_by(one.percent, one.part, whole) <= 1 for one in group)
    return len(group) == 1 or agreeing * 2 >= len(group) or _makes_up(whole, group)


def _makes_up(whole: Figure, group: Sequence[_Told]) -> bool:
    """Tell whether parts and shares are all there are: the parts make the whole, the shares 100."""
    shares = sum((one.percent.value for one in group), Decimal(0))
    slack = sum((one.percent.step for one in group), Decimal(0)) / 2
    complete = len(group) > 1 and abs(shares - _ALL) <= slack
    return complete and sum(one.part.value for one in group) == whole.value


def _names(text: str, one: _Told, whole: Figure) -> bool:
    """Tell whether the words after 占, where they name a whole, name this one."""
    end = whole.span.end + _NAMED
    if whole.span.end <= one.part.whole_span.start:
        end = min(end, one.part.whole_span.start)
    place = text[whole.whole_span.start : end]
    return not one.of or one.of in place
