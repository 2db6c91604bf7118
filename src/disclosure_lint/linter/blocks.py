"""The blocks of a report that an allow comment can hold for."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from disclosure_lint.report import Report
from disclosure_lint.text import Span


def blocks(report: Report) -> list[Span]:
    """Return title, headings, paragraphs, tables and signature as places in the source, in order.

    What stands on one line is one block, as a heading with the text that runs on behind it.
    """
    text = report.source.text
    merged: list[Span] = []
    for span in sorted(report.in_source(place) for place in _pieces(report)):
        if merged and "\n" not in text[merged[-1].end : span.start].replace("\r", "\n"):
            merged[-1] = merged[-1].cover(span)
        else:
            merged.append(span)
    return merged


def block_after(places: Sequence[Span], comment: Span) -> Span | None:
    """Return the first of `places` that begins with `comment` or after it, and outlasts it."""
    first = bisect_left(places, Span(comment.start, 0))
    following = (places[index] for index in range(first, len(places)))
    return next((place for place in following if place.end > comment.end), None)


def _pieces(report: Report) -> Iterator[Span]:
    yield report.headline
    yield from (section.heading for section in report.sections)
    yield from (paragraph.span for paragraph in report.paragraphs)
    yield from (table.span for table in report.tables)
    yield from _signature(report)


def _signature(report: Report) -> Iterable[Span]:
    """Return agency and date as one where only blanks stand between them."""
    signature = report.signature
    spans = []
    if signature and signature.agency:
        spans.append(signature.agency.span)
    if signature and signature.date_span:
        spans.append(signature.date_span)
    if len(spans) > 1:
        first, last = sorted(spans)
        if not report.text[first.end : last.start].strip():
            return [first.cover(last)]
    return spans
