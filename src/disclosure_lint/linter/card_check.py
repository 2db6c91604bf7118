"""Cards are put to the test by their own examples."""

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from disclosure_lint.linter.binding import BoundRule, bind
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import Linter, make_linter
from disclosure_lint.linter.example_index import in_locality, regimes_by_year, with_index
from disclosure_lint.linter.example_origin import origin_given
from disclosure_lint.linter.findings import words_for
from disclosure_lint.linter.judging import judge
from disclosure_lint.linter.refusals import refusal
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
from disclosure_lint.rulebook.phrase import Phrase
from disclosure_lint.rulebook.setting import regime_of
from disclosure_lint.text import Dialect, Source
from disclosure_lint.text.frozen import define, frozen

_LANGUAGES: tuple[Language, ...] = ("zh", "en")
_Told = Counter[tuple[str, str]]


@frozen
class CardProblem:
    """What is wrong with a card, in one sentence; `path` is its file."""

    rule: str
    path: str
    sentence: str


def check_cards(
    rulebook: Rulebook, cards: Iterable[Card], lang: Language = "zh"
) -> Iterator[CardProblem]:
    """Yield what is wrong with `cards`, all of which are in `rulebook`, said in `lang`.

    A card must bind to its check, its `bad` texts yield exactly their `marks`, its `good` texts
    add no finding of any stable rule to the clean report, and its words find all their values.
    """
    trial = _Trial(rulebook, lang)
    for card in cards:
        try:
            problems = list(trial.problems(card))
        except RulebookError as error:
            problems = [error.problem]
        for problem in problems:
            yield CardProblem(card.id, card.path, problem.say(lang))


@define
class _Trial:
    rulebook: Rulebook
    lang: Language

    @cached_property
    def stable(self) -> dict[str, BoundRule]:
        """The stable rules that can be bound; the others are told of where their card's turn is."""
        return {
            card.id: rule
            for card in self.rulebook.cards.values()
            if card.status == "stable" and (rule := _try_bind(card))
        }

    def problems(self, card: Card) -> Iterator[Phrase]:
        rules = {**self.stable, card.id: bind(card)}
        config = Config(preview=True, lang=self.lang)
        linter = make_linter(config, self.rulebook, rules.values(), rules)
        for number, example in enumerate(load_examples(card), 1):
            for problem in _example_problems(linter, rules[card.id], example):
                yield refusal("in-example", number=number, problem=problem)


def _try_bind(card: Card) -> BoundRule | None:
    try:
        return bind(card)
    except RulebookError:
        return None


def _example_problems(linter: Linter, rule: BoundRule, example: Example) -> Iterator[Phrase]:
    card, given = rule.card, example.given
    regime = regime_of(card, given)
    clean = Counter[tuple[str, str]]()
    if not given.get("whole"):
        bare = {key: value for key, value in given.items() if key != "file"}
        clean = _told(_lint(linter, clean_report(regime, given), bare))
        if clean and not given.get("without"):
            yield refusal("clean-findings", told=_listed(clean))
    previous = _previous(linter, given)
    linter = in_locality(with_index(linter, given), given)
    for kind, text in (("bad", example.bad), ("good", example.good)):
        if text is None:
            continue
        result = _lint(linter, clean_report(regime, given, text), given, previous)
        if result.report is None:
            yield refusal("in-text", kind=kind, problem=result.error)
        elif kind == "bad":
            yield from _bad_problems(linter, rule, example, result, previous)
        elif added := _told(result) - clean:
            problem = refusal("good-findings", told=_listed(added))
            yield refusal("in-text", kind=kind, problem=problem)


def _bad_problems(
    linter: Linter, rule: BoundRule, example: Example, result: Result, previous: Report | None
) -> Iterator[Phrase]:
    marked = tuple(_texts(result, rule.card.id))
    if marked != example.marks:
        reasons = [n.reason for n in result.not_assessed if n.rule == rule.card.id]
        why = refusal("not-assessed", reason=reasons[0]) if reasons else ""
        found, wanted = list(marked), list(example.marks)
        problem = refusal("other-marks", found=found, wanted=wanted, why=why)
        yield refusal("in-text", kind="bad", problem=problem)
    if result.report and rule.check:
        judgement = judge([rule], linter.dossier(result.report, previous), "en")
        for seen in judgement.seen:
            yield from _word_problems(rule.card, seen.mark)


def _word_problems(card: Card, mark: Mark) -> Iterator[Phrase]:
    """Yield the placeholders for which the check gave no value, and cases without words."""
    if mark.case and mark.case not in card.cases:
        yield refusal("no-case", case=mark.case)
    given = tuple(mark.values) or refusal("nothing")
    for lang in _LANGUAGES:
        words, _ = words_for(card, mark, Config(lang=lang))
        for key, template in (("message", words.message), ("fix", words.fix)):
            for name in sorted(_placeholders(template) - set(mark.values)):
                yield refusal("no-value", key=key, lang=lang, place=f"{{{name}}}", given=given)


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def _lint(
    linter: Linter, text: str, given: Mapping[str, object], previous: Report | None = None
) -> Result:
    dialect: Dialect = "plain" if given.get("dialect") == "plain" else "markdown"
    source = Source(text, dialect=dialect, origin=origin_given(given))
    return linter.lint(source, previous=previous)


def _previous(linter: Linter, given: Mapping[str, object]) -> Report | None:
    """Return last year's report, where the example has one beside it."""
    text = previous_report(given, regimes_by_year(linter.rulebook))
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
