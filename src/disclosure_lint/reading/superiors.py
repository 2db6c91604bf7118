"""The superiors of a place, from any fuller form of its name: 江州市云溪县 before 青石镇."""

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from disclosure_lint.reading.region import Places
from disclosure_lint.report import Region
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_REACH = 24


@cache
def _not_of_the_name() -> regex.Pattern[str]:
    """Return the pattern of the last word before a place's name that is not part of it."""
    return compile_pattern(
        r"(?r)[由与请在对为是的及各我现并到位]|本(?!溪)|全(?![州椒南])|经(?!开)|和(?![平县龙田林政静硕顺布])|于(?![都洪田])"
        r"|将(?!乐)|从(?![化江])|向(?!阳)|结合|公布|发布|根据|按照|地址|联系|报告|\P{Han}"
    )


def fuller_chain(
    text: str, spans: Iterable[Span], chain: tuple[Region, ...], places: Places
) -> tuple[Region, ...]:
    """Return `chain` with the superiors that some fuller form in `spans` names.

    Where two forms name different superiors nothing is added.
    """
    if not chain:
        return chain
    found = {above for span in spans for above in _above(text, span, chain, places)}
    longest = max(found, key=len, default=())
    if any(longest[-len(above) :] != above for above in found):
        return chain
    return (
        places.split("".join(place.name for place in (*longest, *chain)))[0] if longest else chain
    )


def _above(
    text: str, span: Span, chain: tuple[Region, ...], places: Places
) -> Iterator[tuple[Region, ...]]:
    """Yield the superiors written right before the topmost place of `chain`."""
    name = chain[0].name
    at = text.find(name, span.start, span.end)
    while at >= 0:
        start = max(span.start, at - _REACH)
        edge = _not_of_the_name().search(text, start, at)
        before = text[edge.end() if edge else start : at]
        above, rest = places.split(before)
        if above and not rest and all(_higher(place, chain[0]) for place in above):
            yield above
        at = text.find(name, at + len(name), span.end)


_ORDER = ("province", "prefecture", "county", "zone", "township")


def _higher(place: Region, other: Region) -> bool:
    """Tell whether `place` may be a superior of `other`; a 市 alone may be of either level."""
    if place.name.endswith("市") and other.level in {"prefecture", "county"}:
        return other.level == "county" or place.level == "province"
    return _ORDER.index(place.level) < _ORDER.index(other.level)
