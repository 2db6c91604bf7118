"""The pieces of an announced list: cut at all that may separate its items."""

from functools import cache
from typing import Literal

import regex

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

Join = Literal["", "weak", "list", "hard"]
_ORDER: tuple[Join, ...] = ("", "weak", "list", "hard")
_MOST = 60


@frozen
class Piece:
    """A piece of the list, and what separates it from the one before.

    `hard` separates items for sure (；, quotes, numbers), `list` may (、), `weak` seldom does (和).
    """

    span: Span
    join: Join


@cache
def _separators() -> regex.Pattern[str]:
    return compile_pattern(
        r"""
          《[^《》\r\n]{0,80}》(*SKIP)(*FAIL)
        | (?P<hard>[；;“”‘’"\r\n])
        | (?P<hard>(?:(?<=[；;，,、：:\s“])|^)
            [（(]?(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[)）、.．])
        | (?P<comma>[，,]) | (?P<list>、)
        | (?P<weak>以及|(?<![涉普])及(?!时)(?:其(?![他它余]))?|和(?!谐)|(?<!参)与(?!会)
            |[并另]?附(?=\p{Han}{2})|暨)
        """,
        regex.VERBOSE,
    )


def cut(text: str, listed: Span) -> list[Piece]:
    """Return the pieces of `listed`. Where ，separates the items, 、 stands inside them.

    >>> text = "概述、主动公开和收费情况"
    >>> [piece.span.of(text) for piece in cut(text, Span(0, len(text)))]
    ['概述', '主动公开', '收费情况']
    """
    marks = list(_separators().finditer(text, listed.start, listed.end))
    commas, stops = (sum(1 for mark in marks if mark[kind]) for kind in ("comma", "list"))
    by_commas = commas > 1 and commas >= stops
    pieces: list[Piece] = []
    start = listed.start
    join: Join = "hard"
    for mark in marks:
        if _add(text, pieces, Span(start, mark.start()), join):
            join = ""
        join = _harder(join, _kind(mark, by_commas=by_commas))
        start = mark.end()
    _add(text, pieces, Span(start, listed.end), join)
    return pieces[:_MOST]


def _add(text: str, pieces: list[Piece], stretch: Span, join: Join) -> bool:
    words = stretch.of(text)
    inner = words.strip(" \t\u3000\u00a0：:")
    if inner:
        first = stretch.start + words.index(inner)
        pieces.append(Piece(Span(first, first + len(inner)), join))
    return bool(inner)


def _kind(mark: "regex.Match[str]", *, by_commas: bool) -> Join:
    if mark["hard"]:
        return "hard"
    if mark["comma"]:
        return "hard" if by_commas else "list"
    if mark["list"]:
        return "weak" if by_commas else "list"
    return "weak"


def _harder(one: Join, other: Join) -> Join:
    return one if _ORDER.index(one) > _ORDER.index(other) else other
