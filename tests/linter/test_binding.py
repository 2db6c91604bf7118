"""Cards are joined with checks, or one sentence says why not."""

from collections.abc import Iterator, Mapping
from typing import Literal

import pytest
from attrs import evolve, frozen
from linting import CARD, RULEBOOK

from disclosure_lint.checks import Dossier, check
from disclosure_lint.linter import bind
from disclosure_lint.linter.binding import bind_when_due
from disclosure_lint.report import Mark
from disclosure_lint.rulebook import RulebookError


@check("many-options")
@frozen
class ManyOptions:
    """Has an option of every type that cards can give."""

    text: str
    pattern: str = ""
    number: int = 1
    share: float = 0.5
    flag: bool = False
    words: tuple[str, ...] = ()
    names: Mapping[str, str] | None = None
    groups: Mapping[str, tuple[str, ...]] | None = None
    mode: Literal["strict", "loose"] = "strict"
    limit: int | None = None
    word_patterns: Mapping[str, tuple[str, ...]] | None = None
    odd: set[str] | None = None
    no_pattern: bool = False

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield nothing."""
        del dossier
        yield from ()


ALL = {
    "text": "公开",
    "pattern": "公[开示]",
    "number": 3,
    "share": 1,
    "flag": True,
    "words": ("一", "二"),
    "names": {"a": "甲"},
    "groups": {"a": ("甲", "乙")},
    "mode": "loose",
    "limit": 9,
    "word_patterns": {"a": ("甲+",)},
    "no_pattern": True,
}


def sentence(**changes: object) -> str:
    """Return what is said of a card with `changes`."""
    card = evolve(CARD, check="many-options", options={"text": ""})
    with pytest.raises(RulebookError) as error:
        bind(evolve(card, **changes))
    return str(error.value).removeprefix("rules/drill-told.toml: ")


def option(key: str, value: object) -> str:
    """Return what is said of one option."""
    return sentence(options={"text": "", key: value}).removeprefix(f'"options.{key}" ')


def test_options_become_fields() -> None:
    """Every option of a card is a field of its check, with the value of the card."""
    bound = bind(evolve(CARD, check="many-options", options=ALL))
    assert bound.check == ManyOptions(**ALL)


def test_defaults_hold() -> None:
    """An option with a default may be left out."""
    bound = bind(evolve(CARD, check="many-options", options={"text": "公开"}))
    assert bound.check == ManyOptions("公开")


def test_built_in_check_is_loaded_by_name() -> None:
    """A check's module is found by the check's name."""
    bound = bind(evolve(CARD, check="missing-section"))
    assert type(bound.check).__name__ == "MissingSection"


def test_rules_on_allows_have_no_check() -> None:
    """A card without a check is bound to none."""
    assert bind(evolve(CARD, check=None)).check is None


def test_unknown_check() -> None:
    """An unknown check is told with the nearest one."""
    expected = '"check" is "missing-sektion", which is no check (did you mean "missing-section"?)'
    assert sentence(check="missing-sektion") == expected


def test_unknown_need() -> None:
    """An unknown need is told with the nearest one."""
    assert sentence(needs=("outlin",)) == (
        '"needs" does not know "outlin" (did you mean "outline"?)'
    )


def test_unknown_option() -> None:
    """An unknown option is told with the nearest one."""
    assert option("textt", "") == (
        'is no option of the check "many-options" (did you mean "text"?)'
    )


def test_option_without_any_like_it() -> None:
    """Where no option is like it, all are listed."""
    assert option("verbs", ()).startswith(
        'is no option of the check "many-options" (known are text, pattern, number'
    )


def test_missing_option() -> None:
    """An option without a default must be given."""
    expected = '"options.text" is missing; the check "many-options" needs it'
    assert sentence(options={}) == expected


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("text", 3, "must be a text, not 3"),
        ("number", "3", "must be a whole number, not '3'"),
        ("number", True, "must be a whole number, not True"),
        ("number", 1.5, "must be a whole number, not 1.5"),
        ("share", "x", "must be a number, not 'x'"),
        ("flag", 1, "must be true or false, not 1"),
        ("words", "一", "must be a list, each item a text, not '一'"),
        ("words", (1,), "must be a list, each item a text, not (1,)"),
        ("names", {"a": 1}, "must be a table, each value a text, not {'a': 1}"),
        ("groups", {"a": "甲"}, "must be a table, each value a list of texts, not {'a': '甲'}"),
        ("mode", "lose", "must be one of strict, loose, not 'lose'"),
        ("limit", "9", "must be a whole number, not '9'"),
        ("odd", ("a",), "must be of a type that cards can give, not ('a',)"),
    ],
)
def test_wrong_type(key: str, value: object, expected: str) -> None:
    """A value of the wrong type is told with what it should be."""
    assert option(key, value) == expected


@pytest.mark.parametrize(
    ("key", "value"), [("pattern", "公(开"), ("word_patterns", {"a": ("甲+", "公(开")})]
)
def test_bad_pattern(key: str, value: object) -> None:
    """Options that are patterns must compile, however deep they lie."""
    assert option(key, value).startswith("is no valid pattern: missing )")


def test_built_in_checks_are_made_when_they_look() -> None:
    """What was checked before waits until it is due; a card from elsewhere is bound at once."""
    card = evolve(RULEBOOK.cards["impossible-date"], checked=True)
    waiting = bind_when_due(card)
    assert type(waiting.check) is not type(bind(card).check)
    foreign = evolve(card, checked=False)
    assert type(bind_when_due(foreign).check) is type(bind(card).check)
