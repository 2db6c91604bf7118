"""Which rules give edits: the card says how safe they are, the check whether there are any."""

from collections.abc import Collection

from disclosure_lint.checks import find_check
from disclosure_lint.rulebook import Card, Rulebook, load_rulebook
from disclosure_lint.text.frozen import evolve

DECLARATION = "gives_edits"  # a class attribute of a check that does, set to True


def with_mending(rulebook: Rulebook) -> Rulebook:
    """Return `rulebook` in which a card `fixes` only where its check gives edits.

    The program's own cards are held to that by their tests; so what they say of a check holds for
    other cards with it. A check of a plugin declares it.
    """
    own = load_rulebook().cards
    mending = {card.check for card in own.values() if card.fixes}
    cards = {
        name: card if name in own or not card.fixes else evolve(card, fixes=_mends(card, mending))
        for name, card in rulebook.cards.items()
    }
    return evolve(rulebook, cards=cards)


def _mends(card: Card, mending: Collection[str | None]) -> bool:
    if card.check is None or card.check in mending:
        return True
    return getattr(find_check(card.check), DECLARATION, False) is True
