"""How one draft is judged, whatever goes wrong."""

from itertools import count
from pathlib import Path

from disclosure_lint.formats import UnreadableError
from disclosure_lint.linter import Linter, Linters
from disclosure_lint.linter.fixes import mend
from disclosure_lint.linter.sentences import say
from disclosure_lint.linter.sidecar import read_sidecar
from disclosure_lint.lsp.documents import Answer, Draft
from disclosure_lint.lsp.surroundings import Surroundings
from disclosure_lint.report import Report, Result
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text import Source

_serials = count(1)


class Judging:
    """Judges drafts by the configuration of their folders, beside the reports around them."""

    def __init__(self, linters: Linters) -> None:
        """Begin with no other reports."""
        self.linters = linters
        self.around = Surroundings()

    def judge(self, draft: Draft) -> Answer:
        """Return what came of a draft; never raises."""
        path = str(draft.path or draft.uri)
        source, linter = Source(draft.text, path), None
        try:
            linter = self.linters.in_folder(_folder(draft))
            source = draft.source()
            result = self._look(draft, source, linter)
        except (BilingualError, UnreadableError) as error:
            result = Result(path, error=error.sentence(self.linters.language))
        except Exception as error:  # noqa: BLE001 -- a crash is a message, not a dead server
            cause = f"{type(error).__name__}: {error}"
            result = Result(path, error=say("failed", self.linters.language, error=cause))
        return Answer(draft, source, result, linter, next(_serials))

    def mended(self, answer: Answer) -> str:
        """Return the text of an answer after all that is safe to mend in it."""
        linter, source = answer.linter, answer.source
        if linter is None or answer.result.report is None or source.origin is not None:
            return source.text
        return mend(source, lambda other: self._look(answer.draft, other, linter)).source.text

    def _look(self, draft: Draft, source: Source, linter: Linter) -> Result:
        path, exclude = draft.path, linter.config.exclude
        if path and exclude and exclude.holds(path):
            return Result(str(path), skipped=say("excluded", linter.config.lang))
        allows = read_sidecar(path) if path else ()

        def earlier(report: Report) -> Report | None:
            return self.around.earlier(report, linter)

        beside = self.around.beside(linter)
        return beside.lint(source, found=True, previous=earlier, allows=allows)


def _folder(draft: Draft) -> Path:
    return draft.path.parent if draft.path else Path()
