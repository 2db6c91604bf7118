"""What a configuration leaves out: found files only, by name or by path."""

from pathlib import Path

import pytest

from disclosure_lint.linter import Linters, discover, lint_targets
from disclosure_lint.linter.exclusion import Exclusion


@pytest.mark.parametrize(
    ("pattern", "path", "holds"),
    [
        ("草稿", "草稿/年报.md", True),
        ("草稿", "甲/草稿/乙/年报.md", True),
        ("草稿", "草稿箱/年报.md", False),
        ("*.bak.md", "甲/年报.bak.md", True),
        ("附件/*", "附件/年报.md", True),
        ("附件/*", "甲/附件/年报.md", False),
        ("甲/附件/", "甲/附件/年报.md", True),
        ("年报.md", "../年报.md", False),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, path: str, *, holds: bool) -> None:
    """Names fit anywhere, paths from the folder of the config; nothing outside it is left out."""
    assert Exclusion(tmp_path, (pattern,)).holds(tmp_path / path) is holds


def test_only_found_files_are_left_out(tmp_path: Path) -> None:
    """A file that stands on the command line is read, be it excluded."""
    (tmp_path / "disclosure-lint.toml").write_text('exclude = ["草稿"]\n', "utf-8")
    (tmp_path / "草稿").mkdir()
    draft = tmp_path / "草稿" / "年报.md"
    draft.write_text("", "utf-8")
    (found,) = lint_targets(discover([tmp_path]), Linters())
    (handed,) = lint_targets(discover([draft], found=True), Linters())
    (named,) = lint_targets(discover([draft]), Linters())
    assert found.skipped == handed.skipped == "配置的 exclude 排除了它"
    assert named.error is not None
