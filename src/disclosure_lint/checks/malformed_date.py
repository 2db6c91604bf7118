"""Years and dates with a part too many or too few: 202017年, 25年1月15日 as the date of signing."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.forbidden_text import ForbiddenText
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import signed_day, written_day
from disclosure_lint.reading.dates import scan_dates
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@check("malformed-date")
@frozen
class MalformedDate:
    """Years have four digits; a date has its 年, 月 and 日.

    `patterns` (regular expressions, under the words of which every match holds one; see
    forbidden-text) are malformed wherever they stand outside quoted titles 《》. The date of
    signing is judged as it was read: what would be a length of time elsewhere is a date there.
    """

    patterns: Mapping[str, tuple[str, ...]]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each malformed date, in order."""
        report = dossier.report
        signed = _shortened(report)
        for mark in ForbiddenText(self.patterns, quoted=False).look(dossier):
            if signed is None or not mark.span.overlaps(signed):
                yield mark
        if signed is not None:
            yield _mark(report, signed)


def _shortened(report: Report) -> Span | None:
    """Return where the date of signing stands, if it is not written in full."""
    span = report.signature.date_span if report.signature else None
    if span is None or any(date.span == span for date in scan_dates(report.text, span)):
        return None
    return span


def _mark(report: Report, span: Span) -> Mark:
    """Return the mark, with the day that is meant where it fits the year reported on."""
    found, day, year = span.of(report.text), signed_day(report), report.year
    if day is None or year is None or day.value.year - year not in {0, 1}:
        return Mark(span, {"found": found})
    return Mark(span, {"found": found, "expected": written_day(day.value)}, "signature")
