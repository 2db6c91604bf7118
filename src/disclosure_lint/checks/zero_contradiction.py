"""None were received, yet some are counted; all were settled, yet some are carried over."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from disclosure_lint.checks.comparable import is_exact, is_of_body, is_of_year
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_words import figure_evidence, written
from disclosure_lint.checks.prose import sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.table_words import plain
from disclosure_lint.report import Evidence, Figure, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_REACH = 12  # how far 全部 may stand before 办结
_FEWER = "requests.carried_in"
_RECEIVED = frozenset({"requests.received", "requests.accepted"})


@check("zero-contradiction")
@frozen
class ZeroContradiction:
    """What the text says did not happen is counted nowhere; all settled leaves none to carry over.

    `contrary` gives for a quantity told as none those that cannot be above 0 beside it. `all` and
    `settled` are the words of “all were settled”, `in_time` those that only tell of deadlines,
    `not_due` those that tell why something is still open.
    """

    contrary: Mapping[str, tuple[str, ...]]
    all: tuple[str, ...]
    settled: tuple[str, ...]
    in_time: tuple[str, ...]
    not_due: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each such statement, with what contradicts it."""
        report = dossier.report
        counted = [figure for figure in report.figures if _counts(figure, report)]
        for figure in counted:
            if figure.worded:
                yield from self._none(figure, counted)
        yield from self._all_settled(report, counted)

    def _none(self, zero: Figure, counted: list[Figure]) -> Iterator[Mark]:
        subject = zero.subject or ""
        against = (subject, *self.contrary.get(subject, ()))
        found = next((f for f in counted if f.subject in against and f.value > 0), None)
        if found:
            values = {"found": zero.label, "other": f"{found.label}{written(found)}"}
            yield Mark(zero.span, values, None, (figure_evidence(found),))

    def _all_settled(self, report: Report, counted: list[Figure]) -> Iterator[Mark]:
        left = _carried_out(report, counted)
        if left is None:
            return
        for claim in self._claims(report.text):
            if self._is_of_requests(report, claim, counted):
                values = {"found": claim.of(report.text), "left": left.text or ""}
                yield Mark(claim, values, "settled", (left,))

    def _claims(self, text: str) -> Iterator[Span]:
        """Yield the places that say that all were settled, and not only in time."""
        words = ("|".join(map(regex.escape, group)) for group in (self.all, self.settled))
        for match in _claim(*words).finditer(text):
            start = match.start()
            sentence = sentence_around(text, start)
            told = text[start : match.end()]
            excused = any(word in told for word in self.in_time)
            if not excused and not any(word in sentence.of(text) for word in self.not_due):
                yield Span(start, match.end())

    def _is_of_requests(self, report: Report, claim: Span, counted: list[Figure]) -> bool:
        """Tell whether what was settled are the year's requests: they are spoken of just before."""
        sentence = sentence_around(report.text, claim.start)
        last = None
        subjects = set()
        for figure in report.figures:
            if figure.span.start >= claim.start:
                break
            if sentence.contains(figure.span):
                subjects.add(figure.subject)
                last = figure
        if last is None or last not in counted or not subjects & _RECEIVED:
            return False
        return last.subject in _RECEIVED or last.subject == _FEWER


@cache
def _claim(every: str, settled: str) -> regex.Pattern[str]:
    return compile_pattern(rf"(?:{every})[^，。；、\d\n]{{0,{_REACH}}}?(?:{settled})(?![的率中])")


def _counts(figure: Figure, report: Report) -> bool:
    return is_exact(figure) and is_of_year(figure) and is_of_body(figure, report)


def _carried_out(report: Report, counted: list[Figure]) -> Evidence | None:
    """Return where the text or table three says that requests are carried over."""
    told = [figure for figure in counted if figure.subject == "requests.carried_out"]
    for figure in told:
        if figure.value > 0:
            return figure_evidence(figure)
    table = report.form_table("table-three")
    value = table.value("carried_out", "total") if table and not table.doubt else None
    if told or value is None or value.state != "number" or not value.number:
        return None
    return Evidence(value.span, "结转下年度继续办理", text=plain(value.number))
