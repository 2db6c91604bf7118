"""Files are named or found; pipes, hidden folders and loops do no harm."""

import os
from pathlib import Path

import pytest

from disclosure_lint.linter import Target, discover
from disclosure_lint.linter.discover import natural


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with reports and other things, which is the current one."""
    for name in (
        "第10号.md",
        "第2号.md",
        "乙/a.txt",
        "乙/b.MARKDOWN",
        "乙/c.xlsx",
        ".git/x.md",
        ".y.md",
        "~$第2号.docx",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> list[str]:
    """Return the paths discovered."""
    return [target.path for target in discover(paths)]


def test_folder_gives_reports_in_natural_order(folder: Path) -> None:
    """A folder gives the files with a report's ending, sorted as people sort, hidden ones not."""
    del folder
    expected = ["乙/a.txt", "乙/b.MARKDOWN", "第2号.md", "第10号.md"]
    assert found(".") == [f"./{name}" for name in expected]
    assert all(target.found for target in discover(["."]))


def test_named_files_are_named(folder: Path) -> None:
    """A file that is named need not exist, nor have an ending that reports have."""
    del folder
    assert list(discover(["乙/c.xlsx", "没有.md"])) == [Target("乙/c.xlsx"), Target("没有.md")]


def test_named_files_may_count_as_found(folder: Path) -> None:
    """Hooks pass names that nobody named."""
    del folder
    assert list(discover(["第2号.md"], found=True)) == [Target("第2号.md", found=True)]


def test_each_file_once(folder: Path) -> None:
    """Files named twice, or named and found, come once, and as named."""
    assert list(discover(["乙", "乙/a.txt", folder / "乙" / "a.txt", "乙/../乙"])) == [
        Target("乙/b.MARKDOWN", found=True),
        Target("乙/a.txt"),
    ]
    assert [target.path for target in discover([".", "乙"])] == found(".")


def test_pipes_are_not_opened(folder: Path) -> None:
    """A pipe with a report's ending is told, not opened."""
    os.mkfifo(folder / "丙.md")
    problems = {target.path: target.problem for target in discover(["."])}
    assert problems["./丙.md"] == "irregular"


def test_links(folder: Path) -> None:
    """Links to files are followed, to folders not; links that lead nowhere are looked at."""
    (folder / "乙/loop").symlink_to(folder)
    (folder / "乙/loop.md").symlink_to(folder / "乙")
    (folder / "甲.md").symlink_to(folder / "第2号.md")
    (folder / "甲乙.md").symlink_to("甲乙.md")
    names = ["乙/a.txt", "乙/b.MARKDOWN", "甲.md", "甲乙.md", "第2号.md", "第10号.md"]
    assert sorted(found(".")) == sorted(f"./{name}" for name in names)


def test_folder_that_cannot_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be listed is told with the cause."""
    del folder

    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(discover(["乙"])) == [
        Target("乙", found=True, problem="denied", cause="Permission denied")
    ]


def test_natural_order() -> None:
    """Digits count as numbers, letters without case."""
    names = ["b2", "B10", "a", "b", "10", "9"]
    assert sorted(names, key=natural) == ["9", "10", "a", "b", "b2", "B10"]
