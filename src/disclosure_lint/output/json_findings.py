"""Results as JSON: one document in the shape of docs/schema/check-1.json, written as they come."""

from disclosure_lint.output.formats import Desk
from disclosure_lint.output.json_shapes import file_shape
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.tally import Tally
from disclosure_lint.output.version import TOOL
from disclosure_lint.report import SEVERITIES, Result
from disclosure_lint.text.frozen import define

SCHEMA_VERSION = 1


@define
class JsonFindings:
    """Writes the head with the first result, each result as it comes, the summary at the end.

    What is written is a whole document once `end` was called, whatever was met.
    """

    writer: JsonWriter
    started: bool = False

    def result(self, result: Result) -> None:
        """Write what came of one file."""
        text = self.writer.text(file_shape(result))
        if self.started:
            self.writer.raw(",\n")
        self._start()
        self.writer.raw(text)

    def end(self, tally: Tally) -> None:
        """Write the summary and close the document."""
        self._start()
        self.writer.raw('\n], "summary": ')
        self.writer.value(_summary(tally))
        self.writer.raw("}\n")

    def _start(self) -> None:
        if not self.started:
            self.writer.raw(f'{{"version": {SCHEMA_VERSION}, "tool": ')
            self.writer.value(TOOL)
            self.writer.raw(', "files": [\n')
            self.started = True


def make(desk: Desk) -> JsonFindings:
    """Return the format, writing to `desk`."""
    return JsonFindings(JsonWriter(desk.printer.write, ascii_only=not desk.unicode))


def _summary(tally: Tally) -> dict[str, object]:
    return {
        "files": tally.files,
        "judged": tally.judged,
        "skipped": tally.skipped,
        "failed": tally.failed,
        "rules": tally.rules,
        "findings": {severity: tally.findings[severity] for severity in SEVERITIES},
        "not_assessed": tally.not_assessed,
    }
