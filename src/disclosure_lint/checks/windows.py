"""Stretches of text around rare words, so that a costly look is taken only where it may succeed."""

from collections.abc import Iterable, Iterator

from disclosure_lint.text import Span


def windows(text: str, anchors: Iterable[str], reach: int) -> Iterator[Span]:
    """Yield the stretches within `reach` characters of any of `anchors`, in order, apart.

    >>> [span.of("一二三XX四五六") for span in windows("一二三XX四五六", ["XX"], 2)]
    ['二三XX']
    """
    return around(text, sorted(_starts(text, anchors)), reach)


def around(text: str, places: Iterable[int], reach: int) -> Iterator[Span]:
    """Yield the stretches within `reach` characters of `places`, which come in order, apart."""
    start = end = -1
    for place in places:
        if start < 0 or place - reach > end:
            if start >= 0:
                yield Span(start, end)
            start = max(0, place - reach)
        end = min(len(text), place + reach)
    if start >= 0:
        yield Span(start, end)


def _starts(text: str, anchors: Iterable[str]) -> Iterator[int]:
    for anchor in anchors:
        at = text.find(anchor)
        while at >= 0:
            yield at
            at = text.find(anchor, at + len(anchor))


def places(text: str, words: Iterable[str]) -> Iterator[Span]:
    """Yield where any of `words` stands, in order; where two overlap the longer one only.

    >>> [span.of("国土局和国土局") for span in places("国土局和国土局", ["国土", "国土局"])]
    ['国土局', '国土局']
    """
    found = [Span(at, at + len(word)) for word in words for at in _starts(text, [word])]
    end = 0
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end
