"""A rule is said to mend only where its check gives edits."""

import pytest
from attrs import evolve, frozen
from linting import RULEBOOK

from disclosure_lint.linter import mending
from disclosure_lint.linter.mending import with_mending


@frozen
class _Plain:
    """A check of a plugin that says nothing of edits."""


@frozen
class _Declared:
    """One that declares them."""

    gives_edits = True


@frozen
class _Option:
    """One with an option of that name: no declaration."""

    gives_edits: bool = True


@pytest.mark.parametrize(
    ("check", "declared", "mends"),
    [
        ("forbidden-text", True, False),  # a check of the program, which gives none
        ("doubled-marks", True, True),
        ("doubled-marks", False, False),
        ("told-word", True, False),
        ("mending-word", True, True),
        ("optional-word", True, False),
        ("unknown-word", True, False),
    ],
)
def test_own_cards_mend_where_their_check_does(
    monkeypatch: pytest.MonkeyPatch, check: str, *, declared: bool, mends: bool
) -> None:
    """`fix_safe` alone says nothing: the check has to give edits, a plugin's to declare it."""
    plugins = {"told-word": _Plain, "mending-word": _Declared, "optional-word": _Option}
    monkeypatch.setattr(mending, "find_check", plugins.get)
    own = evolve(RULEBOOK.cards["doubled-marks"], id="own-rule", check=check, fixes=declared)
    rulebook = evolve(RULEBOOK, cards={**RULEBOOK.cards, own.id: own})
    assert with_mending(rulebook).cards[own.id].fixes == mends


def test_the_programs_own_cards_stay() -> None:
    """Cards of the program say it themselves."""
    assert with_mending(RULEBOOK).cards == RULEBOOK.cards
