"""What can be mended in a file, before anything is written."""

from pathlib import Path

from disclosure_lint.formats import UnreadableError
from disclosure_lint.formats.rewriting import Original, read_original
from disclosure_lint.linter.discover import Target
from disclosure_lint.linter.fixes import Mended, can_fix, mend
from disclosure_lint.linter.linters import Linters
from disclosure_lint.linter.sidecar import read_sidecar
from disclosure_lint.report import Finding, Report, Result
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import frozen


@frozen
class FileFixes:
    """A file that could be read, and what comes of mending it."""

    original: Original
    mended: Mended

    @property
    def changed(self) -> bool:
        """Tell whether there is anything to write."""
        return self.mended.source.text != self.original.source.text

    @property
    def offered(self) -> tuple[Finding, ...]:
        """The findings that only `unsafe` would have mended."""
        refused = {finding.fingerprint for finding in self.mended.refused}
        return tuple(
            finding
            for finding in self.mended.result.findings
            if can_fix(finding, unsafe=True) and finding.fingerprint not in refused
        )


def fix_target(
    target: Target, linters: Linters, *, unsafe: bool = False, previous: Report | None = None
) -> FileFixes | None:
    """Return what comes of mending one file; None where the check has to say what is wrong.

    Raises:
        UnreadableError: the file is of a format that cannot be written.
    """
    try:
        linter = linters.in_folder(Path(target.path).parent)
        excluded = linter.config.exclude and linter.config.exclude.holds(target.path)
        if target.problem or (target.found and excluded):
            return None
        allows = read_sidecar(Path(target.path))
        original = read_original(target.path, linter.config.limits)
    except BilingualError:
        return None
    except UnreadableError as error:
        if error.reason == "not-text":
            raise
        return None

    def look(source: Source) -> Result:
        return linter.lint(source, found=target.found, previous=previous, allows=allows)

    try:
        return FileFixes(original, mend(original.source, look, unsafe=unsafe))
    except Exception:  # noqa: BLE001 -- one bad file never stops the batch; its check says what it is
        return None
