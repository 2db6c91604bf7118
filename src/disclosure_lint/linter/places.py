"""Where in a report a place is, as a clerk would say it."""

from bisect import bisect_right
from collections.abc import Iterator

from disclosure_lint.linter.table_places import table_place
from disclosure_lint.report import Report, Section
from disclosure_lint.rulebook import Language
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import field, frozen

_NUMERALS = "一二三四五六七八九十"


@frozen(eq=False)
class Places:
    """Finds sections and says places in one report; looking up costs a bisection."""

    report: Report
    _starts: list[int] = field(init=False)
    _tops: dict[int, int] = field(init=False)
    _paragraphs: list[int] = field(init=False)
    _tables: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index where sections, paragraphs and tables start."""
        put = object.__setattr__
        put(self, "_starts", [section.span.start for section in self.report.sections])
        put(self, "_tops", {s.index: n for n, s in enumerate(self.report.top_sections(), 1)})
        put(self, "_paragraphs", [p.span.start for p in self.report.paragraphs])
        put(self, "_tables", [table.span.start for table in self.report.tables])

    def chain(self, offset: int) -> tuple[Section, ...]:
        """Return the sections that hold `offset`, from the top one down."""
        index: int | None = bisect_right(self._starts, offset) - 1
        found: list[Section] = []
        while index is not None and index >= 0:
            section = self.report.sections[index]
            if section.span.start <= offset < section.span.end:
                found.append(section)
            index = section.parent
        return tuple(reversed(found))

    def say(self, span: Span, lang: Language) -> str:
        """Return the place of `span` in words: 第三部分 第2段, 标题, 前言, 落款."""
        chain = self.chain(span.start)
        part = "".join(self._parts(chain, lang))
        spot = self._spot(span, chain, lang)
        return " ".join(word for word in (part, spot) if word) or (
            "全文" if lang == "zh" else "text"
        )

    def _parts(self, chain: tuple[Section, ...], lang: Language) -> Iterator[str]:
        if not chain:
            return
        top = chain[0]
        if top.appendix or top.index not in self._tops:
            yield "附件" if lang == "zh" else "appendix"
        else:
            number = top.ordinal or self._tops[top.index]
            yield f"第{numeral(number)}部分" if lang == "zh" else f"part {number}"
        for section in chain[1:]:
            yield section.number if lang == "zh" else f" {section.number}".rstrip()

    def _spot(self, span: Span, chain: tuple[Section, ...], lang: Language) -> str:
        zh = lang == "zh"
        report = self.report
        if report.title and report.title.span.overlaps(span):
            return "标题" if zh else "title"
        if self._signs(span):
            return "落款" if zh else "signature"
        if chain and span.start < chain[-1].heading.end:
            return "标题" if zh else "heading"
        if self._in_table(span.start):
            return table_place(report, span, lang) or ("表格" if zh else "table")
        if not chain:
            return ("前言" if zh else "preamble") if self._paragraph(span) else ""
        number = self._paragraph(span, chain[-1])
        return (f"第{number}段" if zh else f"paragraph {number}") if number else ""

    def _signs(self, span: Span) -> bool:
        signature = self.report.signature
        if signature is None:
            return False
        spans = [signature.date_span, signature.agency.span if signature.agency else None]
        return any(place is not None and place.overlaps(span) for place in spans)

    def _in_table(self, offset: int) -> bool:
        before = bisect_right(self._tables, offset)
        return before > 0 and offset < self.report.tables[before - 1].span.end

    def _paragraph(self, span: Span, section: Section | None = None) -> int:
        """Return the number of the paragraph in its section, or 0 outside paragraphs."""
        last = bisect_right(self._paragraphs, span.start) - 1
        paragraphs = self.report.paragraphs
        if last < 0 or paragraphs[last].span.end < span.start:
            return 0
        first = bisect_right(self._paragraphs, section.heading.end - 1) if section else 0
        return last - first + 1


def numeral(number: int) -> str:
    """Return a number from 1 to 99 in Chinese numerals, others in digits.

    >>> [numeral(number) for number in (3, 10, 12, 20, 35)]
    ['三', '十', '十二', '二十', '三十五']
    """
    if not 0 < number < len(_NUMERALS) ** 2:
        return str(number)
    tens, ones = divmod(number, len(_NUMERALS))
    return (
        (_NUMERALS[tens - 1] if tens > 1 else "")
        + ("十" if tens else "")
        + (_NUMERALS[ones - 1] if ones else "")
    )
