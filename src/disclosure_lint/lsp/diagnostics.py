"""Findings become diagnostics."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from lsprotocol import types

from disclosure_lint.formats import UnreadableError, read_file
from disclosure_lint.lsp.pages import Shelf
from disclosure_lint.lsp.positions import Encoding, Ruler
from disclosure_lint.lsp.words import say
from disclosure_lint.report import Evidence, Finding
from disclosure_lint.rulebook import Language, Rulebook
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import frozen

NAME = "disclosure-lint"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_START = types.Range(types.Position(0, 0), types.Position(0, 0))
_MOST_RELATED = 8
_LONGEST = 120


@frozen(eq=False)
class Telling:
    """How the findings of one document are told to one client."""

    uri: str
    source: Source
    encoding: Encoding
    rulebook: Rulebook
    language: Language
    shelf: Shelf

    def diagnostics(self, findings: Iterable[Finding]) -> list[types.Diagnostic]:
        """Return a diagnostic for each finding, in their order."""
        return [self.diagnostic(finding) for finding in findings]

    def diagnostic(self, finding: Finding) -> types.Diagnostic:
        """Return a finding as the client wants it.

        In a text made from a file of another format there are no places that the client knows:
        the words tell where.
        """
        page = self.shelf.address(finding.rule, self.rulebook, self.language)
        message = finding.message
        if self.source.origin is not None:
            message = f"{finding.where}：{message}" if finding.where else message
        return types.Diagnostic(
            range=self.range_of(finding),
            message=message,
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            code_description=types.CodeDescription(page) if page else None,
            source=NAME,
            related_information=list(self._related(finding)) or None,
            data={"fingerprint": finding.fingerprint},
        )

    @property
    def ruler(self) -> Ruler:
        """What measures the document."""
        return Ruler(self.source.lines, self.encoding)

    def range_of(self, finding: Finding) -> types.Range:
        """Return the place of a finding in the document, its start where it has none there."""
        return _START if self.source.origin is not None else self.ruler.range(finding.span)

    def _related(self, finding: Finding) -> Iterator[types.DiagnosticRelatedInformation]:
        for evidence in finding.evidence[:_MOST_RELATED]:
            place = self._place(evidence)
            yield types.DiagnosticRelatedInformation(place, self._words(evidence))

    def _words(self, evidence: Evidence) -> str:
        """Return what is said of evidence: its label, else the words that stand there."""
        words = evidence.label or evidence.text or ""
        if not words and evidence.path is None:
            words = evidence.span.of(self.source.text)
        shown = " ".join(words.split())[:_LONGEST]
        return shown or say("evidence", self.language)

    def _place(self, evidence: Evidence) -> types.Location:
        if evidence.path is None:
            there = _START if self.source.origin else self.ruler.range(evidence.span)
            return types.Location(self.uri, there)
        path = Path(evidence.path).absolute()
        other = _other(path)
        known = other is not None and other.origin is None
        there = (
            Ruler(other.lines, self.encoding).range(evidence.span) if other and known else _START
        )
        return types.Location(path.as_uri(), there)


@lru_cache(maxsize=16)
def _other(path: Path) -> Source | None:
    """Return what another report holds, for the lines of its passages."""
    try:
        return read_file(path)
    except UnreadableError:
        return None
