"""Which rules run: by id, by topic, by class of fault; preview rules only on request."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from disclosure_lint.linter.config import Config, ConfigError
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.report import FAULT_CLASSES
from disclosure_lint.rulebook import Card, Rulebook, load_rulebook
from disclosure_lint.rulebook.errors import did_you_mean
from disclosure_lint.rulebook.phrase import Phrase

if TYPE_CHECKING:
    from disclosure_lint.rulebook.profile import Season  # a run without profile does without

_GROUP, _RULE = 1, 2


def choose(rulebook: Rulebook, config: Config, season: "Season | None" = None) -> tuple[Card, ...]:
    """Return the cards of the rules that `config` lets speak, in the rulebook's order.

    Of a `season` only its rules speak, those that are selected by their id, and the user's own.

    What is named by its id weighs more than what is named by topic or class; between equals
    `ignore` wins.

    Raises:
        ConfigError: a rule, topic or class is unknown, or a preview rule is selected by its id
            without `preview`.
    """
    _know(rulebook, config, "select", config.select)
    _know(rulebook, config, "ignore", config.ignore)
    _know_rules(rulebook, config)
    if not config.preview:
        _refuse_previews(rulebook, config)
    return tuple(
        card
        for card in enabled(rulebook, config)
        if _is_chosen(card, config) and _is_of(card, config, season)
    )


def enabled(rulebook: Rulebook, config: Config) -> Iterable[Card]:
    """Yield the cards that may run at all: stable ones, and with `preview` all."""
    return (c for c in rulebook.cards.values() if config.preview or c.status == "stable")


def _is_of(card: Card, config: Config, season: "Season | None") -> bool:
    if season is None or card.id in season.rules or card.id in config.select:
        return True
    return card.id not in load_rulebook().cards  # the user's own are no release's affair


def _is_chosen(card: Card, config: Config) -> bool:
    wanted = _weight(card, config.select) if config.select else 0
    refused = _weight(card, config.ignore)
    return wanted > refused or (wanted == refused == 0 and not config.select)


def _weight(card: Card, words: Iterable[str]) -> int:
    weights = {card.topic: _GROUP, card.fault_class: _GROUP, card.id: _RULE}
    return max((weights.get(word, 0) for word in words), default=0)


def _know(rulebook: Rulebook, config: Config, key: str, words: Iterable[str]) -> None:
    groups = {*FAULT_CLASSES, *(card.topic for card in rulebook.cards.values())}
    known = {*groups, *rulebook.cards}
    for word in words:
        if word not in known:
            raise _refused(config, key, "unknown-word", word, did_you_mean(word, known))


def _know_rules(rulebook: Rulebook, config: Config) -> None:
    for rule in config.severity:
        if rule not in rulebook.cards:
            hint = did_you_mean(rule, rulebook.cards)
            raise _refused(config, f"severity.{rule}", "unknown-rule", rule, hint)


def _refuse_previews(rulebook: Rulebook, config: Config) -> None:
    for word in config.select:
        if word in rulebook.cards and rulebook.cards[word].status == "preview":
            raise _refused(config, "select", "preview", word, Phrase())


def _refused(config: Config, key: str, reason: str, word: str, hint: Phrase) -> ConfigError:
    file, written = config.place_of(key)
    return ConfigError(refusal(reason, key=written, word=word, hint=hint), file)
