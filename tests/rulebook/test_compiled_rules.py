"""The compiled form of the rules: equal to the TOML, never stale, and in the wheel."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from rulebook_cards import CARD, EXAMPLES, shelve

from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.documents import (
    COMPILED,
    compile_sources,
    read_compiled,
    read_sources,
    split_examples,
)
from disclosure_lint.rulebook.folder import Folder
from disclosure_lint.rulebook.load import built_in_root, read_rules

PROJECT = Path(__file__).parents[2]


def _compile(folder: Path) -> None:
    text = compile_sources(read_sources(folder))
    (folder / COMPILED).write_text(text, encoding="utf-8")


def test_compiled_rules_equal_the_toml(tmp_path: Path) -> None:
    """The same cards come from either form."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    from_toml = load_rulebook((folder,))
    _compile(folder)
    assert from_toml == load_rulebook((folder,))


def test_built_in_rules_are_right_without_their_compiled_form(tmp_path: Path) -> None:
    """Read critically, they are what a start believes them to be from the compiled form."""
    sources = read_sources(built_in_root())
    (tmp_path / COMPILED).write_text(compile_sources(sources), encoding="utf-8")
    compiled = read_compiled(tmp_path, sources)
    assert compiled is not None
    believed = read_rules(Folder(built_in_root(), sources, compiled, checked=True))
    proved = read_rules(Folder(built_in_root(), sources, None))
    assert proved == believed
    assert {card.checked for card in believed.cards.values()} == {True}
    assert {card.checked for card in proved.cards.values()} == {False}


def test_a_compiled_form_of_the_users_is_read_critically(tmp_path: Path) -> None:
    """Only our own folder is believed: a card of another's is not checked before it is read."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    _compile(folder)
    assert not load_rulebook((folder,)).cards["plan-too-early"].checked


def test_the_compiled_form_is_used(tmp_path: Path) -> None:
    """A fresh compiled form spares the TOML: it holds the head of every file."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    _compile(folder)
    documents = read_compiled(folder, read_sources(folder))
    assert documents is not None
    assert sorted(documents) == ["plan-too-early.toml", "plan-too-late.toml"]
    assert "example" not in documents["plan-too-early.toml"]


def test_an_edited_card_is_never_stale(tmp_path: Path) -> None:
    """After any edit, also of an example, the compiled form is passed over."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    _compile(folder)
    shelve(folder, {"plan-too-early": CARD.replace("将", "要") + EXAMPLES})
    assert read_compiled(folder, read_sources(folder)) is None
    card = load_rulebook((folder,)).cards["plan-too-early"]
    assert card.options["verbs"] == ("要", "拟")


def test_a_new_or_renamed_file_makes_the_compiled_form_stale(tmp_path: Path) -> None:
    """The digest covers names as well as bytes."""
    folder = shelve(tmp_path, {"plan-too-early": CARD + EXAMPLES})
    _compile(folder)
    (folder / "plan-too-early.toml").rename(folder / "plan.toml")
    assert read_compiled(folder, read_sources(folder)) is None


def test_a_damaged_compiled_form_is_passed_over(tmp_path: Path) -> None:
    """A file that is no compiled form does no harm."""
    folder = shelve(tmp_path, {})
    (folder / COMPILED).write_bytes(b"\xff{")
    assert read_compiled(folder, read_sources(folder)) is None


def test_all_built_in_rules_can_be_compiled() -> None:
    """What TOML says and JSON cannot, such as dates, stands in no built-in file."""
    assert compile_sources(read_sources(built_in_root()))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"id = 1\n[[example]]\na = 1\n", (b"id = 1\n", b"[[example]]\na = 1\n")),
        (b"id = 1\r\n[[example]]\r\n", (b"id = 1\r\n", b"[[example]]\r\n")),
        (b"[[example]]\n", (b"", b"[[example]]\n")),
        (b"id = 1\n", (b"id = 1\n", b"")),
        (b"", (b"", b"")),
    ],
)
def test_a_card_is_cut_at_its_first_example(data: bytes, expected: tuple[bytes, bytes]) -> None:
    """The head is all that linting needs; nothing is lost between the two pieces."""
    assert expected == split_examples(data)


def test_the_wheel_carries_the_rules_and_their_compiled_form(tmp_path: Path) -> None:
    """A built wheel holds every rules file, and a compiled form that fits them."""
    source = tmp_path / "project"
    source.mkdir()
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, source)
    for name in ("src", "rules"):
        shutil.copytree(PROJECT / name, source / name)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=300)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path / "wheel")
    rules = tmp_path / "wheel" / "disclosure_rules"
    expected = {p.relative_to(built_in_root()) for p in built_in_root().rglob("*.[tm][od]*")}
    assert expected == {path.relative_to(rules) for path in rules.rglob("*.[tm][od]*")}
    assert read_compiled(rules, read_sources(rules)) is not None
