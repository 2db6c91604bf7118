"""`check`: reports are judged one by one, and said what came of it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.outputs import open_outputs
from disclosure_lint.cli.progress import Progress
from disclosure_lint.cli.settings import STDIN, folder_of, linters_of, rulebook_of
from disclosure_lint.cli.stdin import read_stdin
from disclosure_lint.cli.words import say
from disclosure_lint.formats import UnreadableError, read_file
from disclosure_lint.linter import Config, Linter, Linters, discover, lint_targets
from disclosure_lint.linter.companions import Companions
from disclosure_lint.output.formats import Format
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Report, Result
from disclosure_lint.text.frozen import frozen

if TYPE_CHECKING:
    from disclosure_lint.corpus.index import Index  # a run without index does without

CLEAN, FINDINGS, UNJUDGED = 0, 1, 2


@frozen
class _Beside:
    """What the reports are compared with."""

    previous: Report | None
    indexes: tuple["Index", ...]


def run(arguments: Arguments) -> int:
    """Judge the files that are named, and those found in the folders among them.

    Raises:
        UsageError: no file is named, an option is wrong, or there was nothing to judge.
        ConfigError: the configuration of the first file is wrong.
        RulebookError: so is a card.
        CorpusError: the index cannot be used.
    """
    found = arguments.given("--found")
    if not arguments.operands and not found:
        raise UsageError("no-files")
    linters = linters_of(arguments)
    linter = _first_linter(arguments, linters)
    config, beside = linter.config, _Beside(_previous(arguments, linter), _indexes(arguments))
    if arguments.given("--diff"):
        return _diff(arguments, linters, beside)
    whole = _mend(arguments, linters, beside)
    if arguments.given("--watch"):
        return _watch(arguments, linters, beside, config)
    tally = _told(_results(arguments, linters, beside), arguments, config)
    if not (tally.judged or tally.failed or found):
        raise UsageError("nothing-judged")
    if tally.failed or not whole:
        return UNJUDGED
    return FINDINGS if tally.fails(config.fail_on) else CLEAN


def _diff(arguments: Arguments, linters: Linters, beside: _Beside) -> int:
    """Show what --fix would change, and return the exit code."""
    from disclosure_lint.cli.fixing import show_diffs  # noqa: PLC0415 -- seldom asked for

    return show_diffs(arguments, linters, beside.previous)


def _mend(arguments: Arguments, linters: Linters, beside: _Beside) -> bool:
    """Mend the files where that is asked for; return whether there is nothing left to do."""
    if not (arguments.given("--fix") or arguments.given("--unsafe-fixes")):
        return True
    from disclosure_lint.cli.fixing import fix_files  # noqa: PLC0415 -- seldom asked for

    return fix_files(arguments, linters, beside.previous)


def _told(results: Iterator[Result], arguments: Arguments, config: Config) -> Tally:
    """Write results as they come, and return what they came to."""
    tally = Tally()
    with open_outputs(arguments, config.lang, lambda: rulebook_of(config)) as output:
        _write(results, output, tally, Progress(sys.stderr, config.lang))
    return tally


def _watch(arguments: Arguments, linters: Linters, beside: _Beside, config: Config) -> int:
    """Judge the files, and then those that change, until interrupted.

    Raises:
        UsageError: standard input is to be watched, or results written to a file.
    """
    from disclosure_lint.cli.watching import changes  # noqa: PLC0415 -- seldom asked for

    if STDIN in arguments.operands or arguments.given("--output"):
        raise UsageError("watch-screen")
    for targets in changes(arguments.operands, found=arguments.given("--found")):
        results = lint_targets(targets, linters, previous=beside.previous, indexes=beside.indexes)
        _told(results, arguments, config)
        Printer(sys.stderr.write).line(say("watching", config.lang))
    return CLEAN


def _first_linter(arguments: Arguments, linters: Linters) -> Linter:
    """Return the linter that speaks for the run: that of the first file named.

    Its rules are made ready at once, so that a wrong option is said once and not of each file.
    """
    name = arguments.operands[0] if arguments.operands else None
    if name == STDIN:
        name = arguments.last("--stdin-filename")
    return linters.in_folder(folder_of(name))


def _previous(arguments: Arguments, linter: Linter) -> Report | None:
    """Return last year's report, where one is named.

    Raises:
        UsageError: it cannot be read or is no report, or more than one report is to be checked.
    """
    name = arguments.last("--previous")
    if name is None:
        return None
    if len(arguments.operands) != 1 or Path(arguments.operands[0]).is_dir():
        raise UsageError("one-report")
    try:
        report = linter.read_earlier(read_file(name, linter.config.limits))
    except UnreadableError as error:
        cause = error.sentence(linter.config.lang)
        raise UsageError("cannot-read", path=name, cause=cause) from error
    if not report.recognised:
        raise UsageError("no-report", path=name)
    return report


def _indexes(arguments: Arguments) -> tuple["Index", ...]:
    """Return the indexes of other reports that are named.

    Raises:
        CorpusError: one cannot be used.
    """
    names = arguments.values.get("--index", ())
    if not names:
        return ()
    from disclosure_lint.corpus.sqlite_index import SqliteIndex  # noqa: PLC0415 -- seldom needed

    return tuple(SqliteIndex(Path(name)) for name in dict.fromkeys(names))


def _results(arguments: Arguments, linters: Linters, beside: _Beside) -> Iterator[Result]:
    found = arguments.given("--found")
    if STDIN in arguments.operands:
        name = arguments.last("--stdin-filename")
        yield _stdin_result(name, linters, beside, found=found)
    targets = discover((name for name in arguments.operands if name != STDIN), found=found)
    yield from lint_targets(targets, linters, previous=beside.previous, indexes=beside.indexes)


def _stdin_result(name: str | None, linters: Linters, beside: _Beside, *, found: bool) -> Result:
    linter = Companions(beside.indexes).beside(linters.in_folder(folder_of(name)))
    try:
        source = read_stdin(name, linter.config.limits)
    except UnreadableError as error:
        return Result(name, error=error.sentence(linter.config.lang))
    return linter.lint(source, found=found, previous=beside.previous)


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
