"""`corpus report`: who shares with whom among many reports, as one page to look at."""

import sys
from collections.abc import Iterator
from pathlib import Path

from disclosure_lint.checks.copied_passage import CopiedPassage
from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.progress import Progress
from disclosure_lint.cli.settings import folder_of, linters_of
from disclosure_lint.cli.words import say
from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.neighbours import Neighbours
from disclosure_lint.corpus.overlaps import clusters, overlaps
from disclosure_lint.corpus.reports import document_of
from disclosure_lint.corpus.sqlite_index import SqliteIndex
from disclosure_lint.linter import Linters, discover, lint_target, reader_for
from disclosure_lint.linter.binding import bind
from disclosure_lint.output.copying_page import copying_page
from disclosure_lint.output.printer import Printer
from disclosure_lint.rulebook import Language, load_rulebook

DONE, FAILED = 0, 2
_FEWEST = 2


def run(arguments: Arguments) -> int:
    """Compare the reports named, and those found in the folders among them, and write the page.

    Raises:
        UsageError: no file is named, or fewer than two reports can be compared.
        ConfigError: a configuration is wrong.
    """
    if not arguments.operands:
        raise UsageError("no-files")
    linters = linters_of(arguments, make=reader_for)
    config = linters.config_in(folder_of(arguments.operands[0]))
    reading = _Reading(config.lang)
    documents = list(reading.documents(arguments, linters))
    if len(documents) < _FEWEST:
        raise UsageError("two-reports")
    index = SqliteIndex(None)
    index.add(documents)
    neighbours = Neighbours((index,), config.aliases)
    found = overlaps(documents, neighbours, _rule().terms(neighbours))
    with open_paper(arguments.last("--output"), "never") as paper:
        for piece in copying_page(len(documents), found, clusters(found), config.lang):
            paper.write(piece)
    return FAILED if reading.failed else DONE


def _rule() -> CopiedPassage:
    """Return the check of the rule copied-passage: the page holds to the same terms."""
    check = bind(load_rulebook().cards["copied-passage"]).check
    if not isinstance(check, CopiedPassage):
        raise TypeError(check)
    return check


class _Reading:
    """Reads reports, and says what could not be compared."""

    def __init__(self, language: Language) -> None:
        """Nothing has failed yet."""
        self.failed = 0
        self._language: Language = language
        self._progress = Progress(sys.stderr, language)

    def documents(self, arguments: Arguments, linters: Linters) -> Iterator[Document]:
        """Yield the reports that can be compared."""
        for target in discover(arguments.operands):
            linter = linters.in_folder(Path(target.path).parent)
            result = lint_target(target, linter)
            self._progress.step()
            if result.report is None:
                self._say_unread(target.path, result.error)
                continue
            document = document_of(result.report, target.path, linter.config.aliases)
            if document is None:
                self._say("index-unsure", target.path)
            else:
                yield document
        self._progress.clear()

    def _say_unread(self, path: str, error: str | None) -> None:
        if error is not None:
            self.failed += 1
            self._say("index-unread", path, cause=error)

    def _say(self, key: str, path: str, **values: str) -> None:
        self._progress.clear()
        Printer(sys.stderr.write).line(say(key, self._language, path=path, **values))
