"""The guides to configurations and cards name all there is, and their examples work."""

from pathlib import Path

import pytest
import regex
from generated import GENERATE
from installs import ROOT

from disclosure_lint.linter import Config, load_config
from disclosure_lint.linter.card_check import check_cards
from disclosure_lint.linter.config_file import _KEYS
from disclosure_lint.linter.needs import known_needs
from disclosure_lint.linter.profiles import profiles_of
from disclosure_lint.linter.sidecar import read_sidecar
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.card_file import _CARD, _LAW
from disclosure_lint.rulebook.example_file import GIVEN

CARDS = (ROOT / "docs" / "cards.md").read_text("utf-8")
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text("utf-8")
RULEBOOK = load_rulebook()


def blocks(page: str, start: str = "") -> list[str]:
    """Return the TOML blocks of a page that begin with `start`."""
    found = regex.findall(r"^```toml\n(.*?)^```$", page, regex.MULTILINE | regex.DOTALL)
    return [block for block in found if block.startswith(start)]


def missing(page: str, words: "list[str] | tuple[str, ...]") -> list[str]:
    """Return those of `words` that the page does not show as code."""
    shown = " ".join(regex.findall(r"`[^`\n]+`", page))
    return [word for word in words if not regex.search(rf"(?<![\w-]){regex.escape(word)}", shown)]


def test_the_table_of_checks_is_fresh() -> None:
    """docs/cards.md lists each check with its options; `nox -s docs` writes the table anew."""
    assert GENERATE.with_checks(CARDS, RULEBOOK) == CARDS


def test_cards_are_told_in_full() -> None:
    """Every key of a card and an example, every need and every source of law is named."""
    assert missing(CARDS, (*_CARD, *_LAW, *GIVEN)) == []
    assert missing(CARDS, known_needs()) == []
    assert missing(CARDS, [*RULEBOOK.laws, *RULEBOOK.regimes]) == []


def test_the_card_shown_holds(tmp_path: Path) -> None:
    """The whole card of the page passes its own examples."""
    (text,) = blocks(CARDS, "id ")
    (tmp_path / "see-attachment.toml").write_text(text, encoding="utf-8")
    rulebook = load_rulebook((tmp_path,))
    assert list(check_cards(rulebook, [rulebook.cards["see-attachment"]], "en")) == []


def test_configurations_are_told_in_full() -> None:
    """Every key is named."""
    assert missing(CONFIGURATION, _KEYS) == []


@pytest.mark.parametrize("text", blocks(CONFIGURATION))
def test_the_configurations_shown_hold(text: str, tmp_path: Path) -> None:
    """Each block is a configuration, a profile, or the allows beside a report."""
    (tmp_path / "disclosure-lint.toml").write_text("", encoding="utf-8")
    (tmp_path / "项目" / "本省规则").mkdir(parents=True)
    file = tmp_path / "项目" / "disclosure-lint.toml"
    if text.startswith("[[allow]]"):
        file = tmp_path / "报告.md.dlint.toml"
        file.write_text(text, encoding="utf-8")
        assert len(read_sidecar(tmp_path / "报告.md")) == 2
    elif text.startswith("zh "):
        own = file.with_name("云溪县.toml")
        own.write_text(text, encoding="utf-8")
        (profile,) = profiles_of(Config(profiles=(str(own),)))
        assert (profile.overview_most, len(profile.deadlines)) == (1200, 2)
    else:
        file.write_text(text, encoding="utf-8")
        assert load_config(file) != Config(path=file)
