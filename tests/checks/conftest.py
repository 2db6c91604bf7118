"""What the tests of checks share: put one rule to one text and see what it marks."""

from collections.abc import Callable

import pytest

from disclosure_lint.linter import bind
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import make_linter
from disclosure_lint.linter.judging import judge
from disclosure_lint.report import Mark
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Dialect, Source

Marked = Callable[..., list[tuple[str | None, str]]]


def marks_of(rule: str, text: str, dialect: Dialect = "markdown") -> tuple[str, list[Mark]]:
    """Return the running text of a report and the marks of one rule on it."""
    rulebook = load_rulebook()
    bound = bind(rulebook.cards[rule])
    linter = make_linter(Config(preview=True), rulebook, [bound], [rule])
    report = linter.read(Source(text, dialect=dialect))
    judgement = judge([bound], linter.dossier(report), "en")
    return report.text, [seen.mark for seen in judgement.seen]


@pytest.fixture
def marked() -> Marked:
    """Return what a rule marks in a text: the case and the words underlined."""

    def mark(rule: str, text: str, dialect: Dialect = "markdown") -> list[tuple[str | None, str]]:
        running, marks = marks_of(rule, text, dialect)
        return [(mark.case, mark.span.of(running)) for mark in marks]

    return mark


@pytest.fixture
def mended() -> Callable[[str, str], str]:
    """Return a Markdown text with all edits of one rule made."""

    def mend(rule: str, text: str) -> str:
        running, marks = marks_of(rule, text)
        edits = {edit for mark in marks for edit in mark.edits}
        for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
            running = running[: edit.span.start] + edit.replacement + running[edit.span.end :]
        return running

    return mend
