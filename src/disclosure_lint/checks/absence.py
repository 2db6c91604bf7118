"""Mandatory sections that have no heading of their own, and where the text tells them instead."""

from collections.abc import Iterator
from itertools import takewhile

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.reading.announcement import announcements
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.report import Report, Section
from disclosure_lint.rulebook import SectionForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

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
        if told is None or not _under_own_heading(dossier, form, told):
            yield Absence(form, told)


def _under_own_heading(dossier: Dossier, form: SectionForm, told: Span) -> bool:
    """Tell whether the content stands under a heading of its own that no alias knows.

    Where a form fixes the parts, headings inside the overview are its aspects.
    """
    ordered = dossier.regime is not None and dossier.regime.ordered
    lines = list(_lineage(dossier.report, told.start))
    if ordered and any("overview" in section.ids for section in lines):
        return False
    unnamed = takewhile(lambda section: not section.ids, lines)
    return any(word in section.title for section in unnamed for word in form.topic)


def _lineage(report: Report, offset: int) -> Iterator[Section]:
    """Yield the sections around `offset`, the innermost first."""
    section = report.section_at(offset)
    while section:
        yield section
        section = report.sections[section.parent] if section.parent is not None else None


def _told(report: Report, form: SectionForm) -> Span | None:
    if not report.sections:
        return None
    start = report.sections[0].span.start
    for pattern in form.told:
        for match in compile_pattern(pattern).finditer(report.text, pos=start):
            told = _sentence(report, match.start())
            if not _announcing(report.text, told):
                return told
    return None


def _announcing(text: str, sentence: Span) -> bool:
    """Tell whether the sentence only lists the parts; some write the preamble into the overview."""
    return next(announcements(text, sentence), None) is not None


def _sentence(report: Report, offset: int) -> Span:
    """Return the sentence around `offset`; in a table the line."""
    around = next((p.span for p in report.paragraphs if p.span.start <= offset < p.span.end), None)
    if around is None:
        text = report.text
        around = Span(max(0, offset - _REACH), min(len(text), offset + _REACH))
    return next(s for s in sentences(report.text, around) if s.end > offset)
