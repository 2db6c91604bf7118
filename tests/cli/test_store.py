"""Where the command line keeps its patterns."""

from pathlib import Path

import pytest

from disclosure_lint.cli.store import VARIABLE, store_file


def test_store_is_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a word it is the cache folder of the system's custom."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert store_file() == tmp_path / "disclosure-lint" / "patterns.json"


@pytest.mark.parametrize("told", ["off", "relative/folder"])
def test_no_store(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    """It can be turned off; a folder relative to a workspace is not believed."""
    monkeypatch.setenv(VARIABLE, told)
    assert store_file() is None


def test_another_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The variable names another folder."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert store_file() == tmp_path / "patterns.json"
