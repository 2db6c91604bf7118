"""Who signs the report, and when: the closing lines, or the lines under the title."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.reading import title_words as words
from disclosure_lint.reading.dates import WrittenDate, scan_dates
from disclosure_lint.reading.dates_shortened import shortened_date
from disclosure_lint.report import Fact, Signature, Title
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve, frozen
from disclosure_lint.text.patterns import compile_pattern

_TAIL = 600  # a closing without a node of its own stands in the last lines
_UNDER_TITLE = 160
_LONGEST_NAME = 40
_SHORTEST_NAME = 3
_AROUND = " \t\u3000\u00a0*#>_（()）:："


@cache
def _piece() -> regex.Pattern[str]:
    """Return the pattern of a line, or of what stands between two full stops in a long one."""
    return compile_pattern(r"[^\r\n。]+")


@cache
def _label() -> regex.Pattern[str]:
    return compile_pattern(
        r"[\s*#>_（(【\[]*(?:(?:成文|印发|制定|落款|签发)(?:日期|时间)?\s*[:：]?\s*)?"
    )


@cache
def _after() -> regex.Pattern[str]:
    return compile_pattern(
        r"[\s*_）)】\]]*(?:印发|发布|公布)?[\s*_）)】\]]*"
        r"(?:(?:附件|打印|关闭|下载|分享|收藏|扫一扫|上一篇|下一篇|责任编辑|责编|相关|【)[^\r\n]{0,80})?"
    )


def read_signature(
    text: str, closing: Span | None = None, title: Title | None = None
) -> Signature | None:
    """Return the closing agency and date, or None where neither is found.

    `closing` is where the tree found a closing; without it the last lines are searched, then the
    lines under `title`. A page's own 发布时间 is no evidence. A date that the calendar lacks, or
    without a day, leaves `date` None and keeps `date_span`. 25年1月15日 is a date too.
    """
    place = Span(max(0, len(text) - _TAIL), len(text)) if closing is None else closing
    if title is None:
        return _closing(text, place, signs=closing is not None)
    end = title.span.end
    below = Span(max(place.start, end), max(place.end, end))
    signed = _closing(text, below, signs=closing is not None)
    headed = _heading(text, Span(end, min(len(text), end + _UNDER_TITLE)))
    if signed and headed and signed.agency is None:
        return evolve(signed, agency=headed.agency)
    return signed or headed


@frozen
class _Line:
    """A line with the date that stands alone on it, or alone with a body's name."""

    span: Span
    date: WrittenDate | None
    agency: Fact[str] | None


def _closing(text: str, place: Span, *, signs: bool) -> Signature | None:
    """Return the last date line of `place` with the agency on it, above it or below it."""
    lines = list(_lines(text, place, signs=signs))
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].date is not None:
            near = (
                lines[index],
                *reversed(lines[max(0, index - 2) : index]),
                *lines[index + 1 :][:1],
            )
            return _signature(lines[index], near)
    last = lines[-1] if lines else None
    return _signature(None, (last,)) if last and last.agency else None


def _heading(text: str, place: Span) -> Signature | None:
    """Return the agency and date on the two lines under the title, if they begin there."""
    lines = list(_lines(text, place))[:2]
    if not lines or not (lines[0].date or lines[0].agency):
        return None
    return _signature(next((line for line in lines if line.date), None), tuple(lines))


def _signature(dated: _Line | None, near: tuple[_Line, ...]) -> Signature:
    written = dated.date if dated else None
    agency = next((line.agency for line in near if line.agency), None)
    day = written.on_calendar() if written else None
    return Signature(
        agency=agency,
        date=Fact(day, written.span, "signature") if written and day else None,
        date_span=written.span if written else None,
    )


def _lines(text: str, place: Span, *, signs: bool = False) -> Iterator[_Line]:
    for match in _piece().finditer(text, place.start, place.end):
        if "|" not in match[0] and match[0].strip():
            yield _line(text, Span(*match.span()), signs=signs)


def _line(text: str, span: Span, *, signs: bool) -> _Line:
    date = _date(text, span, signs=signs)
    if date is None:
        dated = any(found.year and found.month for found in scan_dates(text, span))
        return _Line(span, None, None if dated else _agency(text, span))
    before = Span(span.start, date.span.start)
    if _label().fullmatch(text, before.start, before.end):
        return _Line(span, date, None)
    agency = _agency(text, before) or _agency(text, _last_word(text, before))
    return _Line(span, date if agency else None, agency)


def _date(text: str, span: Span, *, signs: bool) -> WrittenDate | None:
    """Return the one date that ends the line, written in full or not."""
    dates = [date for date in scan_dates(text, span) if date.year and date.month]
    shortened = (
        None if any(date.full for date in dates) else shortened_date(text, span, signs=signs)
    )
    for date in (shortened, *dates[:1]):
        if date and len(dates) <= 1 and _after().fullmatch(text, date.span.end, span.end):
            return date
    return None


def _last_word(text: str, span: Span) -> Span:
    """Return the last stretch without blanks inside `span`."""
    content = span.of(text).rstrip()
    start = max(content.rfind(blank) for blank in " \t\u3000") + 1
    return Span(span.start + start, span.start + len(content))


def _agency(text: str, span: Span) -> Fact[str] | None:
    """Return the body whose name is all that `span` holds, or None; a sentence names none."""
    if text.startswith("。", span.end):
        return None
    content = span.of(text).strip(_AROUND).removesuffix("盖章").removesuffix("公章").strip(_AROUND)
    name = "".join(content.split())
    if not _SHORTEST_NAME <= len(name) <= _LONGEST_NAME or not words.ends_as_agency(name):
        return None
    if not words.title_like().fullmatch(name) or words.is_furniture(name):
        return None
    start = text.index(content, span.start)
    return Fact(name, Span(start, start + len(content)), "signature")
