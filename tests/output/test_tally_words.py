"""Counting a run, and the two-language table."""

import tomllib
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from disclosure_lint.output.tally import Tally
from disclosure_lint.output.version import VERSION
from disclosure_lint.output.words import _WORDS, join, say
from disclosure_lint.report import Severity


@pytest.mark.parametrize(
    ("found", "threshold", "fails"),
    [
        ("error", "error", True),
        ("warning", "error", False),
        ("warning", "warning", True),
        ("info", "warning", False),
        ("info", "info", True),
        (None, "info", False),
    ],
)
def test_a_run_fails_from_its_threshold_up(
    found: Severity | None, threshold: Severity, *, fails: bool
) -> None:
    """Findings at or above the threshold fail the run."""
    tally = Tally(findings=Counter([found] if found else []))
    assert tally.fails(threshold) == fails


def placeholders(sentence: str) -> set[str]:
    """Return the names of the places in a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_each_sentence_says_the_same_in_both_languages() -> None:
    """Both have words, the same places to fill, and what a GBK console can show."""
    for chinese, english in _WORDS.values():
        assert placeholders(chinese) == placeholders(english)
        assert chinese.encode("gbk")
        assert english.isascii()


def test_sentences_are_filled_and_lists_joined() -> None:
    """The language decides words and commas."""
    assert [say("skipped", "zh"), say("rule-count", "en", count=3)] == ["跳过", "rules: 3"]
    assert [join(("a", "b"), "zh"), join(["a", "b"], "en")] == ["a、b", "a, b"]


def test_the_version_is_that_of_the_project() -> None:
    """What the program says of itself is what is published."""
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert tomllib.loads(project)["project"]["version"] == VERSION
