"""Sentences and clauses inside a paragraph."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern


@cache
def _sentence_ends() -> regex.Pattern[str]:
    return compile_pattern("[。！？；!?;]{1,4}[”’」』）)》]{0,3}|[\r\n]{1,80}")


@cache
def _clause_ends() -> regex.Pattern[str]:
    return compile_pattern("[，,：:]{1,4}")


def sentences(text: str, span: Span | None = None) -> Iterator[Span]:
    """Yield the sentences of `span` of `text` (default: all) without blanks around them, in order.

    A sentence runs up to and with its 。！？ or ；(closing quotes included) or to the line's end.

    >>> text = "一是公开。二是服务"
    >>> [sentence.of(text) for sentence in sentences(text)]
    ['一是公开。', '二是服务']
    """
    return _pieces(text, span or Span(0, len(text)), _sentence_ends())


def clauses(text: str, span: Span | None = None) -> Iterator[Span]:
    """Yield the parts of a sentence between ，and ：, each with its closing mark, in order.

    、 joins words, not clauses, and does not end one.

    >>> text = "2017年，我镇公开信息、数据，"
    >>> [clause.of(text) for clause in clauses(text)]
    ['2017年，', '我镇公开信息、数据，']
    """
    return _pieces(text, span or Span(0, len(text)), _clause_ends())


def _pieces(text: str, span: Span, ends: regex.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in ends.finditer(text, span.start, span.end):
        piece = _trimmed(text, start, match.end())
        if piece:
            yield piece
        start = match.end()
    piece = _trimmed(text, start, span.end)
    if piece:
        yield piece


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
