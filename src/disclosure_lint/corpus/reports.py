"""A report that was read becomes a document of the corpus."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from disclosure_lint.corpus.document import Document, Provenance, make_document
from disclosure_lint.reading.bodies import body_of
from disclosure_lint.report import Agency, Report
from disclosure_lint.text import Span

_SHORTEST = 2


def document_of(
    report: Report, path: str | None = None, aliases: Iterable[Collection[str]] = ()
) -> Document | None:
    """Return `report` as a document, None where its agency or year is not certain.

    Then nobody can say whose text it is. `path` is what it is called, in place of its source's
    own; `aliases` are groups of names of one place or body. Tables, headings, title, preamble and
    signature are left out: what they say is set by the form.
    """
    agency, year = report.agency, report.reporting_year
    if agency is None or not agency.sure or year is None or not year.sure:
        return None
    provenance = Provenance(
        path=path or report.source.path or "",
        agency=agency.value.name,
        body=body_of(agency.value, aliases).key,
        regions=tuple(place.name for place in agency.value.region),
        year=year.value,
        level=agency.value.own_region.level if agency.value.own_region else "",
    )
    dropped = sorted(report.in_source(span) for span in _formal(report))
    return make_document(provenance, report.source.text, own_names(agency.value), dropped)


def path_in_index(path: str) -> str:
    """Return what a file is called in an index, however it was named.

    It counts from the working folder where it lies below, else from the root.
    """
    whole = os.path.abspath(path)  # noqa: PTH100 -- Path.absolute leaves .. in place
    here = Path.cwd()
    found = Path(whole)
    return (found.relative_to(here) if found.is_relative_to(here) else found).as_posix()


def own_names(agency: Agency) -> frozenset[str]:
    """Return the names by which a report speaks of its own body and places."""
    places = (name for place in agency.region for name in (place.name, place.stem))
    names = (agency.name, *agency.short_names, *places)
    return frozenset(name for name in names if len(name) >= _SHORTEST)


def _formal(report: Report) -> Iterator[Span]:
    """Yield what the form sets, or what says who speaks and when."""
    yield from (section.heading for section in report.sections)
    yield from (table.span for table in report.tables)
    yield from (table.span for table in report.form_tables)
    if report.title:
        yield report.title.span
    if report.preamble:
        yield report.preamble
    if report.signature and report.signature.agency:
        yield report.signature.agency.span
    if report.signature and report.signature.date_span:
        yield report.signature.date_span
