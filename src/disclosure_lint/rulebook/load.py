"""Loads the rulebook: the rules that ship with the program, and folders of further cards."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import disclosure_rules
from disclosure_lint.rulebook.card import Card, Language
from disclosure_lint.rulebook.card_file import Shelf, read_card
from disclosure_lint.rulebook.example_file import require_examples
from disclosure_lint.rulebook.folder import Folder, open_folder
from disclosure_lint.rulebook.form_file import read_form
from disclosure_lint.rulebook.history_file import read_history
from disclosure_lint.rulebook.quantity_file import read_quantities
from disclosure_lint.rulebook.regime_file import read_regime
from disclosure_lint.rulebook.rulebook import Law, Rulebook
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.rulebook.vocabulary import Vocabulary
from disclosure_lint.rulebook.vocabulary_file import read_agencies, read_departments, read_lists
from disclosure_lint.text.frozen import evolve

if TYPE_CHECKING:
    from disclosure_lint.rulebook.profile import Profile  # a run without profile does without

TOPICS = (
    *("structure", "years", "boilerplate", "tables", "figures"),
    *("law", "privacy", "characters", "suppression"),
)
LOCAL = "local"


def built_in_root() -> Path:
    """Return the folder of the rules that ship with the program."""
    return Path(disclosure_rules.__path__[0])


def load_rulebook(extra: tuple[Path, ...] = ()) -> Rulebook:
    """Load the built-in rules, and the cards of the folders `extra`.

    A card's topic is the name of its folder, or "local" where that is no topic's.

    Raises:
        RulebookError: a file is not as it should be.
    """
    rulebook = _built_in()
    if not extra:
        return rulebook
    cards = dict(rulebook.cards)
    shelf = Shelf(rulebook.regimes, rulebook.laws, rulebook.retired)
    for root in extra:
        folder = open_folder(root)
        topic = root.name if root.name in TOPICS else LOCAL
        placed = ((name, _topic(folder, name, topic)) for name in folder.sources)
        _add_cards(cards, folder, placed, shelf)
    _check_yields(cards)
    return evolve(rulebook, cards=cards)


@cache
def _built_in() -> Rulebook:
    return read_rules(_own_folder())


@cache
def _own_folder() -> Folder:
    return open_folder(built_in_root(), own=True)


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that ship with the program."""
    return tuple(map(_stem, _own_folder().names("profiles")))


def load_profile(name: str) -> "Profile":
    """Load one of the profiles that ship with the program: only who asks for one pays for it.

    Raises:
        RulebookError: it is not as it should be.
    """
    from disclosure_lint.rulebook.profile_file import read_profile  # noqa: PLC0415 -- seldom asked

    return read_profile(_own_folder().table(f"profiles/{name}.toml"), name, _built_in())


def read_rules(folder: Folder) -> Rulebook:
    """Make a rulebook of a whole folder of rules.

    Raises:
        RulebookError: a file is not as it should be.
    """
    vocabulary = _vocabulary(folder)
    kinds = tuple(form.kind for form in vocabulary.agencies)
    regimes = {
        regime.id: regime
        for name in folder.names("regimes")
        for regime in (read_regime(folder.table(name), _stem(name), kinds),)
    }
    laws = {law.id: law for law in _laws(folder)}
    retired = tuple(folder.table("retired.toml").values)
    cards: dict[str, Card] = {}
    placed = ((name, topic) for topic in TOPICS for name in folder.names(topic))
    _add_cards(cards, folder, placed, Shelf(regimes, laws, retired))
    _check_yields(cards)
    forms = tuple(
        read_form(folder.table(name), _stem(name), regimes) for name in folder.names("forms")
    )
    return Rulebook(cards, regimes, laws, vocabulary, retired, forms)


def _add_cards(
    cards: dict[str, Card], folder: Folder, placed: Iterable[tuple[str, str]], shelf: Shelf
) -> None:
    for name, topic in placed:
        table = folder.table(name)
        if not table.checked:
            require_examples(table.file, folder.sources[name])
        card = read_card(table, _stem(name), topic, shelf)
        if card.id in cards:
            raise table.error("id", phrase("second-id", word=card.id, other=cards[card.id].path))
        cards[card.id] = card


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".toml")


def _topic(folder: Folder, name: str, default: str) -> str:
    topic, _, rest = name.partition("/")
    if not rest:
        return default
    return folder.table(name).known("topic", topic, TOPICS)


def _laws(folder: Folder) -> Iterable[Law]:
    for law in folder.table("laws.toml").only(("law",)).tables("law"):
        law.only(("id", "zh", "en", "url"))
        names: dict[Language, str] = {"zh": law.text("zh"), "en": law.text("en")}
        yield Law(law.text("id"), names, law.text("url", ""))


def _vocabulary(folder: Folder) -> Vocabulary:
    departments = read_departments(folder.table("departments.toml"))
    ids = [body.id for body in departments]
    documents, calendar, reform = map(
        folder.table, ("documents.toml", "calendar.toml", "reform.toml")
    )
    return Vocabulary(
        departments=departments,
        agencies=read_agencies(folder.table("agencies.toml")),
        lists=read_lists(folder.table(name) for name in folder.names("lists")),
        quantities=read_quantities(folder.table("quantities.toml")),
        history=read_history(documents, calendar, reform, ids),
    )


def _check_yields(cards: Mapping[str, Card]) -> None:
    for card in cards.values():
        for other in card.yields_to:
            TomlTable(card.path, {}).known("yields_to", other, cards)
