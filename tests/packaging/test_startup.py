"""A start loads no more than it needs."""

import shutil
from pathlib import Path

import pytest
from installs import PACKAGES, Environment

EXAMPLE = PACKAGES[0] / "examples" / "青石镇2017.md"
SLOW = ("lark", "logging", "tempfile", "importlib.metadata", "asyncio", "tomllib", "hatchling")


@pytest.fixture(scope="module")
def imported(installed: Environment, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the modules that one `disclosure-lint check` imports, no config being near."""
    report = Path(shutil.copy(EXAMPLE, tmp_path_factory.mktemp("reports")))
    program = str(installed.scripts / "disclosure-lint")
    done = installed.run("python", "-I", "-X", "importtime", program, "check", report)
    assert done.returncode == 1, done.stderr
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


@pytest.mark.parametrize("module", SLOW)
def test_check_does_without(module: str, imported: set[str]) -> None:
    """Modules that are slow to import and not needed to check a report stay unloaded."""
    assert module not in imported


def test_the_parse_table_is_loaded_not_built(imported: set[str]) -> None:
    """The parser starts from the table that ships with the package, without Lark."""
    assert "disclosure_lint.parsing.table" in imported
    assert "disclosure_lint.parsing.building" not in imported
