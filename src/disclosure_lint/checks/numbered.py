"""Everything that carries a heading's number, in order; and how such numbers are written."""

from disclosure_lint.report import Paragraph, Report, Section
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NUMERAL = compile_pattern(
    "[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[０-９]{1,2}|[①-⑳]|[㈠-㈩]|[⑴-⒇]|[⒈-⒛]"
)
_HANZI = "零一二三四五六七八九"
_TEN = 10
_ROWS = {"①": 20, "㈠": 10, "⑴": 20, "⒈": 20}


@frozen
class Numbered:
    """A heading or a numbered paragraph; `style` is None for a heading without a number.

    `place` is what a finding points at, `index` the paragraph's index, None for a heading.
    """

    place: Span
    number: str
    style: str | None
    ordinal: int
    index: int | None = None


def numbered(report: Report) -> list[Numbered]:
    """Return the headings and the numbered paragraphs of the body, in order of appearance."""
    headings = [_heading(section) for section in report.sections if not section.appendix]
    inside = {section.index for section in report.sections if not section.appendix}
    paragraphs = [_paragraph(p) for p in report.paragraphs if p.style and p.section in inside]
    return sorted([*headings, *paragraphs], key=lambda item: item.place.start)


def _heading(section: Section) -> Numbered:
    style = section.style if section.ordinal else None
    return Numbered(section.heading, section.number, style, section.ordinal or 0)


def _paragraph(paragraph: Paragraph) -> Numbered:
    number, start = paragraph.number.strip(), paragraph.span.start
    place = Span(start, min(paragraph.span.end, start + len(number)))
    return Numbered(place, number, paragraph.style, paragraph.ordinal or 0, paragraph.index)


def renumbered(number: str, ordinal: int) -> str:
    """Return `number` as written with another value.

    >>> renumbered("（二）", 3), renumbered("9.", 10), renumbered("⑴", 2)
    ('（三）', '10.', '⑵')
    """
    match = _NUMERAL.search(number)
    if match is None:
        return number
    return number[: match.start()] + _like(match[0], ordinal) + number[match.end() :]


def _like(numeral: str, ordinal: int) -> str:
    for first, size in _ROWS.items():
        if 0 <= ord(numeral) - ord(first) < size if len(numeral) == 1 else False:
            return chr(ord(first) + ordinal - 1) if ordinal <= size else str(ordinal)
    return str(ordinal) if numeral.isdecimal() else _hanzi(ordinal)


def _hanzi(value: int) -> str:
    tens, ones = divmod(value, _TEN)
    if not tens:
        return _HANZI[ones]
    return ("" if tens == 1 else _HANZI[tens]) + "十" + (_HANZI[ones] if ones else "")
