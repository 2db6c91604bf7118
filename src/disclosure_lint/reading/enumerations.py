"""Enumerations in running text: 一是…二是…, 第一，…第二，…, 一要…, 其一，…."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import regex

from disclosure_lint.parsing.numbering import HANZI, number_value
from disclosure_lint.report import Enumeration, EnumerationItem, Paragraph, Section
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import define, evolve, field, frozen
from disclosure_lint.text.patterns import compile_pattern

_NESTING = 3  # enumerations of one style that may be open at once
_LOOK_BACK = 2000
_DIGITS = "一二三四五六七八九十"


@frozen
class _Marker:
    ordinal: int
    style: str
    span: Span
    paragraph: Span
    section: int | None


@define
class _Open:
    """An enumeration whose end is not yet seen."""

    items: list[_Marker]
    end: int = -1

    @property
    def expected(self) -> int:
        return self.items[-1].ordinal + 1


@define
class _Reader:
    """Puts markers together as they come."""

    sections: Sequence[Section]
    found: list[_Open] = field(factory=list)
    stacks: dict[str, list[_Open]] = field(factory=dict)

    def take(self, marker: _Marker) -> None:
        """Let `marker` continue the innermost enumeration that waits for it, or begin one."""
        stack = self.stacks.setdefault(marker.style, [])
        if stack and not self._together(stack[-1].items[-1], marker):
            stack.clear()
        waiting = [i for i, one in enumerate(stack) if one.expected == marker.ordinal]
        if marker.ordinal == 1 or not stack:
            self._begin(marker, stack)
            return
        place = waiting[-1] if waiting else len(stack) - 1
        for inner in stack[place + 1 :]:
            inner.end = marker.span.start
        del stack[place + 1 :]
        stack[-1].items.append(marker)

    def _begin(self, marker: _Marker, stack: list[_Open]) -> None:
        one = _Open([marker])
        self.found.append(one)
        stack.append(one)
        del stack[:-_NESTING]

    def _together(self, last: _Marker, marker: _Marker) -> bool:
        """Tell whether one enumeration may hold both: in one section or its subsections."""
        if last.section == marker.section:
            return True
        if last.section is None or marker.section is None:
            return False
        before, after = self.sections[last.section], self.sections[marker.section]
        if before.span.contains(after.span) or after.span.contains(before.span):
            return True
        return marker.ordinal == last.ordinal + 1 and before.parent == after.parent


@cache
def _markers() -> regex.Pattern[str]:
    return compile_pattern(
        rf"""
          (?P<ordinal>{HANZI}{{1,3}})(?:(?P<style>是)|(?P<style>要)(?![求点素]))
        | (?P<style>第)(?P<ordinal>{HANZI}{{1,3}})[，,：:]
        | (?P<style>其)(?P<ordinal>{HANZI}{{1,2}})(?:[，,：:、]|(?=是))
        """,
        regex.VERBOSE,
    )


_BOUNDARY = frozenset("。！？；：，、!?;:,“‘（( \t\u3000\u00a0\r\n…—*")


def read_enumerations(
    text: str,
    paragraphs: Sequence[Paragraph],
    sections: Sequence[Section],
    quotations: Sequence[Span],
) -> tuple[Enumeration, ...]:
    """Return the enumerations that run through the paragraphs of one section, in order.

    A marker counts at the beginning of a clause and outside document titles. 一是 begins a new
    enumeration; where the outer one goes on after an inner one, both are kept apart. A marker that
    is written otherwise (二强化…, 首先) fills the gap it would leave.
    """
    reader = _Reader(sections)
    for marker in _scan(text, paragraphs, quotations):
        reader.take(marker)
    return tuple(_finish(text, one, sections) for one in reader.found)


def _scan(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Span]
) -> Iterator[_Marker]:
    starts = [quotation.start for quotation in quotations]
    for paragraph in paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        for match in _markers().finditer(text, start, end):
            place = match.start()
            if place > start and text[place - 1] not in _BOUNDARY:
                continue
            index = bisect_right(starts, place) - 1
            if index >= 0 and place < quotations[index].end:
                continue
            ordinal = number_value(match["ordinal"]) or 0
            span = Span(place, match.end())
            yield _Marker(ordinal, match["style"], span, paragraph.span, paragraph.section)


def _finish(text: str, one: _Open, sections: Sequence[Section]) -> Enumeration:
    markers = list(_filled(text, one.items, sections))
    items = [
        EnumerationItem(marker.ordinal, marker.span, Span(marker.span.start, end))
        for marker, end in zip(markers, _item_ends(text, markers, one.end), strict=True)
    ]
    return Enumeration(tuple(items), markers[0].style, markers[0].section)


def _item_ends(text: str, markers: list[_Marker], end: int) -> Iterator[int]:
    for marker, following in pairwise(markers):
        stretch = text[marker.span.start : following.span.start]
        yield marker.span.start + len(stretch.rstrip())
    last = markers[-1]
    yield min(end, last.paragraph.end) if end > last.span.start else last.paragraph.end


def _filled(text: str, markers: list[_Marker], sections: Sequence[Section]) -> Iterator[_Marker]:
    """Yield the markers, with those that are written otherwise where one is missing."""
    ordinal, place = 0, _floor(markers[0], sections)
    for marker in markers:
        for missing in range(ordinal + 1, min(marker.ordinal, ordinal + 4)):
            match = _otherwise(missing).search(text, place, marker.span.start)
            if match:
                place = match.end()
                yield evolve(marker, ordinal=missing, span=Span(*match.span()))
        yield marker
        ordinal, place = marker.ordinal, marker.span.end


def _floor(first: _Marker, sections: Sequence[Section]) -> int:
    """Return where to begin looking for what stands in front of the first marker."""
    section = None if first.section is None else sections[first.section]
    while section is not None and section.parent is not None:
        section = sections[section.parent]
    return max(section.title_span.start if section else 0, first.paragraph.start - _LOOK_BACK, 0)


@cache
def _otherwise(ordinal: int) -> regex.Pattern[str]:
    """Return the pattern of other ways to write the marker of `ordinal`."""
    digit = _DIGITS[ordinal - 1] if ordinal <= len(_DIGITS) else "十" + _DIGITS[ordinal - 11 :][:1]
    forms = [
        rf"{digit}[是要]",
        rf"[第其]{digit}[，,、：:是]",
        *_WORDS.get(ordinal, ()),
    ]
    if ordinal > 1:
        forms.append(
            rf"(?<=[。；：，,;:]){digit}(?=\p{{Han}})(?![条件次个十百千万年月日级类种项份名位人方])"
        )
    return compile_pattern("|".join(forms))


_WORDS = {1: ("首先", "一方面", "首要"), 2: ("其次", "另一方面"), 3: ("再次", "再者", "最后")}
