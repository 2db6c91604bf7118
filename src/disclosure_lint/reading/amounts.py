"""Amounts in running text: a number with its unit."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from disclosure_lint.reading.written_numbers import WrittenNumber, scan_numbers
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.once import once_for_each


class Amount(NamedTuple):
    """A number with its unit: "" where none is written, 元 for all money, % for shares."""

    span: Span
    value: Decimal
    step: Decimal
    unit: str
    approximate: bool


_PERCENT = "%％﹪"
_BLANKS = " \t\u3000\u00a0"
_ENDS = "，。；、,;）)\n\r"
_AFTER_ABOUT = ("余", "多", "左右", "以上", "上下", "以内")
_HANZI_UNITS = frozenset("条件份篇宗例")
_IDIOMS = frozenset("龙事性体")
_LONGEST_UNIT = 6
_MOST_DIGITS = 5


def scan_amounts(text: str, span: Span, quantities: Quantities) -> Iterator[Amount]:
    """Yield the amounts that stand in `span` of `text`, in order.

    Durations, dates and floors are none; nor is a number without a unit, unless it ends a clause
    after its words (尚未审结7；).
    """
    units = _units(quantities)
    for number in scan_numbers(text, span):
        start = number.span.end
        while start < span.end and start < number.span.end + 2 and text[start] in _BLANKS:
            start += 1
        unit = _unit(text[start : min(span.end, start + _LONGEST_UNIT)], units)
        if unit in quantities.measures:
            continue
        if not unit and not _stands_alone(text, number, span):
            continue
        if text[number.span.start] >= "一" and not _counted(text, number, start, unit):
            continue
        yield _amount(
            text, number, unit, start + len(unit) if unit else number.span.end, quantities
        )


@once_for_each
def _units(quantities: Quantities) -> Mapping[str, tuple[str, ...]]:
    """Return the units and measures by the character they begin with, the longest first."""
    units = quantities.units | quantities.measures | quantities.money
    ordered = sorted(units, key=len, reverse=True)
    return {first: tuple(u for u in ordered if u[0] == first) for first in {u[0] for u in units}}


def _unit(after: str, units: Mapping[str, tuple[str, ...]]) -> str:
    """Return the unit or measure that `after` begins with, the longest, or ""."""
    if after[:1] in _PERCENT:
        return after[:1]
    return next((unit for unit in units.get(after[:1], ()) if after.startswith(unit)), "")


def _amount(
    text: str, number: WrittenNumber, unit: str, end: int, quantities: Quantities
) -> Amount:
    about = number.approximate or text.startswith(_AFTER_ABOUT, end)
    name = "元" if unit in quantities.money else "%" if unit and unit in _PERCENT else unit
    return Amount(Span(number.span.start, end), number.value, number.step, name, about)


def _stands_alone(text: str, number: WrittenNumber, span: Span) -> bool:
    """Tell whether a number without a unit ends a clause after words of its own."""
    end = number.span.end
    digits = number.span.of(text)
    before = text[span.start : number.span.start].rstrip(_BLANKS)[-1:]
    closed = end >= span.end or text[end] in _ENDS
    return closed and digits.isdecimal() and len(digits) <= _MOST_DIGITS and _is_word(before)


def _is_word(character: str) -> bool:
    return "一" <= character <= "龥" and character not in "第年月日号版到至路座楼"


def _counted(text: str, number: WrittenNumber, start: int, unit: str) -> bool:
    """Tell whether a Chinese number counts something: 一件申请 does, 一条龙 does not."""
    after = text[start + len(unit) : start + len(unit) + 1]
    return (
        unit in _HANZI_UNITS and start == number.span.end and after not in _IDIOMS
    ) or unit == "人次"
