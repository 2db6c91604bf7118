"""The same quantity given two values in one report."""

from collections.abc import Iterator, Sequence

from disclosure_lint.checks.comparable import is_exact, is_of_body, is_of_year
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_cells import told_in_tables
from disclosure_lint.checks.figure_words import figure_evidence, written
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Figure, Mark, Report
from disclosure_lint.text.frozen import frozen


@check("conflicting-figures")
@frozen
class ConflictingFigures:
    """One quantity has one value throughout the text.

    `subjects` are the ids of quantities of which a report has only one. Where a table states the
    quantity, the comparison with it decides.
    """

    subjects: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each figure that differs from the first of its quantity."""
        report = dossier.report
        parts = _own_parts(report)
        for subject in self.subjects:
            told = [
                figure
                for figure in report.figures
                if figure.subject == subject and id(figure) not in parts and _counts(figure, report)
            ]
            if told and not told_in_tables(report, told[0]):
                yield from _conflicts(told)


def _own_parts(report: Report) -> set[int]:
    """Return the figures that are parts of a total of the same quantity."""
    return {
        id(part)
        for breakdown in report.breakdowns
        for part in breakdown.parts
        if part.subject == breakdown.total.subject
    }


def _counts(figure: Figure, report: Report) -> bool:
    certain = is_exact(figure) and figure.step == 1 and not figure.worded
    return certain and is_of_year(figure) and is_of_body(figure, report)


def _conflicts(told: Sequence[Figure]) -> Iterator[Mark]:
    first = told[0]
    for figure in told[1:]:
        if figure.value != first.value and figure.unit == first.unit:
            values = {"found": written(figure), "first": written(first), "label": first.label}
            yield Mark(figure.whole_span, values, None, (figure_evidence(first),))
