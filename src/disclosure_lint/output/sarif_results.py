"""One finding as a SARIF result: where, how to mend it, what else shows it, the law it rests on."""

from typing import Final
from urllib.parse import quote

from disclosure_lint.output.paths import relative_path
from disclosure_lint.report import Evidence, Finding, Fix, LawReference, Result
from disclosure_lint.text import Source, Span
from disclosure_lint.text.lines import Position

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
Shape = dict[str, object]


def result_shape(result: Result, finding: Finding, index: int, level: str) -> Shape:
    """Return the result of `finding`, whose rule is the `index`-th of the run."""
    source = result.report.source if result.report else Source("")
    path = result.path or "-"
    shape: Shape = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": level,
        "message": {"text": _message(finding)},
        "locations": [_location(source, path, finding.span, finding.where)],
        "partialFingerprints": {"disclosureLint/v1": finding.fingerprint},
        "taxa": [_taxon(law) for law in finding.law],
    }
    related = [_related(source, path, number, one) for number, one in enumerate(finding.evidence)]
    if related:
        shape["relatedLocations"] = related
    if finding.fix and finding.fix.edits and source.origin is None:
        shape["fixes"] = [_fix(source, path, finding.fix)]
    return shape


def uri(path: str) -> str:
    """Return the relative reference of a file.

    >>> uri("年报/2024 年.md")
    '%E5%B9%B4%E6%8A%A5/2024%20%E5%B9%B4.md'
    """
    written = relative_path(path).encode("utf-8", "surrogateescape")
    name = quote(written)
    return f"./{name}" if ":" in name.partition("/")[0] else name


def _message(finding: Finding) -> str:
    fix = finding.fix.text if finding.fix else ""
    return f"{finding.message}\n{fix}" if fix else finding.message


def _location(source: Source, path: str, span: Span, where: str) -> Shape:
    physical: Shape = {"artifactLocation": {"uri": uri(path)}}
    # In a Word file, web page or PDF a line of the text read is none of the file's.
    if source.origin is None:
        physical["region"] = _region(source, span)
    shape: Shape = {"physicalLocation": physical}
    if where:
        shape["logicalLocations"] = [{"fullyQualifiedName": where}]
    return shape


def _region(source: Source, span: Span) -> Shape:
    return _lines(source.position(span.start), source.position(span.end))


def _lines(start: Position, end: Position) -> Shape:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _related(source: Source, path: str, number: int, one: Evidence) -> Shape:
    here = one.path is None
    shape = _location(source, path, one.span, "") if here else _elsewhere(one)
    words = " ".join(filter(None, (one.label, one.text)))
    return {"id": number, "message": {"text": words or one.span.of(source.text)}, **shape}


def _elsewhere(one: Evidence) -> Shape:
    physical: Shape = {"artifactLocation": {"uri": uri(one.path or "-")}}
    if one.at is not None:
        physical["region"] = _lines(*one.at)
    return {"physicalLocation": physical}


def law_id(law: LawReference) -> str:
    """Return the id of a provision in the taxonomy of laws."""
    return f"{law.source}#{law.article}" if law.article else law.source


def _taxon(law: LawReference) -> Shape:
    return {"id": law_id(law), "toolComponent": {"name": "law"}}


def _fix(source: Source, path: str, fix: Fix) -> Shape:
    replacements = [
        {
            "deletedRegion": _region(source, edit.span),
            "insertedContent": {"text": edit.replacement},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": uri(path)}, "replacements": replacements}
    return {"description": {"text": fix.text or "fix"}, "artifactChanges": [change]}
