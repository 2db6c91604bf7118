"""Where titles stand on a page.

Titles wrap over lines, hold stray blanks, stand behind page furniture or twice, and carry the
year before or after the agency. So the front is looked at without blanks; where a blank or a
line end stood is remembered, because only there may a title begin or end.
"""

from collections.abc import Iterator

import regex

from disclosure_lint.reading import title_words as words
from disclosure_lint.reading.dates import year_value
from disclosure_lint.report import Title
from disclosure_lint.text import Flow, Span, flow_without
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_FRONT = 8000  # no title stands further down
_LONGEST = 60
_LONGEST_LINE = 30
_LABEL = 6
_CELL = ("|", "｜")
_EDGES = ">＞:：|｜】]／/-"
_GAP = compile_pattern(r"[\s#*_\u200b\ufeff]+")


@frozen
class TitlePage:
    """The front without blanks. `gaps` tells where blanks stood, and whether a line ended there."""

    flow: Flow
    gaps: dict[int, bool]

    @classmethod
    def of(cls, text: str, front: Span) -> "TitlePage":
        """Return the page that `front` of `text` is."""
        start, end = front.start, min(front.end, front.start + _FRONT)
        blanks = [Span(*match.span()) for match in _GAP.finditer(text, start, end)]
        flow = flow_without(text, [Span(0, start), *blanks, Span(end, len(text))])
        gaps = {0: True, len(flow.text): True}
        for blank in blanks:
            at = flow.from_source(blank).end
            ends_line = "\n" in blank.of(text) or "\r" in blank.of(text)
            gaps[at] = gaps.get(at, False) or ends_line
        return cls(flow, gaps)

    def titles(self) -> Iterator[Title]:
        """Yield every title of the page, in order."""
        for match in words.core().finditer(self.flow.text):
            start = self._start(match.start())
            tail = self._tail(match.end())
            if start is None or tail is None or self._is_label(start, match):
                continue
            if not words.neighbour().search(self.flow.text, max(0, start - _LABEL), start):
                yield self._title(start, match, tail)

    def _is_label(self, start: int, core: "regex.Match[str]") -> bool:
        """Tell whether the bare words are the page's: a kind of document, or a menu's 年报."""
        bare = start == core.start() and not core["year"]
        return bare and (self.flow.text[start - 1 : start] in _CELL or core[0] in words.MENU)

    def _tail(self, core_end: int) -> "regex.Match[str] | None":
        """Return what belongs to the title after its core, or None if no title ends here."""
        tail = words.tail().match(self.flow.text, core_end)
        if tail is None or tail.end() in self.gaps:
            return tail
        if core_end in self.gaps or self.flow.text.startswith(words.RUN_IN, core_end):
            return words.tail().match(self.flow.text, core_end, core_end)
        return None

    def _start(self, core_start: int) -> int | None:
        """Return where the title begins whose core begins at `core_start`, or None."""
        line = self._line_start(core_start)
        if self._clean(line, core_start):
            return self._over_lines(line, core_start)
        return self._in_line(line, core_start)

    def _line_start(self, offset: int) -> int:
        floor = max(0, offset - _LONGEST)
        return next((at for at in range(offset, floor, -1) if self.gaps.get(at)), floor)

    def _clean(self, start: int, end: int) -> bool:
        text = self.flow.text
        like = words.title_like().fullmatch(text, start, end)
        return like is not None and not words.is_furniture(text[start:end])

    def _in_line(self, line: int, core_start: int) -> int | None:
        """Return where the title begins in a line that holds more than the title."""
        start = None
        for edge in range(core_start, line - 1, -1):
            if not self._edge(edge):
                continue
            if not self._clean(edge, core_start) or self._enough(start, edge, core_start):
                break
            start = edge
        return start

    def _edge(self, offset: int) -> bool:
        """Tell whether a title may begin at `offset`: after a blank, a label or an opening 《."""
        if offset in self.gaps:
            return True
        before = self.flow.text[offset - 1]
        return before in _EDGES or (before == "《" and offset - 1 in self.gaps)

    def _enough(self, start: int | None, edge: int, core_start: int) -> bool:
        """Tell whether what stands between `edge` and `start` is no more part of the title."""
        if start is None or not self._complete(start, core_start):
            return False
        return not words.ends_as_agency(self.flow.text[edge:start])

    def _over_lines(self, start: int, core_start: int) -> int:
        """Return where the title begins, which may be up to two lines above."""
        for _ in range(2):
            above = self._line_start(start - 1) if start else start
            if above == start or start - above > _LONGEST_LINE:
                break
            if self._complete(start, core_start) or not self._clean(above, start):
                break
            if not self._joins(above, start, core_start):
                break
            start = above
        return start

    def _joins(self, above: int, start: int, core_start: int) -> bool:
        """Tell whether the line from `above` to `start` may be the title's beginning."""
        if words.ends_as_agency(self.flow.text[above:start]):
            return True
        parts = words.head().fullmatch(self.flow.text, above, start)
        if parts and parts["year"]:
            return True
        below = words.head().fullmatch(self.flow.text, start, core_start)
        return bool(below and below["agency"] and words.fragment().fullmatch(below["agency"]))

    def _complete(self, start: int, core_start: int) -> bool:
        parts = words.head().fullmatch(self.flow.text, start, core_start)
        dated = parts is not None and bool(parts["year"])
        return dated and not words.fragment().fullmatch(parts["agency"] if parts else "")

    def _title(self, start: int, core: "regex.Match[str]", tail: "regex.Match[str]") -> Title:
        flow = self.flow
        head = words.head().fullmatch(flow.text, start, core.start())
        end = tail.start("mark") if tail["mark"] else tail.end()
        year = next((m for m in (core, head, tail) if m and m["year"]), None)
        agency = _agency_span(head, flow.text) if head else None
        return Title(
            text=flow.text[start:end],
            span=flow.to_source(Span(start, end)),
            year=year_value(year["year"]) if year else None,
            year_span=flow.to_source(_with_unit(year, flow.text)) if year else None,
            agency=agency.of(flow.text) if agency else None,
            agency_span=flow.to_source(agency) if agency else None,
        )


def _with_unit(match: "regex.Match[str]", text: str) -> Span:
    """Return the span of the year with its 年."""
    start, end = match.span("year")
    return Span(start, end + text.startswith("年", end))


def _agency_span(head: "regex.Match[str]", text: str) -> Span | None:
    """Return the agency's span; 人民 before 政府信息公开 takes 政府 with it."""
    start, end = head.span("agency")
    if start == end:
        return None
    if text.startswith("人民政府", end - 2):
        end += 2
    return Span(start, end)
