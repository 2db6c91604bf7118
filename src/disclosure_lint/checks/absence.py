"""Mandatory sections that have no heading of their own, and where the text tells them instead."""

from collections.abc import Iterator

import regex
from attrs import frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.report import Report
from disclosure_lint.rulebook import SectionForm
from disclosure_lint.text import Span

_REACH = 600


@frozen
class Absence:
    """A mandatory section without a heading; `told` is the sentence that tells its content."""

    form: SectionForm
    told: Span | None


def absences(dossier: Dossier) -> Iterator[Absence]:
    """Yield the sections that the regime demands and no heading of any level names."""
    if dossier.regime is None:
        return
    report = dossier.report
    present = {canonical for section in report.sections for canonical in section.ids}
    for form in dossier.regime.outline:
        if not form.required or form.id in present:
            continue
        told = _told(report, form)
        if told is None or not _under_own_heading(report, form, told):
            yield Absence(form, told)


def _under_own_heading(report: Report, form: SectionForm, told: Span) -> bool:
    """Tell whether the content stands under a heading of its own that no alias knows."""
    section = report.section_at(told.start)
    while section and not section.ids:
        if any(word in section.title for word in form.topic):
            return True
        section = report.sections[section.parent] if section.parent is not None else None
    return False


def _told(report: Report, form: SectionForm) -> Span | None:
    if not report.sections:
        return None
    start = report.sections[0].span.start
    for pattern in form.told:
        match = regex.search(pattern, report.text, pos=start)
        if match:
            return _sentence(report, match.start())
    return None


def _sentence(report: Report, offset: int) -> Span:
    """Return the sentence around `offset`; in a table the line."""
    around = next((p.span for p in report.paragraphs if p.span.start <= offset < p.span.end), None)
    if around is None:
        text = report.text
        around = Span(max(0, offset - _REACH), min(len(text), offset + _REACH))
    return next(s for s in sentences(report.text, around) if s.end > offset)
