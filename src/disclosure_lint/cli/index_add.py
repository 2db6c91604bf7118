"""`index add`: reports are put into an index, to compare others with."""

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import folder_of, linters_of
from disclosure_lint.cli.words import say
from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.reports import document_of, path_in_index
from disclosure_lint.corpus.sqlite_index import SqliteIndex
from disclosure_lint.linter import Linters, discover, lint_target, reader_for
from disclosure_lint.output.printer import Printer
from disclosure_lint.rulebook import Language
from disclosure_lint.text.frozen import define

DONE, FAILED = 0, 2
_STEP, _PART, _LONGEST_STEP = 32, 8, 500
_FEWEST = 2


def run(arguments: Arguments) -> int:
    """Add the reports named, and those found in the folders among them.

    Each is named once it is safe on disk. What is no report is passed over where nobody named it.

    Raises:
        UsageError: no index or no report is named, or an option is wrong.
        ConfigError: a configuration is wrong.
        CorpusError: the index cannot be used.
    """
    if len(arguments.operands) < _FEWEST:
        raise UsageError("index-operands", verb=arguments.verb)
    name, *files = arguments.operands
    linters = linters_of(arguments, make=reader_for)
    language = linters.config_in(folder_of(files[0])).lang
    only = arguments.given("--fingerprints-only")
    adding = _Adding(language, Printer(sys.stderr.write).line)
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        documents = adding.documents(files, linters)
        first = list(islice(documents, 1))
        new = bool(first)  # nothing to put into it makes no index
        if not new and not Path(name).exists():
            paper.printer.line(adding.summary())
            return FAILED if adding.failed else DONE
        index = SqliteIndex(Path(name), fingerprints_only=only, new=new)
        documents = chain(first, documents)
        while paths := adding.enter(index, documents):
            for path in paths:
                paper.printer.line(say("indexed", language, path=path))
            sys.stdout.flush()
        paper.printer.line(adding.summary())
    return FAILED if adding.failed else DONE


@define
class _Adding:
    """Counts what is added, and says what is not."""

    language: Language
    complain: Callable[[str], object]
    added: int = 0
    known: int = 0
    skipped: int = 0
    failed: int = 0

    def documents(self, files: Iterable[str], linters: Linters) -> Iterator[Document]:
        """Yield the reports in `files` that can be compared with others."""
        for target in discover(files):
            linter = linters.in_folder(Path(target.path).parent)
            result = lint_target(target, linter)
            if result.report is None:
                self.failed += result.error is not None
                self.skipped += result.error is None
                if result.error is not None:
                    self._say("index-unread", target.path, cause=result.error)
                continue
            name = path_in_index(target.path)
            document = document_of(result.report, name, linter.config.aliases)
            if document is None:
                self.failed += not target.found
                self.skipped += target.found
                self._say("index-unsure", target.path)
                continue
            yield document

    def enter(self, index: SqliteIndex, documents: Iterator[Document]) -> list[str]:
        """Put the next documents into the index and return their paths, none at the end.

        A step grows with the index, because each goes through most of it. They are read before the
        index is locked, so that others need not wait for that.
        """
        size = min(_LONGEST_STEP, max(_STEP, len(index) // _PART))
        step = list(islice(documents, size))
        new = index.add(step)
        self.added += new
        self.known += len(step) - new
        return [document.provenance.path for document in step]

    def summary(self) -> str:
        """Return what came of it."""
        counts = (self.added, self.known, self.skipped, self.failed)
        names = ("added", "known", "skipped", "failed")
        return say("index-added", self.language, **dict(zip(names, counts, strict=True)))

    def _say(self, key: str, path: str, **values: str) -> None:
        self.complain(say(key, self.language, path=path, **values))
