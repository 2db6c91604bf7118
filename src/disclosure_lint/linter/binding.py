"""A card is joined with its check: law and words on one side, looking on the other."""

from collections.abc import Iterator

from disclosure_lint import checks
from disclosure_lint.checks import Check, Dossier, find_check
from disclosure_lint.linter.needs import known_needs
from disclosure_lint.linter.options import read_options
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.report import Mark
from disclosure_lint.rulebook import Card
from disclosure_lint.rulebook.errors import did_you_mean
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.frozen import frozen


@frozen
class BoundRule:
    """A rule ready to run. `check` is None for the rules on allow comments."""

    card: Card
    check: Check | None


def bind(card: Card) -> BoundRule:
    """Join `card` with its check, whose module is loaded only now.

    Raises:
        RulebookError: the card names an unknown check, option or need, or an option is wrong.
    """
    table = TomlTable(card.path, {})
    for need in card.needs:
        table.known("needs", need, known_needs())
    if card.check is None:
        return BoundRule(card, None)
    found = find_check(card.check)
    if found is None:
        hint = did_you_mean(card.check, _check_names())
        raise table.error("check", refusal("unknown-check", word=card.check, hint=hint))
    return BoundRule(card, found(**read_options(card, found)))


def bind_when_due(card: Card) -> BoundRule:
    """Join a card that was checked before with its check, but make that only when it looks.

    Half of the rules do not look at a given report: it is of another era, or lacks what they need.
    Other cards, also those of the program that somebody has edited, are bound at once, so that a
    mistake in them is told before any report.

    Raises:
        RulebookError: another card cannot be bound.
    """
    if card.check is None or not card.checked:
        return bind(card)
    return BoundRule(card, _WhenDue(card))


class _WhenDue:
    """Stands for a check until it is asked to look."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self._check: Check | None = None

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield what the check yields."""
        if self._check is None:
            self._check = self._make()
        return self._check.look(dossier)

    def _make(self) -> Check:
        found = find_check(self._card.check or "")
        if found is None:
            raise LookupError(self._card.check)
        return found(**self._card.options)


def _check_names() -> list[str]:
    """Return the names of the checks that ship with the program and of those plugins brought."""
    from pathlib import Path  # noqa: PLC0415 -- needed for an error only

    files = [file for folder in checks.__path__ for file in Path(folder).glob("*.py")]
    names = [file.stem.replace("_", "-") for file in files if "@check(" in file.read_text("utf-8")]
    return sorted(names)
