"""Signs that a text lost characters on its way here (pages and PDF extraction)."""

from functools import cache

import regex

from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_ENOUGH = 2


@cache
def _signs() -> tuple[regex.Pattern[str], ...]:
    """Return the patterns of signs; one each, because each is quick by its own first character."""
    return (
        compile_pattern("[12][0-9]{4,5}月|[12][0-9]{5,7}日"),  # 20231月1日, 20231231日
        compile_pattern("年[0-9]{3,4}日"),  # 2023年1231日
        compile_pattern(r"〔[12][0-9]{3}(?![0-9]{0,2}[〕\])）】])[0-9]{0,5}号?"),  # 〔202130号
        compile_pattern(r"(?<![\]\w])(?:\(\)|（）)"),  # ()主动公开
        compile_pattern(r"条第[ \t]?(?=项|[|\r\n]|信息内容|$)"),  # 第二十条第项
    )


def damage_signs(text: str) -> tuple[Span, ...]:
    """Return the places where characters seem lost, in order.

    Digits run together in dates, 〔 without 〕, empty brackets, 第二十条第 without its item.

    >>> [span.of("自20231月1日起") for span in damage_signs("自20231月1日起")]
    ['20231月']
    """
    found = (match for sign in _signs() for match in sign.finditer(text))
    spans = (Span(*match.span()) for match in found if not _inside_number(text, match.start()))
    return tuple(sorted(spans))


def _inside_number(text: str, offset: int) -> bool:
    """Tell whether the sign at `offset` is only the end of a longer number."""
    return text[offset : offset + 1].isdigit() and text[max(0, offset - 1) : offset].isdigit()


def is_damaged(signs: tuple[Span, ...]) -> bool:
    """Tell whether there are enough signs to distrust dates, numbers and marks of the text."""
    return len(signs) >= _ENOUGH
