"""`explain`: what a rule demands, why, by which law."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import linters_of, rulebook_of
from disclosure_lint.output.explain import Page
from disclosure_lint.output.printer import Line, Styled
from disclosure_lint.rulebook import Card, Language, Rulebook, load_examples, nearest


def run(arguments: Arguments) -> int:
    """Print the pages of the rules named, or of all.

    Raises:
        UsageError: no rule is named, or one is unknown.
        ConfigError: the configuration is wrong.
        RulebookError: a card is.
    """
    config = linters_of(arguments).config_in(Path())
    rulebook = rulebook_of(config)
    if not arguments.operands and not arguments.given("--all"):
        raise UsageError("no-rules")
    names = rulebook.cards if arguments.given("--all") else arguments.operands
    cards = [_card(name, rulebook) for name in names]
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        for line in _pages(cards, rulebook, config.lang):
            paper.printer.line(*line)
    return 0


def _card(name: str, rulebook: Rulebook) -> Card:
    if name in rulebook.cards:
        return rulebook.cards[name]
    if name in rulebook.retired:
        raise UsageError("retired-rule", word=name)
    raise UsageError("unknown-rule", word=name, nearest=nearest(name, rulebook.cards))


def _pages(cards: Iterable[Card], rulebook: Rulebook, language: Language) -> Iterator[Line]:
    for number, card in enumerate(cards):
        if number:
            yield from ((), (Styled("-" * 72, "dim"),), ())
        yield from Page(card, load_examples(card), rulebook, language).lines()
