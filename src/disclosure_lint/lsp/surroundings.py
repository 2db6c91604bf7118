"""The other reports of the workspace: last year's, and those passages may be copied from."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from disclosure_lint.linter import Linter, Linters, Target, discover, lint_targets
from disclosure_lint.linter.companions import Companions, gather
from disclosure_lint.reading.bodies import body_of
from disclosure_lint.report import Report, Result
from disclosure_lint.text.frozen import frozen

MOST_FILES = 200
_MOST_LOOKED_AT = 5_000
_HEAD = 4096
_SIGN = "信息公开"
_ENCODINGS = ("utf-8", "gb18030")


@frozen(eq=False)
class Surroundings:
    """What has been read of the workspace."""

    targets: tuple[Target, ...] = ()
    companions: Companions = Companions()

    def beside(self, linter: Linter) -> Linter:
        """Return `linter` so that it compares with these."""
        return self.companions.beside(linter)

    def earlier(self, report: Report, linter: Linter) -> Report | None:
        """Return last year's report of the same body; None where two fit."""
        agency, year = report.agency, report.reporting_year
        if agency is None or year is None or not agency.sure or not year.sure:
            return None
        aliases = linter.config.aliases
        body = body_of(agency.value, aliases)
        fitting = [
            other
            for other in self.companions.reports.values()
            if other.year == year.value - 1
            and other.agency is not None
            and other.agency.sure
            and body.is_same(body_of(other.agency.value, aliases))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def judge(self, linters: Linters) -> tuple[Result, ...]:
        """Return what came of each report."""
        return tuple(lint_targets(self.targets, linters))


def look_around(folders: Iterable[Path], linters: Linters) -> Surroundings:
    """Read the reports below `folders`, as many as fit the bound."""
    found = islice(discover(folders, found=True), _MOST_LOOKED_AT)
    targets = tuple(islice(filter(_looks_like_one, found), MOST_FILES))
    return Surroundings(targets, gather(targets, linters))


def _looks_like_one(target: Target) -> bool:
    """Tell from the name or the first bytes whether a file may be a report."""
    path = Path(target.path)
    return target.problem is None and (
        _SIGN in path.name or any(_SIGN in head for head in _heads(path))
    )


def _heads(path: Path) -> Iterator[str]:
    try:
        if not path.is_file():
            return
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return
    yield from (head.decode(encoding, errors="ignore") for encoding in _ENCODINGS)
