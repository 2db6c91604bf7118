"""The heading of a section that is missing, at its place and with its number."""

from collections.abc import Iterator, Sequence

from disclosure_lint.checks import Dossier
from disclosure_lint.checks.absence import absences
from disclosure_lint.linter.places import numeral
from disclosure_lint.report import Edit, Report, Section
from disclosure_lint.rulebook import Regime, SectionForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

RULE = "missing-section"


@frozen
class Skeleton:
    """A section that is missing, and the edits that add its heading and number the next anew.

    The body stays empty: words that nobody wrote must not get into an official report, and an
    empty section is a finding of its own until somebody writes them.
    """

    form: SectionForm
    edits: tuple[Edit, ...]


def skeletons(dossier: Dossier) -> Iterator[Skeleton]:
    """Yield the sections that are missing and can be put between the others."""
    regime, report = dossier.regime, dossier.report
    if regime is None or not report.outline_sure:
        return
    for absence in absences(dossier):
        edits = tuple(_edits(absence.form, regime, report)) if absence.told is None else ()
        if edits:
            yield Skeleton(absence.form, edits)


def _edits(form: SectionForm, regime: Regime, report: Report) -> Iterator[Edit]:
    order = [one.id for one in regime.outline]
    tops = report.top_sections()
    before, after = _around(order.index(form.id), order, tops)
    model = before or after
    if model is None:
        return
    number = (before.ordinal or 0) + 1 if before else 1
    heading = _heading(form.title, number, model, report)
    text = report.source.text
    gap = _gap(text, report)
    if before:
        at = report.in_source(before.span).start + len(_written(before, report))
        yield Edit(Span(at, at), gap + heading)
    else:
        at = _line_start(text, report.in_source(model.heading).start)
        yield Edit(Span(at, at), heading + gap)
    following = tops[tops.index(before) + 1 :] if before else tops
    yield from _renumbered(following, number, model, report)


def _around(
    place: int, order: Sequence[str], tops: Sequence[Section]
) -> tuple[Section | None, Section | None]:
    """Return the last section that goes before `place` in the order, and the first after it."""
    known = [(order.index(one.id), one) for one in tops if one.id in order]
    before = [one for rank, one in known if rank < place]
    after = [one for rank, one in known if rank > place]
    return before[-1] if before else None, after[0] if after else None


def _written(section: Section, report: Report) -> str:
    return report.in_source(section.span).of(report.source.text).rstrip()


def _heading(title: str, number: int, model: Section, report: Report) -> str:
    """Return a heading written as that of `model` is."""
    text = report.source.text
    start = report.in_source(model.title_span).start
    front = text[_line_start(text, start) : start]
    if model.number and model.ordinal:
        front = front.replace(model.number, _number(model, number))
    return front + title + ("**" if "**" in front else "")


def _number(section: Section, number: int) -> str:
    old = section.ordinal or 0
    written = section.number
    if str(old) in written:
        return written.replace(str(old), str(number))
    return written.replace(numeral(old), numeral(number))


def _renumbered(
    following: Sequence[Section], number: int, model: Section, report: Report
) -> Iterator[Edit]:
    """Yield edits for the sections whose numbers the new one pushes on."""
    for section in following:
        if section.style != model.style or section.ordinal != number:
            return
        number += 1
        heading = report.in_source(section.heading)
        start = report.source.text.find(section.number, heading.start, heading.end)
        if start < 0:
            return
        yield Edit(Span(start, start + len(section.number)), _number(section, number))


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _gap(text: str, report: Report) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    return newline * 2 if report.source.dialect == "markdown" else newline
