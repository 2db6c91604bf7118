"""`extract`: the facts of reports for people who count."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import Paper, open_paper
from disclosure_lint.cli.errors import UsageError, why_not_written
from disclosure_lint.cli.settings import linters_of
from disclosure_lint.linter import discover, lint_target, reader_for
from disclosure_lint.output.facts import facts_shape
from disclosure_lint.output.facts_csv import fact_rows, head_row
from disclosure_lint.output.facts_parquet import has_parquet, write_parquet
from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.report import Report, Result

DONE, UNREAD = 0, 2
_Write = Callable[[Result], None]


def run(arguments: Arguments) -> int:
    """Print the facts of the files named, and of those found in the folders among them.

    Raises:
        UsageError: no file is named, an option is wrong, or Parquet cannot be written.
        ConfigError: a configuration is wrong.
        RulebookError: so is a card.
    """
    if not arguments.operands:
        raise UsageError("no-files")
    results = _results(arguments)
    if arguments.last("--format") == "parquet":
        return _parquet(arguments.last("--output"), results)
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        write = _csv(paper) if arguments.last("--format") == "csv" else _json(paper)
        failed = False
        for result in results:
            write(result)
            failed = failed or result.error is not None
    return UNREAD if failed else DONE


def _results(arguments: Arguments) -> Iterator[Result]:
    """Yield each file, read and put to no rule."""
    linters = linters_of(arguments, make=reader_for)
    for target in discover(arguments.operands):
        yield lint_target(target, linters.in_folder(Path(target.path).parent))


def _json(paper: Paper) -> _Write:
    writer = JsonWriter(paper.write, ascii_only=not paper.unicode)

    def write(result: Result) -> None:
        writer.value(facts_shape(result))
        writer.raw("\n")

    return write


def _csv(paper: Paper) -> _Write:
    paper.write(head_row())

    def write(result: Result) -> None:
        if result.report is None:
            _complain(result)
            return
        for row in fact_rows(result.report):
            paper.write(row)

    return write


def _complain(result: Result) -> None:
    sys.stderr.write(f"{result.path}: {result.error or result.skipped}\n")


def _parquet(file: str | None, results: Iterator[Result]) -> int:
    if not has_parquet():
        raise UsageError("no-parquet")
    if file is None:
        raise UsageError("parquet-output")
    failed: list[Result] = []

    def reports() -> Iterator[Report]:
        for result in results:
            if result.report is not None:
                yield result.report
            else:
                _complain(result)
                failed.extend([result] if result.error is not None else [])

    try:
        write_parquet(reports(), Path(file))
    except OSError as error:
        raise UsageError("cannot-write", path=file, cause=why_not_written(error)) from error
    return UNREAD if failed else DONE
