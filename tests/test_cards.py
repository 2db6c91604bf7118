"""Every card is tested by its own examples."""

import pytest

from disclosure_lint.linter.card_check import check_cards
from disclosure_lint.rulebook import load_rulebook

RULEBOOK = load_rulebook()


@pytest.mark.parametrize("rule", RULEBOOK.cards)
def test_card_holds(rule: str) -> None:
    """Bad texts give exactly their marks, good texts no finding of any rule; words find values."""
    problems = [one.sentence for one in check_cards(RULEBOOK, [RULEBOOK.cards[rule]], "en")]
    assert problems == []
