"""A real Emacs with eglot, without a screen: diagnostics at the right columns, a fix applied."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from reports import BROKEN, EXPECTED, MENDED, NAME

EMACS = shutil.which("emacs")
SCRIPT = Path(__file__).with_name("drive_emacs.el")


def _has_eglot() -> bool:
    if EMACS is None:
        return False
    probe = [EMACS, "--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]
    return subprocess.run(probe, capture_output=True, timeout=60, check=False).returncode == 0


def test_emacs_shows_and_mends(tmp_path: Path) -> None:
    """The set-up of the docs shows each finding once, where it is, and its fix mends the text."""
    if not _has_eglot():
        pytest.skip("Emacs with eglot is not installed")
    (tmp_path / NAME).write_text(BROKEN, "utf-8")
    setup = Path(__file__).parents[2] / "editors/emacs/disclosure-lint.el"
    server = Path(sys.executable).with_name("disclosure-lint")
    environment = {
        "HOME": str(tmp_path),
        "PATH": f"{server.parent}:/usr/bin:/bin",
        "SETUP": str(setup),
        "REPORT": str(tmp_path / NAME),
        "OUT": str(tmp_path / "out.json"),
        "LANG": "C.UTF-8",
    }
    ran = subprocess.run(
        [str(EMACS), "--batch", "-l", str(SCRIPT)],
        env=environment,
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert (tmp_path / "out.json").exists(), ran.stderr.decode()
    out = json.loads((tmp_path / "out.json").read_text("utf-8"))
    found = sorted((one["line"], one["column"]) for one in out["before"])
    assert found == sorted((line, column) for _, line, _, column in EXPECTED)
    assert out["text"] == MENDED
    assert len(out["after"]) == len(out["before"]) - 1
