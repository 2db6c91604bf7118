"""Results and findings as plain JSON values; the keys are a contract (docs/json.md)."""

from typing import TYPE_CHECKING

from disclosure_lint.report import Evidence, Finding, Fix, Report, Result, Section
from disclosure_lint.text import Position, Source, Span
from disclosure_lint.text.frozen import frozen

if TYPE_CHECKING:
    from disclosure_lint.text.origin import Location

Shape = dict[str, object]
_LOCATED = ("page", "paragraph", "table", "row", "column", "element")


def file_shape(result: Result) -> Shape:
    """Return the JSON value of what came of one file."""
    if result.error is not None:
        return {"path": result.path, "error": result.error}
    if result.skipped is not None or result.report is None:
        return {"path": result.path, "skipped": result.skipped or ""}
    shaper = _Shaper(result.path, result.report.source)
    return {
        "path": result.path,
        "encoding": result.report.source.encoding,
        **_facts(result.report),
        "notes": [{"id": note.id, "text": note.text} for note in result.notes],
        "findings": [shaper.finding(finding) for finding in result.findings],
        "not_assessed": [{"rule": n.rule, "reason": n.reason} for n in result.not_assessed],
        "sections": [shaper.section(result.report, one) for one in result.report.sections],
    }


def _facts(report: Report) -> Shape:
    agency = report.agency.value if report.agency else None
    return {
        "title": report.title.text if report.title else None,
        "agency": agency.name if agency else None,
        "agency_kind": agency.kind if agency else None,
        "region": [region.name for region in agency.region] if agency else [],
        "reporting_year": report.year,
        "regime": report.regime,
    }


@frozen
class _Shaper:
    """Shapes the parts of one file."""

    path: str | None
    source: Source

    def finding(self, finding: Finding) -> Shape:
        shape: Shape = {
            "rule": finding.rule,
            "severity": finding.severity,
            "class": finding.fault_class,
            "message": finding.message,
            "start": _place(finding.start),
            "end": _place(finding.end),
            "section": {"id": finding.section_id, "path": list(finding.section_path)},
            "where": finding.where,
            "location": _location(finding.location),
        }
        if finding.fix:
            shape["fix"] = self._fix(finding.fix)
        shape["law"] = [
            {"source": law.source, "article": law.article}
            | ({"quote": law.quote} if law.quote else {})
            | ({"name": law.name} if law.local else {})
            | ({"url": law.url} if law.url else {})
            for law in finding.law
        ]
        shape["evidence"] = [self._evidence(one) for one in finding.evidence]
        shape["fingerprint"] = finding.fingerprint
        return shape

    def section(self, report: Report, section: Section) -> Shape:
        span = report.in_source(section.span)
        return {"id": section.id, "title": section.title, **self._span(span)}

    def _fix(self, fix: Fix) -> Shape:
        edits = [{**self._span(e.span), "replacement": e.replacement} for e in fix.edits]
        return {"text": fix.text, "safe": fix.safe, "edits": edits}

    def _evidence(self, one: Evidence) -> Shape:
        here = one.path is None
        places = self._span(one.span) if here else _places(one)
        text = one.span.of(self.source.text) if here and one.text is None else one.text
        path = self.path if here else one.path
        return {"path": path, **places, "text": text or "", "label": one.label}

    def _span(self, span: Span) -> Shape:
        position = self.source.position
        return {"start": _place(position(span.start)), "end": _place(position(span.end))}


def _location(location: "Location | None") -> Shape:
    """Return what is known of the place in a file that is no text."""
    if location is None:
        return {}
    known = ((name, getattr(location, name)) for name in _LOCATED)
    return {name: value for name, value in known if value is not None}


def _places(one: Evidence) -> Shape:
    start, end = one.at or (None, None)
    return {"start": start and _place(start), "end": end and _place(end)}


def _place(position: Position) -> Shape:
    return {"line": position.line, "column": position.column, "offset": position.offset}
