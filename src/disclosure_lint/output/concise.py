"""Findings for a list: one line each, `path:line:column: severity rule message`."""

from disclosure_lint.output.ending import ending
from disclosure_lint.output.formats import Desk
from disclosure_lint.output.paths import shown_path
from disclosure_lint.output.printer import Printer, Styled
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import frozen


@frozen
class Concise:
    """Prints results one by one, then the ending."""

    printer: Printer
    language: Language

    def result(self, result: Result) -> None:
        """Print a line for each finding, or one for what kept a file from being judged."""
        path = shown_path(result.path, self.language)
        if result.error is not None:
            self.printer.line(f"{path}: ", Styled("error", "error"), f" {result.error}")
        for finding in result.findings:
            place = f"{path}:{finding.start.line}:{finding.start.column}: "
            severity = Styled(finding.severity, finding.severity)
            self.printer.line(place, severity, f" {finding.rule} {finding.message}")

    def end(self, tally: Tally) -> None:
        """Print the ending."""
        for line in ending(tally, self.language):
            self.printer.line(*line)


def make(desk: Desk) -> Concise:
    """Return the format, writing to `desk`."""
    return Concise(desk.printer, desk.language)
