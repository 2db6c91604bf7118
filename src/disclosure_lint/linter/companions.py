"""The other reports of a run, and those of an index: what each of its reports is compared with.

All files of a run are read first and put into an index of the run, which spills to disk. The
reports wait for the judging, so that nothing is read twice.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure_lint.formats import UnreadableError, read_file
from disclosure_lint.linter.config import ConfigError
from disclosure_lint.linter.discover import Target
from disclosure_lint.linter.engine import Linter
from disclosure_lint.linter.linters import Linters
from disclosure_lint.report import Report
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text.frozen import evolve, field, frozen

if TYPE_CHECKING:
    from disclosure_lint.corpus.document import Document
    from disclosure_lint.corpus.index import Index
    from disclosure_lint.linter.waiting import Waiting

MOST_KEPT = 200
_COMPARING = frozenset({"index", "earlier-report"})


@frozen(eq=False)
class Companions:
    """Indexes to compare with, and by path the first reports that have been read.

    The others are `waiting` in a file.
    """

    indexes: tuple["Index", ...] = ()
    reports: Mapping[str, Report] = field(factory=dict)
    waiting: "Waiting | None" = None

    def report(self, path: str) -> Report | None:
        """Return the report in a file, where it has been read; it is asked for once."""
        if path in self.reports or self.waiting is None:
            return self.reports.get(path)
        return self.waiting.take(path)

    def beside(self, linter: Linter) -> Linter:
        """Return `linter` so that it compares with these."""
        if not self.indexes:
            return linter
        from disclosure_lint.corpus.neighbours import Neighbours  # noqa: PLC0415 -- seldom needed

        return evolve(linter, index=Neighbours(self.indexes, linter.config.aliases))


def gather(
    targets: Sequence[Target], linters: Linters, given: tuple["Index", ...] = ()
) -> Companions:
    """Return what the reports of a run are compared with: one another, and those of `given`."""
    alone = len(targets) < 2  # noqa: PLR2004 -- one has no companions
    if alone or not any(_compares(linter) for linter in _linters(targets, linters)):
        return Companions(given)
    from disclosure_lint.corpus.sqlite_index import SqliteIndex  # noqa: PLC0415 -- seldom needed
    from disclosure_lint.linter.waiting import Waiting  # noqa: PLC0415 -- likewise

    ours, kept, waiting = SqliteIndex(None), dict[str, Report](), Waiting()

    def keep(path: str, report: Report) -> None:
        if len(kept) < MOST_KEPT:
            kept[path] = report
        else:
            waiting.put(path, report)

    ours.add(_documents(targets, linters, keep))
    return Companions((ours, *given), kept, waiting)


def _linters(targets: Iterable[Target], linters: Linters) -> Iterator[Linter]:
    for folder in dict.fromkeys(Path(target.path).parent for target in targets):
        try:
            yield linters.in_folder(folder)
        except BilingualError:
            continue  # told where the files of that folder have their turn


def _compares(linter: Linter) -> bool:
    return any(
        rule.card.id in linter.chosen and _COMPARING.intersection(rule.card.needs)
        for rule in linter.rules
    )


def _documents(
    targets: Iterable[Target], linters: Linters, keep: Callable[[str, Report], None]
) -> Iterator["Document"]:
    """Yield the reports that can be compared, and keep all."""
    from disclosure_lint.corpus.reports import document_of  # noqa: PLC0415 -- seldom needed

    for target in targets:
        linter = next(_linters([target], linters), None)
        report = _read(target, linter) if linter else None
        if linter is None or report is None:
            continue
        keep(target.path, report)
        document = document_of(report, target.path, linter.config.aliases)
        if document is not None:
            yield document


def _read(target: Target, linter: Linter) -> Report | None:
    """Return the report in a file; None where there is none, which is told at its turn."""
    exclude = linter.config.exclude
    if target.problem or (target.found and exclude and exclude.holds(target.path)):
        return None
    try:
        source = read_file(target.path, linter.config.limits)
        report = linter.read(source) if source.text.strip() else None
    except (UnreadableError, ConfigError):
        return None
    except Exception:  # noqa: BLE001 -- told at its turn, with all that went wrong
        return None
    return report if report and report.recognised else None
