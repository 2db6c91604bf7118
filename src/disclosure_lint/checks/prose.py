"""Where a report speaks in its own words."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from disclosure_lint.report import Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_SENTENCE = 300  # no sentence is looked at further than this on either side
_ENDS = "。！？；;\n\r"
_CLAUSE_ENDS = _ENDS + "，,：:"


@frozen
class Stretches:
    """Spans in order of their starts, asked in logarithmic time whether one holds a place.

    `reach[i]` is the furthest end among the first i + 1 spans.
    """

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Stretches":
        """Take spans in any order; they may overlap."""
        ordered = sorted(spans, key=lambda span: span.start)
        ends = accumulate((span.end for span in ordered), max)
        return cls(tuple(span.start for span in ordered), tuple(ends))

    def hold(self, offset: int) -> bool:
        """Tell whether `offset` lies in one of the spans."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.reach[index]


def not_prose(report: Report, *, headings: bool = False) -> Stretches:
    """Return the stretches that are no running text of the report's own.

    They are its title, tables, appendices, the titles 《…》 that it quotes, and its headings unless
    `headings` says that they count as text.
    """
    spans = [table.span for table in report.tables]
    spans += report.quotations
    spans += [section.span for section in report.sections if section.appendix]
    if not headings:
        spans += [section.heading for section in report.sections]
    if report.title:
        spans.append(report.title.span)
    return Stretches.of(spans)


def sentence_around(text: str, offset: int) -> Span:
    """Return the sentence that holds `offset`, without its closing mark; bounded on both sides."""
    floor, ceiling = max(0, offset - _SENTENCE), min(len(text), offset + _SENTENCE)
    start = max(text.rfind(mark, floor, offset) for mark in _ENDS) + 1
    ends = (text.find(mark, offset, ceiling) for mark in _ENDS)
    return Span(max(start, floor), min((end for end in ends if end >= 0), default=ceiling))


def clause_start(text: str, offset: int) -> int:
    """Return where the clause that holds `offset` begins; bounded."""
    floor = max(0, offset - _SENTENCE)
    return max(floor, *(text.rfind(mark, floor, offset) + 1 for mark in _CLAUSE_ENDS))
