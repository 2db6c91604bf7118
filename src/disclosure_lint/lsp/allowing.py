"""Allow comments that an editor writes. The reason stays open: it is the author's to give."""

from disclosure_lint.linter.blocks import blocks
from disclosure_lint.report import Edit, Finding, Report
from disclosure_lint.text import Span


def allow_here(finding: Finding, report: Report) -> Edit:
    """Return the edit that puts a comment before the block that holds a finding."""
    text = report.source.text
    places = blocks(report)
    holding = (place for place in places if place.end > finding.span.start)
    block = next(holding, report.in_source(report.headline))
    start = _line_start(text, block.start)
    return Edit(Span(start, start), _comment("allow", finding.rule) + _newline(text))


def allow_in_file(finding: Finding, report: Report) -> Edit:
    """Return the edit that puts a comment for the whole file at its start."""
    text = report.source.text
    return Edit(Span(0, 0), _comment("allow-file", finding.rule) + _newline(text))


def _comment(verb: str, rule: str) -> str:
    return f"<!-- disclosure-lint: {verb} {rule} --  -->"


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
