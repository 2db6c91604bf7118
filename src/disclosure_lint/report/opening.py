"""What stands before the first section: title, announced parts, statistics period."""

import datetime as dt

from disclosure_lint.report.fact import Fact
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class Title:
    """The report's title: its text with blanks and line breaks taken out, and where it stands.

    `year_span` covers the year with its 年, `agency_span` the agency as far as the title names it.
    """

    text: str
    span: Span
    year: int | None = None
    year_span: Span | None = None
    agency: str | None = None
    agency_span: Span | None = None


@frozen
class DeclaredPart:
    """One part that the preamble announces.

    `section` is the index of the body's section it was aligned with, `id` its canonical meaning;
    both None where there is none.
    """

    text: str
    span: Span
    section: int | None = None
    id: str | None = None


@frozen
class Declared:
    """The preamble's list of parts 全文包括….

    `count` is the stated number (等六部分). `open` says that 等 stands before the count, so that
    the list may be shortened. `sure` is False where the list could not be split without doubt.
    """

    span: Span
    parts: tuple[DeclaredPart, ...]
    count: Fact[int] | None
    open: bool
    sure: bool


@frozen
class Period:
    """The statistics period 统计期限; a date is None where impossible or not stated."""

    span: Span
    start: dt.date | None
    end: dt.date | None
    sure: bool = True
