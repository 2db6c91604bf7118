"""The section tree, for the outline of an editor and for folding."""

from collections.abc import Iterator

from lsprotocol import types

from disclosure_lint.lsp.positions import Ruler
from disclosure_lint.report import Report, Section
from disclosure_lint.text import Span


def symbols(report: Report, ruler: Ruler) -> list[types.DocumentSymbol]:
    """Return the sections of a report, nested as they are."""
    tops = (section for section in report.sections if section.parent is None)
    return [_symbol(section, report, ruler) for section in tops]


def flat_symbols(report: Report, ruler: Ruler, uri: str) -> list[types.SymbolInformation]:
    """Return the sections as a list, for clients that know no nesting."""
    return [
        types.SymbolInformation(
            types.Location(uri, ruler.range(report.in_source(section.span))),
            _name(section),
            types.SymbolKind.String,
            container_name=_parent(section, report),
        )
        for section in report.sections
    ]


def folds(report: Report, ruler: Ruler) -> Iterator[types.FoldingRange]:
    """Yield the sections and tables that cover several lines."""
    for section in report.sections:
        yield from _fold(_trimmed(report, section.span), ruler)
    for table in report.tables:
        yield from _fold(_trimmed(report, table.span), ruler)


def _symbol(section: Section, report: Report, ruler: Ruler) -> types.DocumentSymbol:
    whole = ruler.range(_trimmed(report, section.span))
    return types.DocumentSymbol(
        name=_name(section),
        kind=types.SymbolKind.String,
        range=whole,
        selection_range=ruler.range(report.in_source(section.heading)),
        detail=section.id,
        children=[_symbol(report.sections[n], report, ruler) for n in section.children],
    )


def _name(section: Section) -> str:
    return f"{section.number}{section.title}".strip() or "—"


def _parent(section: Section, report: Report) -> str | None:
    return _name(report.sections[section.parent]) if section.parent is not None else None


def _trimmed(report: Report, span: Span) -> Span:
    """Return the place of `span` in the source, without blanks at its end."""
    text = span.of(report.text).rstrip()
    return report.in_source(Span(span.start, span.start + len(text)))


def _fold(span: Span, ruler: Ruler) -> Iterator[types.FoldingRange]:
    place = ruler.range(span)
    if place.end.line > place.start.line:
        yield types.FoldingRange(place.start.line, place.end.line)
