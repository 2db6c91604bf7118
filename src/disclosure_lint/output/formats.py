"""The formats in which findings are written."""

from typing import Protocol

from disclosure_lint.output.concise import Concise
from disclosure_lint.output.full import Full
from disclosure_lint.output.json_findings import JsonFindings
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language


class Format(Protocol):
    """Writes results one by one as they come, then what the run came to."""

    def result(self, result: Result) -> None:
        """Write what came of one file."""

    def end(self, tally: Tally) -> None:
        """Write the ending; nothing comes after it."""


def make_format(name: str, printer: Printer, language: Language, *, unicode: bool) -> Format:
    """Return the format called `name`: "json", "concise", or else "full".

    `unicode` says that what is written to can hold any text.
    """
    if name == "json":
        return JsonFindings(JsonWriter(printer.write, ascii_only=not unicode))
    if name == "concise":
        return Concise(printer, language)
    return Full(printer, language)
