"""Numbers as people write them in running text: 12, 1,234, １２, 5.3万, 二十三, 5500余."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import regex

from disclosure_lint.parsing.numbering import number_value
from disclosure_lint.text import Span
from disclosure_lint.text.anchors import matches_at
from disclosure_lint.text.patterns import compile_pattern


class WrittenNumber(NamedTuple):
    """A number as it stands in the text, with its 万 or 亿.

    `step` is what its last digit counts: 1 for 12, 0.01 for 51.85, 1000 for 1.2万. `approximate`
    tells of 约, 近, 余, 多 and the like beside it.
    """

    span: Span
    value: Decimal
    step: Decimal
    approximate: bool


_SCALES = {"": 1, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_ABOUT = (
    "约",
    "近",
    "超",
    "超过",
    "逾",
    "突破",
    "将近",
    "接近",
    "大约",
    "至少",
    "不少于",
    "不低于",
    "上",
)
_LONGEST_ABOUT = 3
_RANGE = frozenset("-－—~～至")
_ONE = Decimal(1)


@cache
def _digits() -> regex.Pattern[str]:
    """Return the pattern of what a number may begin with; none begins inside one of its matches."""
    return compile_pattern("[0-9０-９]+|[零一二三四五六七八九十百千两]+")


@cache
def _pattern() -> regex.Pattern[str]:
    return compile_pattern(
        r"""
          (?<![0-9０-９A-Za-z_/@.．\-－—~～])(?<![0-9],)(?<![0-9][:：])
          (?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])|[0-9０-９]{1,13})
          (?P<decimals>[.．][0-9０-９]{1,8})?(?![0-9０-９.．])
          (?P<more>[余多来几]?)[ ]?(?P<scale>[千万亿]?)(?P<after>[余多来几]?)
        | (?<![第每同逐首某任唯这那零〇一二三四五六七八九十百千万两几数])
          (?P<hanzi>[零一二三四五六七八九十百千两][零〇一二三四五六七八九十百千万]{0,10})
          (?P<more>[余多来几]?)(?=[条件份篇宗例]|人次)
        """,
        regex.VERBOSE,
    )


def scan_numbers(text: str, span: Span) -> Iterator[WrittenNumber]:
    """Yield the numbers that stand in `span` of `text`, in order, Chinese ones included.

    Ranges (3-5), numbers with letters (A4, H5) and those after 第 or 每 are none; nor is a Chinese
    number, unless the unit of a count follows.

    >>> text = "共1,234条、5.3万条、二十三条"
    >>> [str(number.value) for number in scan_numbers(text, Span(0, len(text)))]
    ['1234', '53000', '23']
    """
    for match in matches_at(_digits(), _pattern(), text, span.start, span.end):
        if text[match.start() - 1 : match.start()] == "第" or _ranges(text, match.end()):
            continue
        read = _hanzi(match["hanzi"]) if match["hanzi"] else _arabic(match)
        if read is not None:
            about = bool(match["more"] or match["after"]) or _is_about(text, match.start())
            yield WrittenNumber(Span(*match.span()), *read, about)


def _arabic(match: regex.Match[str]) -> tuple[Decimal, Decimal]:
    if not match["decimals"] and not match["scale"] and match["digits"].isascii():
        return Decimal(match["digits"].replace(",", "")), _ONE
    digits = match["digits"].translate(_WIDE).replace(",", "")
    decimals = (match["decimals"] or "").translate(_WIDE)
    scale = _SCALES[match["scale"]]
    step = Decimal(scale) / 10 ** max(0, len(decimals) - 1)
    return (Decimal(digits + decimals) * scale).normalize() + 0, step.normalize() + 0


def _hanzi(written: str) -> tuple[Decimal, Decimal] | None:
    """Return value and step of a Chinese number; None where it is none (二三, 三一件)."""
    if _two_digits().search(written):
        return None
    many, found, few = written.rpartition("万")
    values = [number_value(part) for part in (many, few) if part]
    if None in values or not values or "万" in many:
        return None
    head = number_value(many) if found else 0
    tail = number_value(few) if few else 0
    return Decimal((head or 0) * 10_000 + (tail or 0)), Decimal(1)


@cache
def _two_digits() -> regex.Pattern[str]:
    return compile_pattern("[一二三四五六七八九两]{2}")


def _is_about(text: str, start: int) -> bool:
    before = text[max(0, start - _LONGEST_ABOUT) : start].rstrip()
    return before.endswith(_ABOUT) and not before.endswith(("以上", "网上", "线上", "附近", "最近"))


def _ranges(text: str, end: int) -> bool:
    """Tell whether the number that ends here begins a range or is part of a longer sign."""
    after = text[end : end + 2].lstrip(" ")
    return after[:1] in _RANGE and after[1:2].isdigit()
