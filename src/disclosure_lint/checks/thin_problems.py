"""The section on problems names no problem, or no measure."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.report import Mark, Report, Section
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@check("thin-problems")
@frozen
class ThinProblems:
    """The section `section` names a problem and a measure.

    `problems` and `measures` are words of which one is enough, after the phrases `vague`, which
    name nothing, are taken out. A heading elsewhere with one of `plans` holds the measures. From a
    word of `leads`, or next year, up to one of `returns` the text tells of measures: what counts
    there as a problem is one of `named`, or one of `problems`. The `weak` of them (不 in 不定期)
    count only behind one of `against` (针对群众参与少的问题).
    """

    section: str
    problems: tuple[str, ...]
    measures: tuple[str, ...]
    vague: tuple[str, ...]
    plans: tuple[str, ...]
    leads: tuple[str, ...]
    returns: tuple[str, ...]
    named: tuple[str, ...]
    weak: tuple[str, ...]
    against: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark on the section's heading."""
        report = dossier.report
        section = report.section_of(self.section)
        body = section.body.of(report.text).strip() if section else ""
        if section is None or not body or _has_table(report, section) or _is_cut(report, section):
            return
        problem = self._names_problem(body, report.year)
        told = self._without_vague(body)
        measure = _holds(told, self.measures) or self._plans(report, section)
        if problem and measure:
            return
        case = "measure" if problem else "problem" if measure else "both"
        yield Mark(section.heading, {"title": section.title}, case, about=self.section)

    def _names_problem(self, body: str, year: int | None) -> bool:
        ahead = f"{year + 1}年" if year else self.leads[0]
        leads, returns = _any_of((*self.leads, ahead)), _any_of(self.returns)
        strong = (*self.named, *(word for word in self.problems if word not in self.weak))
        place = 0
        while place < len(body):
            lead = leads.search(body, place)
            start = lead.start() if lead else len(body)
            back = returns.search(body, lead.end()) if lead else None
            stop = back.start() if back else len(body)
            told, planned = map(self._without_vague, (body[place:start], body[start:stop]))
            told += "".join(match[0] for match in _clauses(self.against).finditer(planned))
            if _holds(told, self.problems) or _holds(planned, strong):
                return True
            place = stop
        return False

    def _without_vague(self, text: str) -> str:
        return _any_of(tuple(sorted(self.vague, key=len, reverse=True))).sub("", text)

    def _plans(self, report: Report, section: Section) -> bool:
        """Tell whether another section holds what is going to be done."""
        others = (s for s in report.sections if s.index != section.index)
        return any(word in other.title for other in others for word in self.plans)


@lru_cache(maxsize=16)
def _any_of(words: tuple[str, ...]) -> regex.Pattern[str]:
    return compile_pattern("|".join(map(regex.escape, words)))


@lru_cache(maxsize=4)
def _clauses(words: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of what follows one of `words` in its clause."""
    return compile_pattern(rf"(?:{'|'.join(map(regex.escape, words))})[^，。；\n]{{0,30}}")


def _holds(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _is_cut(report: Report, section: Section) -> bool:
    """Tell whether the text ends in this section, perhaps before the section does."""
    return not report.text[section.span.end :].strip() and ends_midway(report)


def _has_table(report: Report, section: Section) -> bool:
    return any(section.span.overlaps(table.span) for table in report.tables)
