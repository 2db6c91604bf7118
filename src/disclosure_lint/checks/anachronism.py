"""Something told as there that came only after the report was written."""

from collections.abc import Iterator

from disclosure_lint.checks.document_numbers import document_numbers
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.meetings import named_meetings
from disclosure_lint.checks.prose import Stretches, not_prose, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.signed import signed_day
from disclosure_lint.checks.windows import places
from disclosure_lint.report import Mark, Report
from disclosure_lint.rulebook import History, Month
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_DECEMBER = 12


@check("anachronism")
@frozen
class Anachronism:
    """Nothing is told as there that came only after the report was written.

    It was written in the month of its date, or, where that is missing or cannot be right, by the
    end of the year after the reporting year. `ahead` are words of sentences that look forward.
    `accounts_pattern` finds final accounts told as published, with the group `year`: those of the
    reporting year are approved, and published, only in the year after it.
    """

    ahead: tuple[str, ...]
    accounts_pattern: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each meeting, document, body or account that came later."""
        report, history = dossier.report, dossier.vocabulary.history
        if report.year is None:
            return
        written = _signed(report, report.year) or (report.year + 1, _DECEMBER)
        apart = not_prose(report, headings=True)
        for span, since, case in _beginnings(report.text, history, apart):
            if since > written and not self._looks_ahead(report, span):
                yield _mark(report, span, since, written, case)
        if not report.damaged:
            yield from self._documents(report, history, written)
        yield from self._accounts(report, apart)

    def _looks_ahead(self, report: Report, span: Span) -> bool:
        words = sentence_around(report.text, span.start).of(report.text)
        if any(word in words for word in self.ahead):
            return True
        return any(section.span.contains(span) for section in report.sections_of("problems"))

    def _documents(self, report: Report, history: History, written: Month) -> Iterator[Mark]:
        known = history.documents
        for number in document_numbers(report.text):
            issued = next((d.issued for d in known if d.issued and number.matches(d.number)), None)
            since = issued or ((number.year, 1) if number.year else None)
            if since and since > written and not self._looks_ahead(report, number.span):
                yield _mark(report, number.bare, since, written, "document")

    def _accounts(self, report: Report, apart: Stretches) -> Iterator[Mark]:
        for match in compile_pattern(self.accounts_pattern).finditer(report.text):
            span = Span(*match.span("accounts"))
            own = int(match["year"]) == report.year and not apart.hold(span.start)
            if own and not self._looks_ahead(report, span):
                values = {"found": span.of(report.text), "year": report.year}
                yield Mark(span, values, "accounts")


def _signed(report: Report, year: int) -> Month | None:
    """Return the month of the report's date, or None where there is none that can be right."""
    day = signed_day(report)
    if day is None or not day.sure or day.value.year <= year:
        return None
    return day.value.year, day.value.month


def _beginnings(text: str, history: History, apart: Stretches) -> Iterator[tuple[Span, Month, str]]:
    """Yield the meetings and new bodies that the running text names, each with its month."""
    since = {name: meeting.since for meeting in history.meetings for name in meeting.names}
    for span, name in named_meetings(text):
        if name in since and not apart.hold(span.start):
            yield span, since[name], "meeting"
    for body in history.bodies:
        for span in places(text, body.names):
            if not apart.hold(span.start):
                yield span, body.since, "body"


def _mark(report: Report, span: Span, since: Month, written: Month, case: str) -> Mark:
    values = {
        "found": span.of(report.text),
        "since": f"{since[0]}年{since[1]}月",
        "written": f"{written[0]}年{written[1]}月",
        "year": report.year,
    }
    return Mark(span, values, case)
