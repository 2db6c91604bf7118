"""What is wrong with a whole file or folder of rules is told in one sentence."""

from pathlib import Path

import pytest
from attrs import evolve
from rulebook_cards import CARD, EXAMPLES, complaint, shelve

from disclosure_lint.rulebook import load_rulebook


def test_text_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    """TOML's own complaint, with line and column, is passed on."""
    folder = shelve(tmp_path, {"plan-too-early": "id = \n"})
    assert complaint(folder) == (
        f"{folder}/plan-too-early.toml: is not valid TOML: Invalid value (at line 1, column 6)"
    )


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """A card is UTF-8."""
    folder = shelve(tmp_path, {})
    (folder / "plan-too-early.toml").write_bytes((CARD + EXAMPLES).encode("gb18030"))
    assert complaint(folder).startswith(f"{folder}/plan-too-early.toml: is not valid TOML: 'utf-8'")


def test_two_cards_may_not_share_an_id(tmp_path: Path) -> None:
    """The second card is refused, and the first is named."""
    card = CARD + EXAMPLES
    folder = shelve(tmp_path, {"plan-too-early": card, "years/plan-too-early": card})
    assert complaint(folder) == (
        f'{folder}/years/plan-too-early.toml: "id" is "plan-too-early", '
        f"as in {folder}/plan-too-early.toml"
    )


def test_a_retired_id_does_not_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An id that was once published is never given to another rule."""
    retired = evolve(load_rulebook(), retired=("plan-too-early",))
    monkeypatch.setattr("disclosure_lint.rulebook.load._built_in", lambda: retired)
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    expected = '"id" is "plan-too-early", a retired rule that may not come back'
    assert f"{folder}/plan-too-early.toml: {expected}" == complaint(folder)


def test_an_unknown_topic_is_refused(tmp_path: Path) -> None:
    """The folder of a card is its topic, or the top of the rules folder."""
    folder = shelve(tmp_path, {"year/plan-too-early": CARD + EXAMPLES})
    expected = '"topic" does not know "year" (did you mean "years"?)'
    assert f"{folder}/year/plan-too-early.toml: {expected}" == complaint(folder)


def test_a_folder_must_be_there(tmp_path: Path) -> None:
    """A rules folder that the configuration names but that is not there is an error."""
    folder = tmp_path / "nowhere"
    assert complaint(folder) == f"{folder}: is no folder of rule cards"
