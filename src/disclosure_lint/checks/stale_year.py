"""This year's work told under another year."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.reading.tense import tells_done
from disclosure_lint.report import Mark, Report, TimeExpression
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NOUN = 16  # how far behind its year 预算 may stand
_PAIR = 2
_LEAD = 5
_SINCE = ("以来，", "以来,", "至今，", "至今,", "以来我", "以来本")
_FIGURE = compile_pattern(r"(?<!\d)\d{1,9}(?![\d年月日])|同比|增长|下降|持平|没有|未|无|零")
_DEGREE = compile_pattern("较(?=[好为大快高强多])")  # rather good, not better than
_ASIDE = frozenset({"document", "law", "title", "signature"})


@frozen
class _Told:
    """A sentence of a paragraph with the times in it."""

    words: str
    times: tuple[TimeExpression, ...]

    def counts(self, year: int) -> bool:
        """Tell whether the sentence tells of `year`, with a figure or as what is compared with."""
        told = any(time.year == year and time.role not in _ASIDE for time in self.times)
        return told and _FIGURE.search(self.words) is not None


@check("stale-year")
@frozen
class StaleYear:
    """The year's work is told under the reporting year.

    `fact_patterns` are sentences that tell disclosure work. `contrasts` are words that set years
    against each other or speak of the past as such. `plans` are the sections in which a later year
    is right. `budget` and `accounts` are the two halves of the budget pair: the budget of one
    year, the accounts of the year before. Years more than `back` before the report are history.
    """

    fact_patterns: tuple[str, ...]
    contrasts: tuple[str, ...]
    plans: tuple[str, ...]
    budget: str
    accounts: str
    back: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each year that finished work is wrongly told under."""
        report = dossier.report
        year = report.year
        if year is None:
            return
        for told in _paragraphs(report):
            for place, sentence in enumerate(told):
                beside = told[max(0, place - 1) : place + 2]
                if self._contrasts(sentence):
                    continue
                compared = any(one.counts(year) for one in beside)
                for time in sentence.times:
                    compares = compared and not _since(report, year, time)
                    if not compares and self._is_stale(report, year, time):
                        yield Mark(time.span, {"year": year, "found": time.year})
                yield from self._budget_pair(report, year, sentence)

    def _contrasts(self, sentence: _Told) -> bool:
        years = {time.year for time in sentence.times if time.role not in _ASIDE}
        words = _DEGREE.sub("", sentence.words)
        return len(years) > 1 or any(word in words for word in self.contrasts)

    def _is_stale(self, report: Report, year: int, time: TimeExpression) -> bool:
        if time.year is None or time.month is not None or not time.sure:
            return False
        if time.role != "subject" and not _since(report, year, time):
            return False
        if time.year == year or not year - self.back <= time.year <= year + 1:
            return False
        if any(claim.value == time.year for claim in report.year_claims):
            return False  # the places that name the reporting year disagree: year-mismatch tells
        if time.year > year and (self._in_plans(report, time) or not _finished(report, time)):
            return False
        return (
            _any(self.fact_patterns).search(report.text, time.anchor.start, time.anchor.end)
            is not None
        )

    def _in_plans(self, report: Report, time: TimeExpression) -> bool:
        sections = (s for canonical in self.plans for s in report.sections_of(canonical))
        return any(section.span.contains(time.span) for section in sections)

    def _budget_pair(self, report: Report, year: int, sentence: _Told) -> Iterator[Mark]:
        found: dict[str, TimeExpression] = {}
        for time in sentence.times:
            word = self._half(report, time)
            if word and not report.quoted(time.span):
                found.setdefault(word, time)
        if len(found) < _PAIR:
            return
        budget, accounts = found[self.budget], found[self.accounts]
        if budget.year == year - 1 and accounts.year == year - _PAIR:
            values = {"year": year, "found": budget.year, "accounts": accounts.year}
            yield Mark(budget.span.cover(accounts.span), values, case="budget")

    def _half(self, report: Report, time: TimeExpression) -> str | None:
        """Return which half of the pair the year stands before, or None."""
        words = report.text[time.span.end : time.span.end + _NOUN]
        places = {words.find(word): word for word in (self.budget, self.accounts)}
        return next((places[place] for place in sorted(places) if place >= 0), None)


def _since(report: Report, year: int, time: TimeExpression) -> bool:
    """Tell whether the time is the beginning of a stretch after the year reported on."""
    if time.role != "past-event" or time.year is None or time.year <= year:
        return False
    return report.text[time.span.end : time.span.end + _LEAD].lstrip(" 年度").startswith(_SINCE)


def _finished(report: Report, time: TimeExpression) -> bool:
    return tells_done(report.text, time.anchor)


@cache
def _any(patterns: tuple[str, ...]) -> regex.Pattern[str]:
    return compile_pattern("|".join(patterns))


def _paragraphs(report: Report) -> Iterator[list[_Told]]:
    """Yield the sentences of each paragraph of a section that holds a time."""
    starts = [time.span.start for time in report.times]
    for paragraph in report.paragraphs:
        if paragraph.section is not None and _within(report, starts, paragraph.span):
            yield [
                _Told(span.of(report.text), _within(report, starts, span))
                for span in sentences(report.text, paragraph.span)
            ]


def _within(report: Report, starts: list[int], span: Span) -> tuple[TimeExpression, ...]:
    """Return the times that begin in `span`."""
    return report.times[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
