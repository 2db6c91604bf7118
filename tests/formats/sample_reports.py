"""Invented reports of all regimes, each with a fault: the bad texts of the rules' own examples."""

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import Linter, prepare
from disclosure_lint.report import Result
from disclosure_lint.rulebook import load_examples, load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.rulebook.setting import regime_of
from disclosure_lint.text import Source

# Rules about what a format may change, and about texts that are no whole Markdown report.
OF_THE_FORMAT = frozenset(
    {
        "heading-level",
        "broken-paragraph",
        "stray-space",
        "half-width-punctuation",
        "mismatched-link",
        "document-metadata",
    }
)
_LEFT_OUT = OF_THE_FORMAT | {"unused-allow", "allow-without-reason", "invisible-character"}


@frozen
class Sample:
    """A report as Markdown, named after the rule whose example stands in it."""

    name: str
    regime: str
    text: str


def samples() -> Iterator[Sample]:
    """Yield the reports, one for each rule."""
    for card in load_rulebook().cards.values():
        if card.id in _LEFT_OUT or card.check is None:
            continue
        for example in load_examples(card):
            given = example.given
            if example.bad is None or {"whole", "dialect", "previous"} & given.keys():
                continue
            if "<" in example.bad or "`" in example.bad:  # markup of its own
                continue
            regime = regime_of(card, given)
            yield Sample(card.id, regime, clean_report(regime, given, example.bad))
            break


@cache
def linter() -> Linter:
    """Return the linter with all rules, as a run has it."""
    return prepare(Config(), load_rulebook())


def found(result: Result) -> set[tuple[str, str | None]]:
    """Return the rule and section of each finding that no format may change."""
    return {
        (finding.rule, finding.section_id)
        for finding in result.findings
        if finding.rule not in OF_THE_FORMAT
    }


def findings_in(source: Source) -> set[tuple[str, str | None]]:
    """Return what `found` returns for a source."""
    return found(linter().lint(source))
