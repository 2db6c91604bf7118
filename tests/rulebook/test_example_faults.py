"""The examples of a card are held to their own keys, and no card goes without them."""

from pathlib import Path

import pytest
from rulebook_cards import CARD, EXAMPLES, complaint, shelve

from disclosure_lint.rulebook import RulebookError, load_examples, load_rulebook

EXAMPLE_FAULTS = {
    "a misspelt key": (
        "marks =",
        "mark =",
        '"example.mark" is no key here (did you mean "marks"?)',
    ),
    "a misspelt key in given": (
        "section =",
        "sektion =",
        '"example.given.sektion" is no key here (did you mean "section"?)',
    ),
    "a number for a text": (
        '"2017年，我镇将继续加强公开。"',
        "1",
        '"example.bad" must be a text, not 1',
    ),
    "marks that are no list": (
        '["2017年，我镇将"]',
        "1",
        '"example.marks" must be a list of texts, not 1',
    ),
    "a bad text without marks": (
        'marks = ["2017年，我镇将"]\n',
        "",
        '"example.marks" must name what is underlined in "bad", and only there',
    ),
    "marks without a bad text": (
        'good = ""',
        'good = ""\nmarks = ["x"]',
        '"example.marks" must name what is underlined in "bad", and only there',
    ),
    "neither bad nor good": ('good = ""', "", '"example.bad" is missing, and so is "good"'),
}
MISSING_EXAMPLES = {
    "no example": ("", "bad"),
    "no bad example": ('[[example]]\ngood = "x"\n', "bad"),
    "no good example": ('[[example]]\nbad = "x"\nmarks = ["x"]\n', "good"),
}


@pytest.mark.parametrize("fault", EXAMPLE_FAULTS)
def test_a_faulty_example_is_refused(tmp_path: Path, fault: str) -> None:
    """Examples are held to their own keys, and each bad text names its marks."""
    good, bad, sentence = EXAMPLE_FAULTS[fault]
    assert good in EXAMPLES
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES.replace(good, bad, 1)})
    card = load_rulebook((folder,)).cards["plan-too-early"]
    with pytest.raises(RulebookError) as caught:
        load_examples(card)
    assert f"{card.path}: {sentence}" == str(caught.value)


@pytest.mark.parametrize("fault", MISSING_EXAMPLES)
def test_a_card_has_a_bad_and_a_good_example(tmp_path: Path, fault: str) -> None:
    """A card without one of them is refused when it is loaded, before anyone reads examples."""
    examples, kind = MISSING_EXAMPLES[fault]
    folder = shelve(tmp_path, {"plan-too-early": CARD + examples})
    expected = f'"example" has no "{kind}" text, but a card needs one'
    assert f"{folder}/plan-too-early.toml: {expected}" == complaint(folder)


def test_examples_come_last(tmp_path: Path) -> None:
    """A table after the examples would be overlooked, so it is refused."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES + "[extra]\n"})
    expected = '"extra" stands after the first [[example]], but examples come last'
    assert f"{folder}/plan-too-early.toml: {expected}" == complaint(folder)


def test_brackets_in_an_example_are_no_table(tmp_path: Path) -> None:
    """A line of an example's text may begin with a bracket."""
    text = "[[example]]\ngood = '''\n[网址]\n'''\nbad = '''x'''\nmarks = [\"x\"]\n"
    folder = shelve(tmp_path, {"plan-too-early": CARD + text})
    assert load_examples(load_rulebook((folder,)).cards["plan-too-early"])[0].good == "[网址]\n"
