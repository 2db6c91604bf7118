"""Siblings whose Markdown marks or layout differ."""

from collections import Counter
from collections.abc import Iterator, Sequence

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Report, Section
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_FRONT = compile_pattern(r"(?P<hashes>#{1,6})?[ \t\u3000]*(?P<stars>\*\*\*|\*\*|__)?[ \t\u3000]*$")
_LONGEST_FRONT = 14
_TABLE = "statistics_table"


@check("heading-level")
@frozen
class HeadingLevel:
    """Headings that are siblings look alike.

    A row of fewer than `row` siblings says nothing of where their text should start.
    """

    row: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading of another level, and one a row for other differences."""
        report = dossier.report
        # Of Word files and pages the marks are ours: nobody can mend a number sign there.
        marked = report.source.dialect == "markdown" and report.source.origin is None
        for siblings in _rows(report):
            if marked:
                yield from _levels(report, siblings)
                yield from _unmarked(siblings)
                yield from _emphasis(report, siblings)
            if not report.wrapped:
                yield from self._layout(report, siblings)

    def _layout(self, report: Report, siblings: Sequence[Section]) -> Iterator[Mark]:
        """Yield a mark on the one heading whose text starts on another line than its siblings'."""
        if len(siblings) < self.row:
            return
        for run_in in (True, False):
            odd = [s for s in siblings if s.run_in is run_in]
            if len(odd) == 1 and not any(s.children or _lists(report, s) for s in odd):
                case = "run-in" if run_in else "own-line"
                yield Mark(odd[0].heading, {"title": odd[0].title}, case)


def _rows(report: Report) -> Iterator[list[Section]]:
    """Yield the siblings of one numbering style, row by row."""
    rows: dict[tuple[int | None, str], list[Section]] = {}
    for section in report.sections:
        if section.style and not section.appendix:
            rows.setdefault((section.parent, section.style), []).append(section)
    return (row for row in rows.values() if len(row) > 1)


def _lists(report: Report, section: Section) -> bool:
    return any(p.number for p in report.paragraphs_in(section.body))


def _hashes(section: Section) -> str:
    return section.mark.rstrip("*_")


def _levels(report: Report, siblings: Sequence[Section]) -> Iterator[Mark]:
    """Yield a mark on each heading whose number of # is not that of most."""
    marked = [s for s in siblings if _hashes(s).startswith("#")]
    usual = _most(_hashes(s) for s in marked)
    for section in marked:
        if _hashes(section) != usual:
            model = next(s for s in marked if _hashes(s) == usual)
            values = {"title": section.title, "found": _hashes(section), "usual": usual}
            edit = _front_edit(report, section, "hashes", usual)
            yield Mark(section.heading, values, "level", (Evidence(model.heading),), edit)


def _unmarked(siblings: Sequence[Section]) -> Iterator[Mark]:
    """Yield a mark on each top section of the form that lacks the # of its siblings."""
    tops = [s for s in siblings if s.parent is None and s.id and s.id != _TABLE]
    plain = [section for section in tops if not section.mark and not section.run_in]
    marked = [s for s in siblings if _hashes(s).startswith("#")]
    if len(marked) <= len(plain):
        return
    usual = _most(_hashes(s) for s in marked)
    for section in plain:
        place = section.heading.start
        edits = (Edit(Span(place, place), f"{usual} "),)
        values = {"title": section.title, "usual": usual}
        yield Mark(section.heading, values, "unmarked", (Evidence(marked[0].heading),), edits)


def _most(values: Iterator[str]) -> str:
    """Return the commonest value; of two as common the first."""
    counts = Counter(values)
    return max(counts, key=lambda value: counts[value], default="")


def _stars(section: Section) -> bool:
    return section.mark.endswith(("*", "_"))


def _emphasis(report: Report, siblings: Sequence[Section]) -> Iterator[Mark]:
    """Yield one mark where some headings of a row are emphasised and others are not."""
    starred = [s for s in siblings if _stars(s)]
    if not starred or len(starred) == len(siblings) or any(s.run_in for s in siblings):
        return
    first, *others = starred
    edits = [edit for s in starred for edit in _without_stars(report, s)]
    evidence = tuple(Evidence(section.heading) for section in others)
    values = {"count": len(starred), "all": len(siblings)}
    yield Mark(first.heading, values, "emphasis", evidence, tuple(edits), about="emphasis")


def _front_edit(report: Report, section: Section, group: str, new: str) -> tuple[Edit, ...]:
    """Return the edit that puts `new` for the # or the stars in front of a heading."""
    start = max(0, section.heading.start - _LONGEST_FRONT)
    match = _FRONT.search(report.text, start, section.heading.start)
    if match is None or not match[group]:
        return ()
    return (Edit(Span(*match.span(group)), new),)


def _without_stars(report: Report, section: Section) -> Iterator[Edit]:
    front = _front_edit(report, section, "stars", "")
    end = section.heading.end
    if front:
        stars = front[0].span.of(report.text)
        if report.text.startswith(stars, end):
            yield from (*front, Edit(Span(end, end + len(stars)), ""))
