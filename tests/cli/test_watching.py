"""`check --watch`: what has changed is judged again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import CLEAN, FAULTY, Run, furnish, runner

from disclosure_lint.cli import watching


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with invented reports."""
    return furnish(tmp_path, monkeypatch)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:  # noqa: ARG001
    """Return what runs the program there."""
    return runner(capsys)


def steps(*actions: Callable[[], object]) -> Callable[[float], object]:
    """Return a wait that does one action each time, and then interrupts."""
    rest: Iterator[Callable[[], object]] = iter(actions)

    def wait(_: float) -> None:
        action = next(rest, None)
        if action is None:
            raise KeyboardInterrupt
        action()

    return wait


def test_only_what_changes_is_told_again(folder: Path) -> None:
    """First all files, then the changed and the new ones; what is gone is passed by."""
    report, other = folder / "干净 报告.md", folder / "通知.md"
    new = folder / "新年报.md"

    def nothing() -> None:
        """Let time pass."""

    wait = steps(
        nothing,
        lambda: report.write_text(FAULTY, "utf-8"),
        lambda: (other.unlink(), new.write_text(CLEAN, "utf-8")),
    )
    told = watching.changes([str(folder)], found=False, wait=wait)
    names = [[Path(target.path).name for target in next(told)] for _ in range(3)]
    assert names == [
        ["干净 报告.md", "空.txt", "通知.md", "错误报告.md"],
        ["干净 报告.md"],
        ["新年报.md"],
    ]
    with pytest.raises(KeyboardInterrupt):
        next(told)


def test_watching_ends_when_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results are on the screen, the exit code is that of an interrupted run."""
    monkeypatch.setattr(watching.time, "sleep", steps())
    real = watching.changes
    monkeypatch.setattr(
        watching, "changes", lambda names, *, found: real(names, found=found, wait=steps())
    )
    ran = run("错误报告.md", "--format", "concise", "--watch")
    assert (ran.code, "impossible-date" in ran.out) == (130, True)
    assert "等待文件改动" in ran.err


def test_watching_is_for_files_and_the_screen(run: Run) -> None:
    """Standard input cannot be watched, and no file is written."""
    assert run("-", "--watch").code == run("错误报告.md", "--watch", "-o", "x").code == 2
