"""The section on problems names no problem, or no measure."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.report import Mark, Report, Section
from disclosure_lint.text.frozen import frozen


@check("thin-problems")
@frozen
class ThinProblems:
    """The section `section` names a problem and a measure.

    `problems` and `measures` are words of which one is enough, after the phrases `vague`, which
    name nothing, are taken out. A heading elsewhere with one of `plans` holds the measures.
    """

    section: str
    problems: tuple[str, ...]
    measures: tuple[str, ...]
    vague: tuple[str, ...]
    plans: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark on the section's heading."""
        report = dossier.report
        section = report.section_of(self.section)
        body = section.body.of(report.text).strip() if section else ""
        if section is None or not body or _has_table(report, section) or _is_cut(report, section):
            return
        told = body
        for phrase in self.vague:
            told = told.replace(phrase, "")
        problem = any(word in told for word in self.problems)
        measure = any(word in told for word in self.measures) or self._plans(report, section)
        if problem and measure:
            return
        case = "measure" if problem else "problem" if measure else "both"
        yield Mark(section.heading, {"title": section.title}, case, about=self.section)

    def _plans(self, report: Report, section: Section) -> bool:
        """Tell whether another section holds what is going to be done."""
        others = (s for s in report.sections if s.index != section.index)
        return any(word in other.title for other in others for word in self.plans)


def _is_cut(report: Report, section: Section) -> bool:
    """Tell whether the text ends in this section, perhaps before the section does."""
    return not report.text[section.span.end :].strip() and ends_midway(report)


def _has_table(report: Report, section: Section) -> bool:
    return any(section.span.overlaps(table.span) for table in report.tables)
