"""A folder with invented reports, and the program run inside it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from disclosure_lint.cli import main
from disclosure_lint.rulebook.clean import clean_report

CLEAN = clean_report("R2008", {})
FAULTY = CLEAN.replace("2017年，我镇认真", "2017年2月30日，我镇认真", 1)
OTHER = "# 会议通知\n\n各村：\n\n定于明天上午九时召开会议，请准时参加。\n"
FILES = {"干净 报告.md": CLEAN, "错误报告.md": FAULTY, "通知.md": OTHER, "空.txt": " \n"}


class Ran:
    """What a run gave: its exit code and all that it wrote."""

    def __init__(self, code: int, out: str, err: str) -> None:
        """Keep it."""
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> Any:  # noqa: ANN401 -- JSON is what it is
        """Standard output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


def furnish(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make `folder` the working folder, with the reports, another document and an empty file."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the program with some words."""

    def call(*words: str) -> Ran:
        code = main(words)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call
