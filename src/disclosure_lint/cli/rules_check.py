"""`rules check`: whether the cards of a folder are in order."""

from pathlib import Path

from disclosure_lint.cli.arguments import Arguments, language_of
from disclosure_lint.cli.console import open_paper
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.words import say
from disclosure_lint.linter.card_check import check_cards
from disclosure_lint.output.printer import Styled
from disclosure_lint.rulebook import Card, Rulebook, load_rulebook
from disclosure_lint.rulebook.load import built_in_root


def run(arguments: Arguments) -> int:
    """Put each card of the folder named to its own examples, and print what is wrong.

    Raises:
        UsageError: not one folder is named, or it holds no cards.
        RulebookError: a card cannot be loaded.
    """
    if len(arguments.operands) != 1:
        raise UsageError("one-folder", verb=arguments.verb)
    folder = Path(arguments.operands[0])
    rulebook, cards = _cards(folder)
    if not cards:
        raise UsageError("no-cards", folder=folder)
    language = language_of(["--lang", arguments.last("--lang") or ""]) or "zh"
    problems = 0
    with open_paper(arguments.last("--output"), arguments.last("--color")) as paper:
        for problem in check_cards(rulebook, cards, language):
            problems += 1
            rule = Styled(problem.rule, "bold")
            paper.printer.line(f"{problem.path}: ", rule, f" {problem.sentence}")
        key = "cards-wrong" if problems else "cards-right"
        paper.printer.line(say(key, language, count=len(cards), problems=problems))
    return 2 if problems else 0


def _cards(folder: Path) -> tuple[Rulebook, list[Card]]:
    """Return the folder's cards, and a rulebook that holds them beside the built-in ones."""
    whole = folder.resolve()
    built_in = whole.is_relative_to(built_in_root().resolve())
    rulebook = load_rulebook(() if built_in else (folder,))
    cards = rulebook.cards.values()
    return rulebook, [card for card in cards if Path(card.path).resolve().is_relative_to(whole)]
