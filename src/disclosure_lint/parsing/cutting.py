"""Text -> segments: each logical line is claimed by what it is, then cut into leaves."""

from itertools import pairwise

import regex

from disclosure_lint.parsing.cells import claim_tables
from disclosure_lint.parsing.contents import without_contents
from disclosure_lint.parsing.ending import claim_ending, split_signed
from disclosure_lint.parsing.flatten import unflatten
from disclosure_lint.parsing.front import claim_front, furniture_pattern
from disclosure_lint.parsing.headings import Heading, read_heading
from disclosure_lint.parsing.levels import heading_levels
from disclosure_lint.parsing.lines import Line, physical_lines
from disclosure_lint.parsing.names import Names
from disclosure_lint.parsing.numbering import HANZI
from disclosure_lint.parsing.segments import Segment
from disclosure_lint.parsing.shapes import PAGE_NUMBER
from disclosure_lint.parsing.tree import LeafKind
from disclosure_lint.parsing.wrapping import Wrapping, goes_on, read_wrapping
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

_ITEM = compile_pattern(rf"(?:^|(?<=[。；;：:，,、”\s])){HANZI}{{1,2}}(?:是|要)(?=[\p{{Han}}“《])")
_SIMPLE: dict[str, tuple[str, LeafKind]] = {
    "title": ("TITLE", "title"),
    "furniture": ("FURNITURE", "furniture"),
    "byline-date": ("BYLINE", "date"),
    "byline-agency": ("BYLINE", "agency"),
    "date": ("CLOSE", "date"),
    "agency": ("CLOSE", "agency"),
}
_TABLES = frozenset({"pipes", "html", "cells"})


@define
class Cutting:
    """The segments of a source, and whether its lines were wrapped or had lost their ends."""

    segments: list[Segment] = field(factory=list)
    wrapped: bool = False
    flattened: bool = False


def cut(source: Source, names: Names) -> Cutting:
    """Cut `source` into segments that cover it without gap."""
    lines = unflatten(source.text, physical_lines(source), names)
    claim_tables(source.text, lines, names)
    headings = _claim(source.text, lines, names.titles, furniture_pattern(names.furniture))
    wrapping = read_wrapping(source.text, lines) if source.dialect == "plain" else None
    cutter = _Cutter(source, lines, headings, wrapping)
    cutter.run()
    flattened = any(line.virtual for line in lines)
    return Cutting(cutter.segments, wrapped=wrapping is not None, flattened=flattened)


def _claim(
    text: str, lines: list[Line], titles: frozenset[str], page: regex.Pattern[str]
) -> dict[int, tuple[Heading, int]]:
    """Claim front and ending, and return heading and level by line index."""
    first = _first_heading(text, lines, titles)
    claim_front(text, lines, first, page)
    claim_ending(text, lines, first if first < len(lines) else 0, page)
    _claim_page_numbers(text, lines)
    found = [
        (index, heading)
        for index, line in enumerate(lines)
        if line and line.kind in {"", "appendix"} and (heading := read_heading(text, line, titles))
    ]
    found = _drop_loose_titles(without_contents(text, found, lines), lines)
    real = [(i, h) for i, h in found if not h.paragraph and lines[i].kind != "appendix"]
    levels = heading_levels([(lines[i], h) for i, h in real])
    by_line = {i: (h, level) for (i, h), level in zip(real, levels, strict=True)}
    return by_line | {i: (h, 0) for i, h in found if h.paragraph and lines[i].kind != "appendix"}


def _first_heading(text: str, lines: list[Line], titles: frozenset[str]) -> int:
    for index, line in enumerate(lines):
        if line and not line.kind:
            heading = read_heading(text, line, titles)
            if heading and (heading.known or _is_top(heading)):
                return index
    return len(lines)


def _is_top(heading: Heading) -> bool:
    return heading.number is not None and heading.number.style in {"part", "hanzi", "hanzi-paren"}


def _claim_page_numbers(text: str, lines: list[Line]) -> None:
    for line in lines:
        if line and not line.kind and PAGE_NUMBER.fullmatch(text, line.first, line.last):
            line.kind = "page"


def _drop_loose_titles(
    found: list[tuple[int, Heading]], lines: list[Line]
) -> list[tuple[int, Heading]]:
    """Known titles without number or mark are headings only where the numbered ones are few."""
    numbered = sum(1 for _, h in found if h.number and h.number.style in {"part", "hanzi"})
    if numbered < 2:  # noqa: PLR2004 — one numbered heading is no outline
        return found
    return [(i, h) for i, h in found if h.number or lines[i].mark.startswith("#")]


