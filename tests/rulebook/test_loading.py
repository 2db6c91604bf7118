"""The rulebook loads: the built-in rules once, further folders beside them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rulebook_cards import CARD, EXAMPLES, shelve

from disclosure_lint import report
from disclosure_lint.report import AGENCY_KINDS
from disclosure_lint.rulebook import (
    Card,
    Case,
    Example,
    LawSource,
    Words,
    card,
    load_examples,
    load_rulebook,
    nearest,
)
from disclosure_lint.rulebook.errors import distance

NAMES = st.text("abc-", max_size=8)


def test_a_card_is_read_whole(tmp_path: Path) -> None:
    """Every key of a card file arrives in the card."""
    folder = shelve(tmp_path, {"years/plan-too-early": CARD + EXAMPLES})
    expected = Card(
        id="plan-too-early",
        topic="years",
        check="plan-year",
        severity="error",
        status="stable",
        since="0.1",
        fault_class="accuracy",
        regimes=("R2008", "R2021"),
        needs=("year",),
        yields_to=("plan-too-late",),
        words={
            "zh": Words(
                "计划",
                "报告年度为 {year} 年，此处写 {found} 年",
                "改为 {expected} 年",
                "计划应当晚于报告年度。",
            ),
            "en": Words(
                "Plan",
                "The report is on {year}, but this says {found}",
                "Write {expected}",
                "A plan is for a later year.",
            ),
        },
        cases={
            "renamed": Case(
                "info",
                {"zh": Words("", "{label}已改名"), "en": Words("", "{label} was renamed")},
            )
        },
        law=(
            LawSource("条例2008", "32", until=2018),
            LawSource("条例2019", "50", since=2019, note="见说明"),
        ),
        options={"verbs": ("将", "拟"), "limits": {"least": (1, 2)}},
        fix_safe=("markdown",),
        path=str(folder / "years" / "plan-too-early.toml"),
        fixes=True,
    )
    assert expected == load_rulebook((folder,)).cards["plan-too-early"]


def test_examples_are_read_when_asked_for(tmp_path: Path) -> None:
    """Examples stand in the card's file and are parsed only by `load_examples`."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    expected = (
        Example(
            {"section": "problems", "year": 2017, "without": ("fees",)},
            "2017年，我镇将继续加强公开。",
            "2018年，我镇将继续加强公开。\n",
            ("2017年，我镇将",),
        ),
        Example({}, None, "", ()),
    )
    assert expected == load_examples(load_rulebook((folder,)).cards["plan-too-early"])


def test_a_card_outside_a_topic_folder_is_local(tmp_path: Path) -> None:
    """The topic is the folder's name where that is a topic, else "local"."""
    folder = shelve(tmp_path, {"law/plan-too-early": CARD + EXAMPLES})
    cards = load_rulebook((folder,)).cards
    assert (cards["plan-too-early"].topic, cards["plan-too-late"].topic) == ("law", "local")


def test_a_topic_folder_may_be_given_itself(tmp_path: Path) -> None:
    """A folder called as a topic gives its cards that topic."""
    (tmp_path / "years").mkdir()
    folder = shelve(tmp_path / "years", {"plan-too-early": CARD + EXAMPLES})
    assert load_rulebook((folder,)).cards["plan-too-early"].topic == "years"


def test_suppression_cards_have_no_check(tmp_path: Path) -> None:
    """The cards about allow comments are bound to the linter itself."""
    text = CARD.replace('check = "plan-year"\n', "") + EXAMPLES
    folder = shelve(tmp_path, {"suppression/plan-too-early": text})
    assert load_rulebook((folder,)).cards["plan-too-early"].check is None


def test_further_cards_stand_beside_the_built_in_ones(tmp_path: Path) -> None:
    """A folder of cards adds to the rules and changes none of them."""
    ours = load_rulebook()
    both = load_rulebook((shelve(tmp_path, {}),))
    assert {*ours.cards, "plan-too-late"} == set(both.cards)
    assert "plan-too-late" not in ours.cards


def test_the_built_in_rules_are_loaded_once() -> None:
    """Loading again gives the same rulebook."""
    assert load_rulebook() is load_rulebook()


def test_every_kind_of_agency_has_its_words() -> None:
    """No kind of agency is without suffixes and self words, and none is at odds with itself."""
    forms = load_rulebook().vocabulary.agencies
    assert set(AGENCY_KINDS) == {form.kind for form in forms}
    for form in forms:
        assert form.suffixes
        assert set() == set(form.self_words) & set(form.wrong_self_words)


def test_cards_and_findings_speak_of_the_same_grades() -> None:
    """The rooms know nothing of each other, yet a card's severity and class are a finding's."""
    assert (report.SEVERITIES, report.FAULT_CLASSES) == (card.SEVERITIES, card.FAULT_CLASSES)


@pytest.mark.parametrize("name", ["furniture", "table-labels", "neutral-self-words"])
def test_shared_word_lists_are_there(name: str) -> None:
    """A list is found by its name and repeats no word."""
    words = load_rulebook().vocabulary.words(name)
    assert len(words) == len(set(words)) > 0


def test_every_source_of_law_is_named_in_both_languages() -> None:
    """Citations work in either language."""
    assert all(law.names["zh"] and law.names["en"] for law in load_rulebook().laws.values())


def test_the_built_in_examples_can_be_read() -> None:
    """Every built-in card has examples that read."""
    assert all(load_examples(card) for card in load_rulebook().cards.values())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("titel", "title"), ("ttile", "title"), ("fixsafe", "fix_safe"), ("zzz", None), ("", None)],
)
def test_the_nearest_name_is_found(word: str, expected: str | None) -> None:
    """A slip of the pen finds the name that was meant; another word finds none."""
    assert expected == nearest(word, ["title", "fix_safe", "severity"])


def test_nothing_is_near_where_there_is_nothing() -> None:
    """Without choices there is no nearest one."""
    assert nearest("title", []) is None


@given(NAMES, NAMES)
def test_distance_is_the_same_both_ways(left: str, right: str) -> None:
    """It is symmetric, nought only for equal words, and at most the longer one's length."""
    found = distance(left, right)
    assert found == distance(right, left)
    assert (found == 0) == (left == right)
    assert found <= max(len(left), len(right))
