"""Cards are put to the test by their own examples."""

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import define

from disclosure_lint.linter.binding import BoundRule, bind
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import Linter, make_linter
from disclosure_lint.linter.findings import words_for
from disclosure_lint.linter.judging import judge
from disclosure_lint.report import Mark, Report, Result
from disclosure_lint.rulebook import (
    Card,
    Example,
    Language,
    Rulebook,
    RulebookError,
    load_examples,
)
from disclosure_lint.rulebook.clean import clean_report, previous_report
from disclosure_lint.rulebook.setting import regime_of
from disclosure_lint.text import Dialect, Source
from disclosure_lint.text.frozen import frozen

_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_Told = Counter[tuple[str, str]]


@frozen
class CardProblem:
    """What is wrong with a card, in one sentence; `path` is its file."""

    rule: str
    path: str
    sentence: str


def check_cards(rulebook: Rulebook, cards: Iterable[Card]) -> Iterator[CardProblem]:
    """Yield what is wrong with `cards`, all of which are in `rulebook`.

    A card must bind to its check, its `bad` texts yield exactly their `marks`, its `good` texts
    add no finding of any stable rule to the clean report, and its words find all their values.
    """
    trial = _Trial(rulebook)
    for card in cards:
        try:
            sentences = list(trial.problems(card))
        except RulebookError as error:
            sentences = [str(error).removeprefix(f"{card.path}: ")]
        for sentence in sentences:
            yield CardProblem(card.id, card.path, sentence)


@define(slots=False)
class _Trial:
    rulebook: Rulebook

    @cached_property
    def stable(self) -> dict[str, BoundRule]:
        """The stable rules that can be bound; the others are told of where their card's turn is."""
        return {
            card.id: rule
            for card in self.rulebook.cards.values()
            if card.status == "stable" and (rule := _try_bind(card))
        }

    def problems(self, card: Card) -> Iterator[str]:
        rules = {**self.stable, card.id: bind(card)}
        linter = make_linter(Config(preview=True), self.rulebook, rules.values(), rules)
        for number, example in enumerate(load_examples(card), 1):
            for problem in _example_problems(linter, rules[card.id], example):
                yield f"example {number}: {problem}"


def _try_bind(card: Card) -> BoundRule | None:
    try:
        return bind(card)
    except RulebookError:
        return None


def _example_problems(linter: Linter, rule: BoundRule, example: Example) -> Iterator[str]:
    card, given = rule.card, example.given
    regime = regime_of(card, given)
    clean = Counter[tuple[str, str]]()
    if not given.get("whole"):
        clean = _told(_lint(linter, clean_report(regime, given), given))
        if clean and not given.get("without"):
            yield f"the clean report itself has findings: {_listed(clean)}"
    previous = _previous(linter, given)
    for kind, text in (("bad", example.bad), ("good", example.good)):
        if text is None:
            continue
        result = _lint(linter, clean_report(regime, given, text), given, previous)
        if result.report is None:
            yield f"{kind}: {result.error}"
        elif kind == "bad":
            yield from _bad_problems(linter, rule, example, result, previous)
        elif added := _told(result) - clean:
            yield f"good: gives findings: {_listed(added)}"


def _bad_problems(
    linter: Linter, rule: BoundRule, example: Example, result: Result, previous: Report | None
) -> Iterator[str]:
    marked = tuple(_texts(result, rule.card.id))
    if marked != example.marks:
        reasons = [n.reason for n in result.not_assessed if n.rule == rule.card.id]
        why = f" (not assessed: {reasons[0]})" if reasons else ""
        yield f"bad: marks {list(marked)}, not {list(example.marks)}{why}"
    if result.report and rule.check:
        judgement = judge([rule], linter.dossier(result.report, previous), "en")
        for seen in judgement.seen:
            yield from _word_problems(rule.card, seen.mark)


def _word_problems(card: Card, mark: Mark) -> Iterator[str]:
    """Yield the placeholders for which the check gave no value, and cases without words."""
    if mark.case and mark.case not in card.cases:
        yield f'the check names a case "{mark.case}", but the card has no [case.{mark.case}]'
    for lang in _LANGUAGES:
        words, _ = words_for(card, mark, Config(lang=lang))
        for key, template in (("message", words.message), ("fix", words.fix)):
            for name in sorted(_placeholders(template) - set(mark.values)):
                given = f"the check gives {', '.join(mark.values) or 'none'}"
                yield f"{key} ({lang}): {{{name}}} has no value; {given}"


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def _lint(
    linter: Linter, text: str, given: Mapping[str, object], previous: Report | None = None
) -> Result:
    dialect: Dialect = "plain" if given.get("dialect") == "plain" else "markdown"
    return linter.lint(Source(text, dialect=dialect), previous=previous)


def _previous(linter: Linter, given: Mapping[str, object]) -> Report | None:
    """Return last year's report, where the example has one beside it."""
    years = range(2000, 2100)
    regimes = {y: r.id for y in years if (r := linter.rulebook.regime_for(y))}
    text = previous_report(given, regimes)
    return linter.read(Source(text)) if text else None


def _told(result: Result) -> _Told:
    rules = {finding.rule for finding in result.findings}
    return Counter((rule, text) for rule in rules for text in _texts(result, rule))


def _texts(result: Result, rule: str) -> Iterator[str]:
    """Yield what the findings of `rule` underline, without the soft breaks of wrapped lines."""
    report = result.report
    for finding in result.findings:
        if report and finding.rule == rule:
            yield report.flow.from_source(finding.span).of(report.text)


def _listed(told: _Told) -> str:
    return "; ".join(f"{rule} “{text}”" for rule, text in sorted(told))
