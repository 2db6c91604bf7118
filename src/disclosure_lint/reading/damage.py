"""Signs that a text lost characters on its way here (pages and PDF extraction)."""

from functools import cache

import regex

from disclosure_lint.text import Span

_ENOUGH = 2


@cache
def _signs() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          (?<![0-9０-９])[12][0-9]{3}(?:[0-9]{1,2}月|[0-9]{2,4}日)  # 20231月1日, 20231231日
        | (?<=[0-9]{4}年)[0-9]{3,4}日                          # 2023年1231日
        | 〔[12][0-9]{3}(?![0-9]{0,2}[〕\])）】])[0-9]{0,5}号?    # 〔202130号
        | (?<![\]\w])(?:\(\)|（）)                              # ()主动公开
        | 第[一二三四五六七八九十]{1,3}条第[ \t]?(?=项|[|\r\n]|信息内容|$)
        """,
        regex.VERBOSE,
    )


def damage_signs(text: str) -> tuple[Span, ...]:
    """Return the places where characters seem lost, in order.

    Digits run together in dates, 〔 without 〕, empty brackets, 第二十条第 without its item.

    >>> [span.of("自20231月1日起") for span in damage_signs("自20231月1日起")]
    ['20231月']
    """
    return tuple(Span(*match.span()) for match in _signs().finditer(text))


def is_damaged(signs: tuple[Span, ...]) -> bool:
    """Tell whether there are enough signs to distrust dates, numbers and marks of the text."""
    return len(signs) >= _ENOUGH