class _Cutter:
    """Walks the lines once and appends segments; `open` takes the trivia that follows."""

    def __init__(
        self,
        source: Source,
        lines: list[Line],
        headings: dict[int, tuple[Heading, int]],
        wrapping: Wrapping | None,
    ) -> None:
        self.text = source.text
        self.markdown = source.dialect == "markdown"
        self.lines = lines
        self.headings = headings
        self.wrapping = wrapping
        self.segments: list[Segment] = []
        self.lead = 0
        self.previous: Line | None = None
        self.previous_blank = False

    def run(self) -> None:
        """Cut every line."""
        for index, line in enumerate(self.lines):
            if line:
                self._line(index, line)
                self.previous_blank = False
            elif self.segments:
                self.segments[-1].add("trivia", line.start, line.stop)
                self.previous_blank = True
                if not self._between_pages(index):
                    self.previous = None
        if not self.segments and self.text:
            self._open("FURNITURE", 0).add("trivia", 0, len(self.text))

    def _between_pages(self, index: int) -> bool:
        """Tell whether this blank line only stands around a page number of wrapped text."""
        if self.wrapping is None:
            return False
        return any(line.kind == "page" for line in self.lines[max(0, index - 2) : index + 3])

    def _open(self, kind: str, start: int) -> Segment:
        segment = Segment(kind)
        if not self.segments:
            segment.add("trivia", 0, start)
        self.segments.append(segment)
        return segment

    def _line(self, index: int, line: Line) -> None:
        if index in self.headings:
            self._heading(line, *self.headings[index])
        elif line.kind in _TABLES:
            self._table(line)
        elif line.kind == "signed":
            self._signed(line)
        elif line.kind == "appendix":
            self._titled("APPENDIX", line)
        elif line.kind == "page" and self.previous is not None and self.wrapping is not None:
            self.segments[-1].add("furniture", line.start, line.stop)
            return
        elif line.kind:
            self._simple(line)
        else:
            self._running(line)
        self.previous = None if line.kind or self._is_headline(index) else line

    def _is_headline(self, index: int) -> bool:
        if index not in self.headings:
            return False
        heading, level = self.headings[index]
        return level > 0 and heading.rest is None

    def _simple(self, line: Line) -> None:
        terminal, leaf = _SIMPLE.get(line.kind, ("FURNITURE", "furniture"))
        segment = self._close(line) if terminal == "CLOSE" else self._open(terminal, line.start)
        self._whole(segment, leaf, line)

    def _close(self, line: Line) -> Segment:
        """Return the closing's segment: agency and date are one token of the grammar."""
        last = self.segments[-1] if self.segments else None
        return last if last and last.type == "CLOSE" else self._open("CLOSE", line.start)

    def _whole(self, segment: Segment, leaf: LeafKind, line: Line) -> None:
        segment.add("trivia", line.start, line.first)
        segment.add(leaf, line.first, line.last)
        segment.add("trivia", line.last, line.stop)

    def _titled(self, token: str, line: Line) -> None:
        segment = self._open(token, line.start)
        segment.title, segment.mark = line.words(self.text), line.mark
        self._whole(segment, "heading", line)

    def _signed(self, line: Line) -> None:
        agency_end, date_start = split_signed(self.text, line)
        segment = self._close(line)
        segment.add("trivia", line.start, line.first)
        segment.add("agency", line.first, agency_end)
        segment.add("trivia", agency_end, date_start)
        segment.add("date", date_start, line.last)
        segment.add("trivia", line.last, line.stop)

    def _table(self, line: Line) -> None:
        last = self.segments[-1] if self.segments else None
        apart = line.kind == "pipes" and self.previous_blank
        if last is None or last.type != "TABLE" or last.style != line.kind or apart:
            last = self._open("TABLE", line.start)
            last.style = line.kind
        last.add("trivia", line.start, line.first)
        last.add("table", line.first, line.last)
        last.add("trivia", line.last, line.stop)

    def _heading(self, line: Line, heading: Heading, level: int) -> None:
        segment = self._open(f"H{level}" if level else "P", line.start)
        segment.add("trivia", line.start, line.first)
        if heading.number:
            segment.number = self.text[line.first : heading.number.end]
            segment.style, segment.ordinal = heading.number.style, heading.number.ordinal
            segment.add("number", line.first, heading.number.end)
        self._heading_words(segment, line, heading, level)

    def _heading_words(self, segment: Segment, line: Line, heading: Heading, level: int) -> None:
        number_end = heading.number.end if heading.number else line.first
        if level:
            segment.title = self.text[heading.title_first : heading.title_last]
            segment.mark, segment.run_in = line.mark, heading.rest is not None
            segment.add("trivia", number_end, heading.title_first)
            segment.add("heading", heading.title_first, heading.title_last)
        if heading.rest is None:
            segment.add("trivia", heading.title_last, line.stop)
            return
        segment.add("trivia", segment.end, heading.rest)
        self._text(None if level else segment, heading.rest, line)

    def _running(self, line: Line) -> None:
        before = self.previous
        if before is not None and goes_on(
            self.text, before, line, self.wrapping, markdown=self.markdown
        ):
            self._join(line)
            self._text(self.segments[-1], line.first, line)
        else:
            self._text(None, line.start, line)

    def _join(self, line: Line) -> None:
        """Turn the trivia between the two lines into a soft break."""
        segment = self.segments[-1]
        start = line.start
        while segment.leaves[-1].kind in {"trivia", "furniture"}:
            start = segment.leaves.pop().start
        segment.add("break", start, line.first)

    def _text(self, segment: Segment | None, start: int, line: Line) -> None:
        """Cut running text from `start` into leading text and items."""
        first = max(start, line.first)
        places = _item_places(self.text, first, line.last)
        if segment is None:
            segment = self._open("IP" if places and places[0] == first else "P", start)
            segment.add("trivia", start, first)
        segment.add("text", first, places[0] if places else line.last)
        for place, stop in pairwise([*places, line.last]):
            if place != first:
                segment = self._open("I", place)
            segment.add("item", place, stop)
        segment.add("trivia", line.last, line.stop)


def _item_places(text: str, first: int, last: int) -> list[int]:
    """Return where items begin; most lines have none of what every item begins with."""
    if text.find("是", first, last) < 0 and text.find("要", first, last) < 0:
        return []
    return [match.start() for match in _ITEM.finditer(text, first, last)]
