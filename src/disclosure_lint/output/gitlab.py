"""Findings as GitLab's code quality report: one JSON list."""

from hashlib import sha256

from disclosure_lint.output.formats import Desk
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.paths import relative_path
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.text.frozen import define

# What GitLab knows: info, minor, major, critical, blocker.
_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


@define
class GitLab:
    """Writes the list's items as they come; a file that could not be judged is one of them."""

    writer: JsonWriter
    started: bool = False

    def result(self, result: Result) -> None:
        """Write an item for each finding."""
        path = relative_path(result.path)
        if result.error is not None:
            self._item(path, "not-judged", result.error, "critical", "not-judged", 1)
        text = result.report is not None and result.report.source.origin is None
        for finding in result.findings:
            # In a Word file, web page or PDF a line of the text read is none of the file's.
            line = finding.start.line if text else 1
            words = finding.message if text else f"{finding.where} {finding.message}"
            severity = _SEVERITIES[finding.severity]
            self._item(path, finding.rule, words, severity, finding.fingerprint, line)

    def end(self, tally: Tally) -> None:  # noqa: ARG002 -- the list has no place for sums
        """Close the list."""
        self.writer.raw("\n]\n" if self.started else "[]\n")

    def _item(  # noqa: PLR0913, PLR0917 -- the fields of the item, each its own
        self, path: str, rule: str, words: str, severity: str, fingerprint: str, line: int
    ) -> None:
        self.writer.raw(",\n" if self.started else "[\n")
        self.started = True
        self.writer.value(
            {
                "description": words,
                "check_name": rule,
                "fingerprint": _digest(f"{path}\0{fingerprint}"),
                "severity": severity,
                "location": {"path": path, "lines": {"begin": line}},
            }
        )


def make(desk: Desk) -> GitLab:
    """Return the format, writing to `desk`."""
    return GitLab(JsonWriter(desk.printer.write, ascii_only=not desk.unicode))


def _digest(identity: str) -> str:
    """Return an item's own fingerprint: two files may share a finding."""
    return sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()
