"""Chinese numbers and the numbers of headings."""

from typing import Literal

import regex

from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

NumberStyle = Literal["part", "hanzi", "hanzi-paren", "digit", "digit-paren", "circled"]
STYLES: tuple[NumberStyle, ...] = (
    "part",  # 第一部分
    "hanzi",  # 一、
    "hanzi-paren",  # （一）
    "digit",  # 1.
    "digit-paren",  # （1）
    "circled",  # ①
)

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_PARENTHESISED = {c: i for i, c in enumerate("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", 1)}
_CIRCLED = {c: i for i, c in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1)}
_BRACKETED = {c: i for i, c in enumerate("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", 1)}
_DOTTED = {c: i for i, c in enumerate("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", 1)}

HANZI = "[一二三四五六七八九十]"
NUMBER = compile_pattern(
    rf"""
      第[ \t]?(?P<part>{HANZI}{{1,3}})[ \t]?(?:部分|章|编)[、：:，.．]?
    | (?P<hanzi>{HANZI}{{1,3}})[ \t\u3000]{{0,2}}[、．]
    | (?P<hanzi_dot>{HANZI}{{1,3}})(?:\.|，(?=[ \t\u3000]))
    | [（(][ \t]?(?P<paren>{HANZI}{{1,3}})[ \t]?[）)][、.．]?
    | (?P<parenthesised>[㈠-㈩])[、.．]?
    | (?P<digit>[0-9０-９]{{1,2}})[ \t]?(?:[、．]|\.(?![0-9０-９]))
    | (?P<dotted>[⒈-⒛])
    | [（(][ \t]?(?P<dparen>[0-9０-９]{{1,2}})[ \t]?[）)][、.．]?
    | (?P<half>[0-9０-９]{{1,2}})[）)]
    | (?P<bracketed>[⑴-⒇])[、.．]?
    | (?P<circled>[①-⑳])[、.．]?
    """,
    regex.VERBOSE,
)


@frozen
class NumberMark:
    """A number in front of a heading: its style, its value, and where it ends in the text."""

    style: NumberStyle
    ordinal: int
    end: int


def number_value(written: str) -> int | None:
    """Return the value of a Chinese or Arabic integer up to 9999 (十二, 二十, 一百零三, １２).

    None for anything that is not such a number.

    >>> number_value("二十三"), number_value("十"), number_value("一百零三"), number_value("12")
    (23, 10, 103, 12)
    """
    if written.isdecimal():
        return int(written)
    total, digit = 0, 0
    for character in written:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            return None
    return total + digit if written else None


_UNITS = {"十": 10, "百": 100, "千": 1000}

_GROUPS: tuple[tuple[str, NumberStyle], ...] = (
    ("part", "part"),
    ("hanzi", "hanzi"),
    ("hanzi_dot", "hanzi"),
    ("paren", "hanzi-paren"),
    ("digit", "digit"),
    ("dparen", "digit-paren"),
    ("half", "digit-paren"),
)
_SYMBOLS: tuple[tuple[str, NumberStyle, dict[str, int]], ...] = (
    ("parenthesised", "hanzi-paren", _PARENTHESISED),
    ("dotted", "digit", _DOTTED),
    ("bracketed", "digit-paren", _BRACKETED),
    ("circled", "circled", _CIRCLED),
)


def read_number(text: str, start: int = 0, end: int | None = None) -> NumberMark | None:
    """Return the heading number that stands at `start` of `text`, or None."""
    match = NUMBER.match(text, start, len(text) if end is None else end)
    if match is None:
        return None
    for group, style in _GROUPS:
        if match[group]:
            return NumberMark(style, number_value(match[group]) or 0, match.end())
    for group, style, values in _SYMBOLS:
        if match[group]:
            return NumberMark(style, values[match[group]], match.end())
    return None
