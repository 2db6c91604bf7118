"""The year that a report's own words and its signature speak of, beside the places that name it."""

from collections.abc import Iterable, Iterator, Sequence

from disclosure_lint.reading.dates import WrittenDate, scan_dates
from disclosure_lint.report import Fact, Paragraph, Section, Signature
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_NUMBER = 8  # how far from a paragraph's beginning its year may stand: （一）2017年
_REACH = 16
_LAST_MONTH = 6  # a date later in the year fits two years
_PLANNED = ("将", "拟", "计划", "打算", "继续", "进一步")
_NOT_THIS_YEAR = ("以来", "以前", "之前", "底", "初", "至", "-", "－", "—", "～", "与", "和", "、")
_PLANS = ("打算", "计划", "下一步", "下步", "安排", "展望", "思路", "改进", "措施", "整改", "问题")


@frozen
class ToldYears:
    """What the text tells of its year without naming it as such.

    `leads` are the years that paragraphs begin with (2017年，我镇…), plans left out. `signed` is
    the year that ended before the day of signing, None without a day in the half year after it.
    """

    leads: tuple[Fact[int], ...] = ()
    signed: int | None = None

    def leading(self) -> Fact[int] | None:
        """Return the first of the leads where all of them are one year."""
        years = {lead.value for lead in self.leads}
        return self.leads[0] if len(years) == 1 else None

    def tells(self, year: int) -> bool:
        """Tell whether any paragraph begins with `year`."""
        return any(lead.value == year for lead in self.leads)


def read_told_years(
    text: str,
    paragraphs: Iterable[Paragraph],
    sections: Sequence[Section],
    signature: Signature | None,
) -> ToldYears:
    """Return the years that the paragraphs of the sections begin with, and that of the signature.

    A date in figures alone before the first section is the web page's.
    """
    return ToldYears(tuple(_leads(text, paragraphs, sections)), _signed(text, sections, signature))


def _leads(
    text: str, paragraphs: Iterable[Paragraph], sections: Sequence[Section]
) -> Iterator[Fact[int]]:
    for paragraph in paragraphs:
        if paragraph.section is None or _plans(sections, paragraph.section):
            continue
        start = paragraph.span.start
        opening = Span(start, min(paragraph.span.end, start + _NUMBER + _REACH))
        date = next(scan_dates(text, opening), None)
        if date and date.year and date.year_span and _leads_with(text, date, start):
            yield Fact(date.year, date.year_span, "body")


def _leads_with(text: str, date: WrittenDate, start: int) -> bool:
    after = text[date.span.end : date.span.end + _REACH].lstrip(" \u3000度")
    return (
        date.month is None
        and date.span.start - start <= _NUMBER
        and not any("一" <= sign <= "龥" for sign in _words(text[start : date.span.start]))
        and not after.startswith(_NOT_THIS_YEAR)
        and not any(word in after for word in _PLANNED)
    )


def _words(before: str) -> str:
    """Return what stands before the year without its number （一）, 一、."""
    return before.strip("（()） \u3000*").rstrip("、.．").strip("一二三四五六七八九十0123456789")


def _plans(sections: Sequence[Section], index: int) -> bool:
    """Tell whether the section, or one around it, tells of problems or plans."""
    at: int | None = index
    while at is not None:
        if any(word in sections[at].title for word in _PLANS):
            return True
        at = sections[at].parent
    return False


def _signed(text: str, sections: Sequence[Section], signature: Signature | None) -> int | None:
    date = signature.date if signature else None
    if date is None or date.value.month > _LAST_MONTH:
        return None
    body = sections[0].span.start if sections else 0
    pages = date.span.start < body and "年" not in date.span.of(text)
    return None if pages else date.value.year - 1
