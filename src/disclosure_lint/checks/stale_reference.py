"""An older year's work plan cited as the basis of this year's work."""

from collections.abc import Iterator

from disclosure_lint.checks.document_numbers import document_numbers
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import Stretches, clause_start, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.stretches import stretches
from disclosure_lint.report import Mark, Report
from disclosure_lint.rulebook import History
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@check("stale-reference")
@frozen
class StaleReference:
    """This year's work rests on this year's work plan.

    `plan_pattern` finds a yearly work plan with the group `year`. It is cited as a basis where one
    of `basis` stands before it in its clause; a sentence with one of `history` speaks of the past.
    A report that also cites a plan of its own year, or a later one, knows the difference, and so
    does a sentence with another paper of that year (`paper_pattern`, also with `year`). Only a
    plan that a later national one has replaced is stale.
    """

    plan_pattern: str
    paper_pattern: str
    basis: tuple[str, ...]
    history: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each older plan that is cited as this year's basis."""
        report, history = dossier.report, dossier.vocabulary.history
        year = report.year
        if year is None:
            return
        plans = sorted(self._plans(report.text, history))
        if any(plan_year >= year for _, plan_year in plans):
            return
        quotations = stretches(report.quotations)
        tables = Stretches.of(table.span for table in report.tables)
        for span, plan_year in plans:
            title = quotations.around(span) or span
            newer = history.plan_after(plan_year, year)
            told = newer is not None and not tables.hold(span.start)
            if told and self._is_basis(report, span, title):
                yield Mark(span, {"found": plan_year, "year": year})

    def _plans(self, text: str, history: History) -> Iterator[tuple[Span, int]]:
        """Yield the work plans that the text names, by title or by number, with their years."""
        for match in compile_pattern(self.plan_pattern).finditer(text):
            yield Span(*match.span()), int(match["year"])
        for number in document_numbers(text):
            for document in history.documents:
                if document.plan_year and number.matches(document.number):
                    yield number.bare, document.plan_year

    def _is_basis(self, report: Report, span: Span, title: Span) -> bool:
        text = report.text
        before = text[clause_start(text, title.start) : title.start]
        sentence = sentence_around(text, span.start)
        words = text[sentence.start : span.start] + text[span.end : sentence.end]
        if not any(word in before for word in self.basis):
            return False
        if any(word in words for word in self.history):
            return False
        papers = compile_pattern(self.paper_pattern).finditer(words)
        return all(int(paper["year"]) != report.year for paper in papers)
