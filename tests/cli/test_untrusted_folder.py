"""The program in a folder that holds Python files: it reads reports there and runs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from disclosure_lint.rulebook.clean import clean_report

NAMES = ("html", "json", "regex", "attr", "attrs", "lark", "pathlib", "disclosure_rules", "asyncio")


@pytest.mark.parametrize("command", [["-m", "disclosure_lint"], ["-I", "-m", "disclosure_lint"]])
def test_runs_nothing_of_the_workspace(tmp_path: Path, command: list[str]) -> None:
    """Modules among the reports, named like those of the library, are not imported."""
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write('x')")
    (tmp_path / "年报.md").write_text(clean_report("R2008", {}), "utf-8")
    words = [sys.executable, *command, "年报.md", "--lang", "en"]
    ran = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, (tmp_path / "ran").exists()) == (0, False), ran.stderr
