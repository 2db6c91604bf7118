"""Findings as workflow commands: GitHub Actions shows them beside the lines they speak of."""

from disclosure_lint.output.ending import ending
from disclosure_lint.output.formats import Desk
from disclosure_lint.output.paths import relative_path
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tally import Tally
from disclosure_lint.output.visible import visible
from disclosure_lint.report import Finding, Result
from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import frozen

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


@frozen
class GitHub:
    """Prints a command for each finding, then the ending for people.

    What a report or a file name holds is escaped: it can close no command and begin none.
    """

    printer: Printer
    language: Language

    def result(self, result: Result) -> None:
        """Print a command for each finding, or one for what kept a file from being judged."""
        path = relative_path(result.path)
        if result.error is not None:
            self._command("error", f"file={_property(path)}", result.error)
        located = result.report is not None and result.report.source.origin is None
        for finding in result.findings:
            place = _place(finding) if located else ""
            title = _property(finding.rule)
            words = f"{finding.message}\n{finding.where}"
            if finding.fix and finding.fix.text:
                words += f"\n{finding.fix.text}"
            self._command(
                _LEVELS[finding.severity], f"file={_property(path)}{place},title={title}", words
            )

    def end(self, tally: Tally) -> None:
        """Print the ending."""
        for line in ending(tally, self.language):
            self.printer.line(*line)

    def _command(self, level: str, properties: str, words: str) -> None:
        self.printer.write(f"::{level} {properties}::{_data(words)}\n")


def make(desk: Desk) -> GitHub:
    """Return the format, writing to `desk`."""
    return GitHub(desk.printer, desk.language)


def _place(finding: Finding) -> str:
    start, end = finding.start, finding.end
    place = f",line={start.line},endLine={end.line}"
    # Columns are heeded only within one line.
    return place + (f",col={start.column},endColumn={end.column}" if start.line == end.line else "")


def _data(text: str) -> str:
    r"""Return `text` as the last part of a command; only its own line breaks are kept.

    >>> _data("100%：\n改")
    '100%25：%0A改'
    """
    return "%0A".join(visible(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    """Return `text` as the value of a property.

    >>> _property("a,b:c.md")
    'a%2Cb%3Ac.md'
    """
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
