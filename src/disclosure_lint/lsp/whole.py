"""The reports of the workspace that nobody has opened."""

from collections.abc import Collection
from pathlib import Path

from lsprotocol import types

from disclosure_lint.linter import Linters
from disclosure_lint.lsp.diagnostics import Telling
from disclosure_lint.lsp.judging import Judging
from disclosure_lint.lsp.pages import Shelf
from disclosure_lint.lsp.positions import Encoding
from disclosure_lint.report import Result
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text import Source


class Whole:
    """Keeps what came of the workspace, until something changes there.

    Clients that pull ask for it every few seconds.
    """

    def __init__(self) -> None:
        """Nothing has been judged yet."""
        self._results: tuple[Result, ...] | None = None
        self.serial = 0

    def forget(self) -> None:
        """Let everything be judged again when it is next asked for."""
        self._results = None

    def judge(self, judging: Judging) -> None:
        """Judge all reports of the workspace, unless that has been done."""
        if self._results is None:
            self._results = judging.around.judge(judging.linters)
            self.serial += 1

    def diagnostics(
        self, linters: Linters, encoding: Encoding, shelf: Shelf, opened: Collection[Path | None]
    ) -> dict[str, list[types.Diagnostic]]:
        """Return the diagnostics by URI, without those of `opened` files."""
        told: dict[str, list[types.Diagnostic]] = {}
        for result in self._results or ():
            path = Path(result.path or "").absolute()
            if path not in opened:
                told[path.as_uri()] = _told(result, path, linters, encoding, shelf)
        return told


def _told(
    result: Result, path: Path, linters: Linters, encoding: Encoding, shelf: Shelf
) -> list[types.Diagnostic]:
    try:
        linter = linters.in_folder(path.parent)
        source = result.report.source if result.report else Source("")
    except BilingualError:
        return []
    lang = linter.config.lang
    telling = Telling(path.as_uri(), source, encoding, linter.rulebook, lang, shelf)
    return telling.diagnostics(result.findings)
