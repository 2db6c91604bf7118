"""The formats in which findings are written; each stands in a module of its own name."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, Protocol, cast

from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language, Rulebook
from disclosure_lint.text.frozen import frozen

_MODULES: Final[Mapping[str, str]] = {
    "full": "full",
    "concise": "concise",
    "json": "json_findings",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
}
FORMATS: Final = tuple(_MODULES)


@frozen
class Desk:
    """What a format writes with: a printer of lines, the language, and the words of the rules.

    `unicode` says that what is written to can hold any text. `rulebook` is asked for only where a
    format tells of the rules themselves.
    """

    printer: Printer
    language: Language
    unicode: bool
    rulebook: Callable[[], Rulebook]


class Format(Protocol):
    """Writes results one by one as they come, then what the run came to."""

    def result(self, result: Result) -> None:
        """Write what came of one file."""

    def end(self, tally: Tally) -> None:
        """Write the ending; nothing comes after it."""


def make_format(name: str, desk: Desk) -> Format:
    """Return the format called `name`, one of FORMATS."""
    module = import_module(f"disclosure_lint.output.{_MODULES[name]}")
    return cast("Format", module.make(desk))
