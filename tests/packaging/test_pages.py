"""Pages that are made, and pages that say the same twice, agree."""

import regex
from generated import GENERATE
from installs import ROOT

from disclosure_lint.rulebook import load_rulebook

READMES = ("README.md", "README.zh-CN.md")
RULES = ROOT / "docs" / "rules"


def test_rule_pages_are_those_of_the_cards() -> None:
    """docs/rules/ says what the cards say; `nox -s docs` writes it anew."""
    written = {file.name: file.read_text(encoding="utf-8") for file in RULES.iterdir()}
    assert written == GENERATE.pages(load_rulebook())


def test_readmes_give_the_same_commands() -> None:
    """The two set-up commands read the same in both languages."""
    commands = [
        regex.findall(r"^sh setup\.sh.*$", (ROOT / name).read_text("utf-8"), regex.MULTILINE)
        for name in READMES
    ]
    assert commands[0] == commands[1]
    assert len(commands[0]) == 2


def test_changes_name_every_rule() -> None:
    """CHANGELOG.md tells users of each rule; `nox -s docs` says which lines it lacks."""
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert [rule for rule in load_rulebook().cards if f"`{rule}`" not in changes] == []
