"""The hooks as people use them: pre-commit and prek, in a real repository with real commits."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from disclosure_lint.rulebook.clean import clean_report

PROJECT = Path(__file__).resolve().parents[2]
HOOKS = ("disclosure-lint", "disclosure-lint-corpus")
CLEAN, FAULTY, OTHER = "云溪县 2017年年度报告.md", "青石镇（2017）年报.md", "README.md"
LIMIT = 300.0

pytestmark = pytest.mark.skipif(
    "DISCLOSURE_LINT_HOOKS" not in os.environ, reason="run by `nox -s hooks`: it installs packages"
)


def do(folder: Path, *words: str, more: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a command in `folder`; return its exit code and all that it printed."""
    ran = subprocess.run(
        words,
        cwd=folder,
        env={**os.environ, **(more or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=LIMIT,
        check=False,
    )
    return ran.returncode, ran.stdout.decode("utf-8", "replace")


def git(folder: Path, *words: str, more: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run git as an invented person."""
    who = ("-c", "user.name=测试", "-c", "user.email=test@example.invalid")
    return do(folder, "git", *who, "-c", "core.quotePath=off", *words, more=more)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository that holds this project as it stands."""
    folder = tmp_path_factory.mktemp("hooks")
    code, listed = git(PROJECT, "ls-files", "-co", "--exclude-standard", "-z")
    assert code == 0
    for name in filter(None, listed.split("\0")):
        if (PROJECT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(PROJECT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    assert git(folder, "commit", "-q", "-m", "project")[0] == 0
    assert git(folder, "tag", "v0")[0] == 0
    return folder


@pytest.fixture(params=["pre-commit", "prek"])
def runner(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Mapping[str, str]]:
    """Return a hook runner, with a store of its own for all tests."""
    program = str(request.param)
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    store = tmp_path_factory.getbasetemp() / f"store-{program}"
    return program, {"PRE_COMMIT_HOME": str(store), "PREK_HOME": str(store)}


def repository(folder: Path, hooks: Path) -> Path:
    """Return a repository under `folder` whose commits both hooks of `hooks` look at."""
    place = folder / "年报 仓库"
    place.mkdir()
    listed = "".join(f"      - id: {hook}\n" for hook in HOOKS)
    config = f"repos:\n  - repo: {hooks}\n    rev: v0\n    hooks:\n{listed}"
    (place / ".pre-commit-config.yaml").write_text(config, "utf-8")
    git(place, "init", "-q")
    return place


def test_a_faulty_report_blocks_a_commit(
    tmp_path: Path, hooks: Path, runner: tuple[str, Mapping[str, str]]
) -> None:
    """The installed hook passes a clean report beside a README, and stops a faulty one."""
    program, home = runner
    place = repository(tmp_path, hooks)
    assert do(place, program, "install", more=home)[0] == 0
    report = clean_report("R2008", {})
    (place / CLEAN).write_text(report, "utf-8")
    (place / OTHER).write_text("# 年报仓库\n\n这里存放各单位的年度报告。\n", "utf-8")
    git(place, "add", "-A")
    code, told = git(place, "commit", "-m", "clean", more=home)
    assert code == 0, told
    (place / FAULTY).write_text(report.replace("2017年1月1日", "2016年1月1日"), "utf-8")
    git(place, "add", "-A")
    code, told = git(place, "commit", "-m", "faulty", more=home)
    assert (code, "wrong-period" in told) == (1, True), told
    assert git(place, "log", "--oneline")[1].count("\n") == 1


def test_try_repo(tmp_path: Path, hooks: Path, runner: tuple[str, Mapping[str, str]]) -> None:
    """`try-repo` runs a hook without a configuration."""
    program, home = runner
    place = repository(tmp_path, hooks)
    (place / FAULTY).write_text(clean_report("R2008", {}).replace("2017年1月1日", "2016年1月1日"))
    git(place, "add", "-A")
    words = (program, "try-repo", str(hooks), "disclosure-lint", "--ref", "v0", "--all-files")
    code, told = do(place, *words, more=home)
    assert (code, "wrong-period" in told) == (1, True), told
