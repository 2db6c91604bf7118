"""Where findings are written: the screen or a file, and files in formats of their own beside it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.output.formats import FORMATS, Desk, Format, make_format
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language, Rulebook
from disclosure_lint.text.frozen import frozen

_USUAL = "full"


@frozen
class Output:
    """A format and the file it goes to; None stands for the screen."""

    format: str
    path: str | None = None


@frozen
class Several:
    """Formats that are written side by side."""

    formats: Sequence[Format]

    def result(self, result: Result) -> None:
        """Write what came of one file in each format."""
        for one in self.formats:
            one.result(result)

    def end(self, tally: Tally) -> None:
        """Write the endings."""
        for one in self.formats:
            one.end(tally)


def outputs_of(arguments: Arguments) -> tuple[Output, ...]:
    """Return what is to be written: `-o FORMAT:FILE` beside the screen, `-o FILE` instead of it.

    A file whose name begins with a format's and a colon is written `./json:…`.
    """
    usual = arguments.last("--format") or _USUAL
    written = [_output(value, usual) for value in arguments.values.get("--output", ())]
    instead = any(path_of(value) == value for value in arguments.values.get("--output", ()))
    return tuple(written) if instead else (Output(usual), *written)


def path_of(value: str) -> str:
    """Return the file that the value of `-o` names.

    >>> [path_of(value) for value in ("out.json", "sarif:out.json", "C:out.json")]
    ['out.json', 'out.json', 'C:out.json']
    """
    name, colon, path = value.partition(":")
    return path if colon and name in FORMATS else value


def _output(value: str, usual: str) -> Output:
    path = path_of(value)
    return Output(usual if path == value else value.partition(":")[0], path)


@contextmanager
def open_outputs(
    arguments: Arguments, language: Language, rulebook: Callable[[], Rulebook]
) -> Iterator[Format]:
    """Open all that is to be written; files appear whole or stay as they were.

    Raises:
        UsageError: a file cannot be written.
    """
    with ExitStack() as stack:
        formats = []
        for output in outputs_of(arguments):
            paper = stack.enter_context(open_paper(output.path, arguments.last("--color")))
            desk = Desk(paper.printer, language, paper.unicode, rulebook)
            formats.append(make_format(output.format, desk))
        yield formats[0] if len(formats) == 1 else Several(formats)
