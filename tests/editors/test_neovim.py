"""A real Neovim, without a screen: diagnostics at the right columns, and a fix applied."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from reports import BROKEN, EXPECTED, MENDED, NAME

NVIM = shutil.which("nvim")
SCRIPT = Path(__file__).with_name("drive_neovim.lua")


@pytest.mark.skipif(NVIM is None, reason="Neovim is not installed")
def test_neovim_shows_and_mends(tmp_path: Path) -> None:
    """The set-up of the docs shows each finding once, where it is, and its fix mends the text."""
    (tmp_path / NAME).write_text(BROKEN, "utf-8")
    setup = Path(__file__).parents[2] / "editors/neovim/older.lua"
    server = Path(sys.executable).with_name("disclosure-lint")
    words = [str(NVIM), "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", str(SCRIPT)]
    environment = {
        "HOME": str(tmp_path),
        "PATH": f"{server.parent}:/usr/bin:/bin",
        "SETUP": str(setup),
        "REPORT": str(tmp_path / NAME),
        "OUT": str(tmp_path / "out.json"),
        "LANG": "C.UTF-8",
    }
    subprocess.run(
        words,
        env=environment,
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=90,
        check=False,
    )
    out = json.loads((tmp_path / "out.json").read_text("utf-8"))
    found = sorted((one["code"], one["lnum"] + 1, one["col"]) for one in out["before"])
    expected = sorted((rule, line, bytes_) for rule, line, bytes_, _ in EXPECTED)
    assert expected == found
    assert out["text"] == MENDED
    assert "stray-space" not in {one["code"] for one in out["after"]}
