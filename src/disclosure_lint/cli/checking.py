"""`check`: reports are judged one by one, and said what came of it."""

import sys
from collections.abc import Iterator

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.progress import Progress
from disclosure_lint.cli.settings import STDIN, folder_of, linters_of
from disclosure_lint.cli.stdin import read_stdin
from disclosure_lint.formats import UnreadableError
from disclosure_lint.linter import Config, Linters, discover, lint_targets
from disclosure_lint.output.formats import Format, make_format
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result

CLEAN, FINDINGS, UNJUDGED = 0, 1, 2


def run(arguments: Arguments) -> int:
    """Judge the files that are named, and those found in the folders among them.

    Raises:
        UsageError: no file is named, an option is wrong, or there was nothing to judge.
        ConfigError: the configuration of the first file is wrong.
        RulebookError: so is a card.
    """
    found = arguments.given("--found")
    if not arguments.operands and not found:
        raise UsageError("no-files")
    linters = linters_of(arguments)
    config = _first_config(arguments, linters)
    tally = Tally()
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        name = arguments.last("--format") or "full"
        output = make_format(name, paper.printer, config.lang, unicode=paper.unicode)
        progress = Progress(sys.stderr, config.lang)
        _write(_results(arguments, linters), output, tally, progress)
    if not (tally.judged or tally.failed or found):
        raise UsageError("nothing-judged")
    if tally.failed:
        return UNJUDGED
    return FINDINGS if tally.fails(config.fail_on) else CLEAN


def _first_config(arguments: Arguments, linters: Linters) -> Config:
    """Return the config that speaks for the run: that of the first file named.

    Its rules are made ready at once, so that a wrong option is said once and not of each file.
    """
    name = arguments.operands[0] if arguments.operands else None
    if name == STDIN:
        name = arguments.last("--stdin-filename")
    return linters.in_folder(folder_of(name)).config


def _results(arguments: Arguments, linters: Linters) -> Iterator[Result]:
    found = arguments.given("--found")
    if STDIN in arguments.operands:
        yield _stdin_result(arguments.last("--stdin-filename"), linters, found=found)
    files = [name for name in arguments.operands if name != STDIN]
    yield from lint_targets(discover(files, found=found), linters)


def _stdin_result(name: str | None, linters: Linters, *, found: bool) -> Result:
    linter = linters.in_folder(folder_of(name))
    try:
        source = read_stdin(name)
    except UnreadableError as error:
        return Result(name, error=error.sentence(linter.config.lang))
    return linter.lint(source, found=found)


def _write(results: Iterator[Result], output: Format, tally: Tally, progress: Progress) -> None:
    """Write results as they come; what was begun is ended properly even when interrupted."""
    try:
        for result in results:
            tally.add(result)
            progress.clear()
            output.result(result)
            progress.step()
    finally:
        progress.clear()
        output.end(tally)
