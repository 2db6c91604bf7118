"""Quoted document titles: 《…》 and 〈…〉."""

from functools import cache

import regex

from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_PAIRS = {"》": "《", "〉": "〈"}
_OPENING = frozenset(_PAIRS.values())
_Mark = tuple[int, str]


@cache
def _title_mark() -> regex.Pattern[str]:
    return compile_pattern("[《》〈〉]")


@cache
def _marks() -> regex.Pattern[str]:
    return compile_pattern("[《》〈〉。！？；]")


@cache
def _line_end() -> regex.Pattern[str]:
    return compile_pattern(r"[\r\n]")


def read_quotations(text: str) -> tuple[Span, ...]:
    """Return the spans of the outermost 《…》 and 〈…〉, marks included, in order.

    A title never crosses a line end. Where a line leaves one open, each ends with its sentence at
    the latest, so that one lost mark does not swallow the text behind it. Linear in the length.

    >>> text = "印发《关于〈办法〉的通知》"
    >>> [span.of(text) for span in read_quotations(text)]
    ['《关于〈办法〉的通知》']
    """
    found: list[Span] = []
    end = 0
    while mark := _title_mark().search(text, end):
        line_end = _line_end().search(text, mark.end())
        end = line_end.start() if line_end else len(text)
        marks = [(m.start(), m[0]) for m in _marks().finditer(text, mark.start(), end)]
        found += _of_line(marks, end)
    return tuple(found)


def _of_line(marks: list[_Mark], end: int) -> list[Span]:
    spans, balanced = _outermost(marks, end, by_sentence=False)
    return spans if balanced else _outermost(marks, end, by_sentence=True)[0]


def _outermost(marks: list[_Mark], end: int, *, by_sentence: bool) -> tuple[list[Span], bool]:
    """Return the outermost titles, and whether all were closed."""
    spans: list[Span] = []
    open_marks: list[_Mark] = []
    for place, mark in marks:
        if mark in _OPENING:
            open_marks.append((place, mark))
        elif mark in _PAIRS:
            _close(open_marks, place, mark, spans)
        elif by_sentence and open_marks:
            spans.append(Span(open_marks[0][0], place))
            open_marks = []
    if open_marks:
        spans.append(Span(open_marks[0][0], end))
    return spans, not open_marks


def _close(open_marks: list[_Mark], place: int, mark: str, spans: list[Span]) -> None:
    if open_marks and open_marks[-1][1] == _PAIRS[mark]:
        start, _ = open_marks.pop()
        if not open_marks:
            spans.append(Span(start, place + 1))
