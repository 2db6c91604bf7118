"""`check --fix` and `check --diff`: texts are mended, or shown as they would be."""

import sys
from collections.abc import Iterator

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import STDIN
from disclosure_lint.cli.words import say
from disclosure_lint.formats import UnreadableError
from disclosure_lint.formats.rewriting import rewrite
from disclosure_lint.linter import Linters, Target, discover
from disclosure_lint.linter.file_fixes import FileFixes, fix_target
from disclosure_lint.output.diff import diff_lines
from disclosure_lint.output.printer import Printer
from disclosure_lint.report import Report
from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import define

UNCHANGED, CHANGES, FAILED = 0, 1, 2


@define
class _Tally:
    """What came of mending: how many findings in how many files, and what was not possible."""

    files: int = 0
    applied: int = 0
    offered: int = 0
    refused: int = 0
    failed: int = 0

    def add(self, fixes: FileFixes) -> None:
        self.files += fixes.changed
        self.applied += len(fixes.mended.applied)
        self.offered += len(fixes.offered)
        self.refused += len(fixes.mended.refused)


def fix_files(arguments: Arguments, linters: Linters, previous: Report | None) -> bool:
    """Mend the files and tell how much; return whether all that was asked for could be done.

    Raises:
        UsageError: standard input is to be mended, or files while they are watched.
    """
    _refuse_streams(arguments)
    language, tally = linters.language, _Tally()
    for target, fixes in _fixes(arguments, linters, previous, tally):
        try:
            if fixes.changed:
                rewrite(fixes.original, fixes.mended.source.text)
        except UnreadableError as error:
            _refuse(target.path, error, language, tally)
        else:
            tally.add(fixes)
    _tell("fixed", tally, language)
    return not tally.failed


def show_diffs(arguments: Arguments, linters: Linters, previous: Report | None) -> int:
    """Print what --fix would change, as a unified diff, and change nothing.

    Return 0 where nothing would, 1 where something would, 2 where a file cannot be mended.

    Raises:
        UsageError: standard input is to be mended, or files while they are watched.
    """
    _refuse_streams(arguments)
    language, tally = linters.language, _Tally()
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        for target, fixes in _fixes(arguments, linters, previous, tally):
            tally.add(fixes)
            before, after = fixes.original.source.text, fixes.mended.source.text
            for line in diff_lines(target.path, before, after):
                paper.printer.line(*line)
    _tell("would-fix", tally, language)
    return FAILED if tally.failed else CHANGES if tally.files else UNCHANGED


def _refuse_streams(arguments: Arguments) -> None:
    if STDIN in arguments.operands:
        raise UsageError("fix-stdin")
    if arguments.given("--watch"):
        raise UsageError("fix-watch")


def _fixes(
    arguments: Arguments, linters: Linters, previous: Report | None, tally: _Tally
) -> Iterator[tuple[Target, FileFixes]]:
    """Yield what can be mended file by file; what cannot because of its format is told."""
    unsafe = arguments.given("--unsafe-fixes")
    for target in discover(arguments.operands, found=arguments.given("--found")):
        try:
            fixes = fix_target(target, linters, unsafe=unsafe, previous=previous)
        except UnreadableError as error:
            if not target.found:
                _refuse(target.path, error, linters.language, tally)
            continue
        if fixes:
            yield target, fixes


def _refuse(path: str, error: UnreadableError, language: Language, tally: _Tally) -> None:
    tally.failed += 1
    _say(say("cannot-read", language, path=path, cause=error.sentence(language)))


def _tell(key: str, tally: _Tally, language: Language) -> None:
    _say(say(key, language, count=tally.applied, files=tally.files))
    if tally.offered:
        _say(say("fix-offered", language, count=tally.offered))
    if tally.refused:
        _say(say("fix-refused", language, count=tally.refused))


def _say(sentence: str) -> None:
    Printer(sys.stderr.write).line(sentence)
