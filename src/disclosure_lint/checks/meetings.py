"""Congresses and plenums of the Party as texts name them."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern


@cache
def _congress() -> regex.Pattern[str]:
    return compile_pattern(
        r"(?:党的|中共|中国共产党)(?P<told>(?:二十|十[七八九])大)(?!类|项)"
        r"|(?<![一二三四五六七八九十百])(?P<bare>(?:二十|十[七八九])大)(?=精神|报告|以来|和(?:二十|十[七八九])届)"
    )


@cache
def _plenums() -> regex.Pattern[str]:
    return compile_pattern(
        r"(?<![一二三四五六七八九十百])(?P<term>二十|十[七八九])届"
        r"(?P<list>[一二三四五六七]中(?:(?:全会)?[、和及与以，]{1,2}[一二三四五六七]中){0,6})全会"
    )


@cache
def _plenum() -> regex.Pattern[str]:
    return compile_pattern(r"[一二三四五六七]中")


def named_meetings(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each congress and plenum that `text` names, with its short name, in order.

    >>> text = "贯彻党的十九大和十九届三中、四中全会精神"
    >>> [(span.of(text), name) for span, name in named_meetings(text)]
    [('十九大', '十九大'), ('三中', '十九届三中'), ('四中', '十九届四中')]
    """
    yield from sorted([*_congresses(text), *_all_plenums(text)])


def _congresses(text: str) -> Iterator[tuple[Span, str]]:
    for match in _congress().finditer(text):
        group = "told" if match["told"] else "bare"
        yield Span(*match.span(group)), match[group]


def _all_plenums(text: str) -> Iterator[tuple[Span, str]]:
    for match in _plenums().finditer(text):
        for number in _plenum().finditer(text, *match.span("list")):
            yield Span(*number.span()), f"{match['term']}届{number[0]}"
