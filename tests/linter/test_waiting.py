"""Reports wait unchanged, however many there are."""

from pathlib import Path

import pytest

from disclosure_lint.linter import Config, Linters, companions, discover, lint_targets, linter_for
from disclosure_lint.linter.waiting import Waiting
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source


@pytest.mark.parametrize("regime", ["R2008", "R2019", "R2021"])
def test_a_report_comes_back_as_it_was(regime: str) -> None:
    """It is judged alike, and taken once."""
    linter = linter_for(Config())
    text = clean_report(regime, {}).replace("一、", "二、", 1)
    store = Waiting()
    reports = {path: linter.read(Source(text, path=path)) for path in ("a.md", "b.md", "c.md")}
    for path, report in reports.items():
        store.put(path, report)
    for path, report in reports.items():
        taken = store.take(path)
        assert taken
        assert taken.source.path == path
        assert linter.judge(taken).findings == linter.judge(report).findings
        assert store.take(path) is None


def test_nothing_waits_in_an_empty_store() -> None:
    """A path that never came is none."""
    assert Waiting().take("a.md") is None


def test_a_large_run_says_what_a_small_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether reports wait in memory or in the file."""
    for year in (2014, 2015, 2016):
        text = clean_report("R2008", {"year": year}).replace("一、", "二、", 1)
        (tmp_path / f"{year}.md").write_text(text, encoding="utf-8")

    def told() -> list[tuple[str | None, int]]:
        results = lint_targets(discover([tmp_path]), Linters(search=False))
        return [(result.path, len(result.findings)) for result in results]

    small = told()
    monkeypatch.setattr(companions, "MOST_KEPT", 1)
    assert told() == small
