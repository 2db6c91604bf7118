"""Many files, one after another: a bad one is one failed file, and few are kept in memory."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure_lint.formats import UnreadableError, read_file
from disclosure_lint.linter.chronology import by_year
from disclosure_lint.linter.companions import gather
from disclosure_lint.linter.discover import Target
from disclosure_lint.linter.engine import Linter
from disclosure_lint.linter.linters import Linters
from disclosure_lint.linter.sentences import say
from disclosure_lint.linter.sidecar import read_sidecar
from disclosure_lint.linter.succession import Earlier, Succession
from disclosure_lint.report import Report, Result
from disclosure_lint.rulebook.errors import BilingualError

if TYPE_CHECKING:
    from disclosure_lint.corpus.index import Index  # a run without index does without


def lint_targets(
    targets: Iterable[Target],
    linters: Linters,
    *,
    previous: Report | None = None,
    indexes: tuple["Index", ...] = (),
) -> Iterator[Result]:
    """Yield a result for each target, whatever happens, those on earlier years first.

    Each report is compared with last year's of the same body, where that is among the targets;
    with `previous` it is compared with that one instead. What passages it shares is looked for
    among all targets, and in the `indexes`.
    """
    succession = Succession()
    ordered = by_year(targets)
    companions = gather(ordered, linters, indexes)
    for target in ordered:
        try:
            linter = linters.in_folder(Path(target.path).parent)
        except BilingualError as error:
            yield Result(target.path, error=error.sentence(linters.language))
            continue
        if target.found and linter.config.exclude and linter.config.exclude.holds(target.path):
            yield Result(target.path, skipped=say("excluded", linters.language))
            continue
        earlier = partial(succession.before, aliases=linter.config.aliases)
        known = companions.report(target.path)
        linter = companions.beside(linter)
        yield lint_target(target, linter, previous=previous or earlier, report=known)


def lint_target(
    target: Target,
    linter: Linter,
    *,
    previous: Report | Earlier | None = None,
    report: Report | None = None,
) -> Result:
    """Return what came of one file; `previous` is last year's report, or finds it.

    `report` is the one in the file, where it has been read before.
    """
    lang = linter.config.lang
    if target.problem == "irregular":
        return Result(target.path, skipped=say("irregular", lang))
    if target.problem:
        return Result(target.path, error=say(target.problem, lang, error=target.cause))
    try:
        allows = read_sidecar(Path(target.path))
        if report is not None:
            earlier = previous(report) if callable(previous) else previous
            return linter.judge(report, earlier, allows)
        source = read_file(target.path, linter.config.limits)
        return linter.lint(source, found=target.found, previous=previous, allows=allows)
    except (UnreadableError, BilingualError) as error:
        return Result(target.path, error=error.sentence(lang))
    except Exception as error:  # noqa: BLE001 -- one bad file never stops the batch
        problem = f"{type(error).__name__}: {error}"
        return Result(target.path, error=say("failed", lang, error=problem))
