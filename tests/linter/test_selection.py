"""Rules are chosen by id, topic and class; unknown words are refused."""

import pytest
from attrs import evolve
from linting import CARD, RULEBOOK

from disclosure_lint.linter import Config, ConfigError
from disclosure_lint.linter.selection import choose

CARDS = {
    card.id: card
    for card in (
        evolve(CARD, id="empty", topic="structure", fault_class="completeness"),
        evolve(CARD, id="order", topic="structure", fault_class="accuracy"),
        evolve(CARD, id="late", topic="years", fault_class="timeliness"),
        evolve(CARD, id="fresh", topic="years", fault_class="accuracy", status="preview"),
    )
}
BOOK = evolve(RULEBOOK, cards=CARDS)


def chosen(**choices: object) -> list[str]:
    """Return the ids of the rules chosen."""
    return [card.id for card in choose(BOOK, Config(**choices))]


def test_all_stable_rules_by_default() -> None:
    """Nothing selected means every stable rule."""
    assert chosen() == ["empty", "order", "late"]


def test_preview_rules_on_request() -> None:
    """Preview rules run with `preview`."""
    assert chosen(preview=True) == ["empty", "order", "late", "fresh"]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (("structure",), (), ["empty", "order"]),
        (("late", "completeness"), (), ["empty", "late"]),
        ((), ("structure",), ["late"]),
        ((), ("accuracy", "late"), ["empty"]),
        (("structure",), ("order",), ["empty"]),
        (("order",), ("structure",), ["order"]),
        (("structure",), ("accuracy",), ["empty"]),
        (("order",), ("order",), []),
    ],
)
def test_ids_weigh_more_than_groups(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    """An id goes before a topic or class; between equals, ignore wins."""
    assert chosen(select=select, ignore=ignore) == expected


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        (
            {"select": ("ordre",)},
            'select: no rule, topic or class is called "ordre" (did you mean "order"?)',
        ),
        (
            {"ignore": ("structrue",)},
            'ignore: no rule, topic or class is called "structrue" (did you mean "structure"?)',
        ),
        ({"ignore": ("x",)}, 'ignore: no rule, topic or class is called "x"'),
        (
            {"severity": {"lat": "info"}},
            'severity: no rule is called "lat" (did you mean "late"?)',
        ),
        (
            {"select": ("fresh",)},
            'select: the rule "fresh" is a preview and runs only with --preview',
        ),
    ],
)
def test_unknown_words_are_refused(choices: dict[str, object], sentence: str) -> None:
    """What names no rule is refused, with the nearest one."""
    with pytest.raises(ConfigError) as error:
        chosen(**choices)
    assert str(error.value) == sentence
