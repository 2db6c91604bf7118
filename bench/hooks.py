"""Time the pre-commit hook: `python bench/hooks.py` prints a table of wall-clock seconds.

The first run of a runner builds the hook's environment, the others are those of every commit.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLE = PROJECT / "src/disclosure_lint/examples/青石镇2017.md"
RUNNERS, REPEATS = ("pre-commit", "prek"), 3
CONFIG = "repos:\n  - repo: {hook}\n    rev: {rev}\n    hooks:\n      - id: disclosure-lint\n"


def main() -> int:
    """Print a row for each runner."""
    print("| runner | first run | commit, 2 reports | commit, 100 reports |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        repository = _repository(Path(folder))
        for runner in filter(shutil.which, RUNNERS):
            store = str(Path(folder) / runner)
            _reports(repository, 2)
            first = _seconds(repository, runner, store)
            few = min(_seconds(repository, runner, store) for _ in range(REPEATS))
            _reports(repository, 100)
            many = min(_seconds(repository, runner, store) for _ in range(REPEATS))
            print(f"| {runner} | {first:.1f} s | {few:.2f} s | {many:.2f} s |")
    return 0


def _repository(folder: Path) -> Path:
    hook, repository = folder / "hook", folder / "reports"
    _git(folder, "clone", "-q", str(PROJECT), str(hook))
    rev = _git(hook, "rev-parse", "HEAD").strip()
    repository.mkdir()
    _git(repository, "init", "-q")
    text = CONFIG.format(hook=hook, rev=rev)
    (repository / ".pre-commit-config.yaml").write_text(text, "utf-8")
    return repository


def _reports(repository: Path, count: int) -> None:
    for old in repository.glob("*.md"):
        old.unlink()
    for number in range(count):
        shutil.copy(EXAMPLE, repository / f"年报{number}.md")
    _git(repository, "add", "-A")


def _git(folder: Path, *words: str) -> str:
    return _run("git", *words, folder=folder, codes=(0,))


def _seconds(repository: Path, runner: str, store: str) -> float:
    """Return how long a run over all files took; the examples are faulty, so it fails."""
    home = {"PRE_COMMIT_HOME": store, "PREK_HOME": store}
    start = time.perf_counter()
    _run(runner, "run", "--all-files", folder=repository, codes=(1,), more=home)
    return time.perf_counter() - start


def _run(
    program: str,
    *words: str,
    folder: Path,
    codes: tuple[int, ...],
    more: Mapping[str, str] | None = None,
) -> str:
    """Return what a program prints; another exit code than `codes` ends the measurement."""
    path = shutil.which(program) or sys.exit(f"{program} is not installed")
    ran = subprocess.run(
        (path, *words),
        cwd=folder,
        env={**os.environ, **(more or {})},
        capture_output=True,
        check=False,
    )
    if ran.returncode not in codes:
        sys.exit((ran.stdout + ran.stderr).decode("utf-8", "replace"))
    return ran.stdout.decode()


if __name__ == "__main__":
    sys.exit(main())
