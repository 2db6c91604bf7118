"""The linter's results on a folder of reports, each alone or beside last year's."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from disclosure_lint.linter import Config, Linters, discover, lint_targets
from disclosure_lint.report import Finding, Result
from disclosure_lint.rulebook import load_rulebook

ALIASES = (("平潭县", "平潭综合实验区"),)  # one body before and after, as the labels' README says


def judge(files: Sequence[Path], *, beside: bool) -> dict[str, Result]:
    """Return what all rules say, by file name; `beside` puts last year's report beside each."""
    linters = Linters(adjust=lambda _: Config(aliases=ALIASES), search=False)
    batches = [list(files)] if beside else [[file] for file in files]
    return {
        Path(str(result.path)).name: result
        for batch in batches
        for result in lint_targets(discover(batch), linters)
    }


def lines_of(result: Result, finding: Finding) -> tuple[set[int], set[int]]:
    """Return the lines that a finding underlines, and those of its evidence in this report."""
    marked = set(range(finding.start.line, finding.end.line + 1))
    if result.report is None:
        return marked, set()
    source = result.report.source
    here = (one.span for one in finding.evidence if one.path is None)
    return marked, {source.position(span.start).line for span in here}


@cache
def _topics() -> dict[str, str]:
    return {card.id: card.topic for card in load_rulebook().cards.values()}


def topic_of(rule: str) -> str:
    """Return the topic of a rule, the folder of its card."""
    return _topics().get(rule, "")
