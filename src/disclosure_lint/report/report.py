"""A report as rules see it."""

from collections.abc import Iterator

from disclosure_lint.report.agency import Agency
from disclosure_lint.report.closing import Signature
from disclosure_lint.report.enumeration import Enumeration
from disclosure_lint.report.fact import Fact
from disclosure_lint.report.figure import Breakdown, Figure, Growth, Share
from disclosure_lint.report.opening import Declared, Period, Title
from disclosure_lint.report.section import Paragraph, Section
from disclosure_lint.report.table import FormTable, Table
from disclosure_lint.report.time import TimeExpression
from disclosure_lint.text import Flow, Source, Span
from disclosure_lint.text.frozen import frozen


@frozen
class Note:
    """Something the reader of the findings should know: `id` and a sentence (damaged text, …)."""

    id: str
    text: str


@frozen(eq=False)
class Report:
    """A disclosure report 政府信息公开工作年度报告, read but not judged.

    All spans count in `text`, the running text without soft line breaks (`flow`); `in_source`
    takes a span to its place in the file. Everything that could not be read is None or empty.
    `outline_sure` is False where the sections cannot be trusted, `outline_reason` then says why.
    `regime` is the id of the legal era of the reporting year. `quotations` are the spans of 《…》
    document titles, `tables` the table blocks. `year_claims` are all places that name the
    reporting year (title, period, preamble, headings).
    `recognised` says that the text reads as a disclosure report at all. `notes` are for people.
    `wrapped` says that lines were wrapped at a width, as text extraction leaves them.
    """

    source: Source
    flow: Flow
    title: Title | None
    agency: Fact[Agency] | None
    reporting_year: Fact[int] | None
    regime: str | None
    preamble: Span | None
    declared: Declared | None
    period: Period | None
    signature: Signature | None
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    enumerations: tuple[Enumeration, ...]
    times: tuple[TimeExpression, ...]
    quotations: tuple[Span, ...]
    outline_sure: bool
    outline_reason: str | None
    recognised: bool
    damaged: bool = False
    notes: tuple[Note, ...] = ()
    year_claims: tuple[Fact[int], ...] = ()
    wrapped: bool = False
    form_tables: tuple[FormTable, ...] = ()
    figures: tuple[Figure, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    shares: tuple[Share, ...] = ()
    growths: tuple[Growth, ...] = ()

    def form_table(self, table: str) -> FormTable | None:
        """Return the first table of the form called `table` (table-three, …), or None."""
        return next((found for found in self.form_tables if found.id == table), None)

    @property
    def text(self) -> str:
        """The running text that rules look at."""
        return self.flow.text

    def in_source(self, span: Span) -> Span:
        """Return where `span` stands in the source."""
        return self.flow.to_source(span)

    @property
    def year(self) -> int | None:
        """The reporting year 报告年度, or None."""
        return self.reporting_year.value if self.reporting_year else None

    @property
    def headline(self) -> Span:
        """Where a finding on the whole report points: the title, else the first line of words."""
        if self.title:
            return self.title.span
        words = self.text.lstrip(" \t\r\n\u3000\ufeff#*>")
        start = len(self.text) - len(words)
        return Span(start, start + len(words.partition("\n")[0].rstrip()))

    def sections_of(self, canonical: str) -> Iterator[Section]:
        """Yield the sections whose meaning is `canonical`, in order."""
        return (section for section in self.sections if canonical in section.ids)

    def section_of(self, canonical: str) -> Section | None:
        """Return the first section whose meaning is `canonical`, or None."""
        return next(self.sections_of(canonical), None)

    def paragraphs_in(self, span: Span) -> Iterator[Paragraph]:
        """Yield the paragraphs that lie wholly inside `span`."""
        return (paragraph for paragraph in self.paragraphs if span.contains(paragraph.span))

    def top_sections(self) -> tuple[Section, ...]:
        """Return the sections of depth 1 outside appendices."""
        return tuple(s for s in self.sections if s.parent is None and not s.appendix)

    def section_at(self, offset: int) -> Section | None:
        """Return the innermost section that holds `offset`, or None."""
        found = None
        for section in self.sections:
            if section.span.start <= offset < section.span.end:
                found = section
            elif section.span.start > offset:
                break
        return found

    def quoted(self, span: Span) -> bool:
        """Tell whether `span` lies inside a document's title 《…》."""
        return any(quotation.contains(span) for quotation in self.quotations)
