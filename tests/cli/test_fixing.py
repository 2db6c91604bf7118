"""`check --fix`, `--unsafe-fixes` and `--diff`."""

from pathlib import Path

import pytest
from running import CLEAN, Run, furnish, runner

SLIPS = "截止2017年12月31日，我镇收到国办发[2017]24号文件,没有其他需要报告的事项。。"
SAFE = "截至2017年12月31日，我镇收到国办发〔2017〕24号文件,没有其他需要报告的事项。。"
ALL = "截至2017年12月31日，我镇收到国办发〔2017〕24号文件，没有其他需要报告的事项。"
WRITTEN = "没有其他需要报告的事项。"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program."""
    return runner(capsys)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report with slips, in the working folder."""
    path = furnish(tmp_path, monkeypatch) / "草稿.md"
    path.write_text(CLEAN.replace(WRITTEN, SLIPS), encoding="utf-8")
    return path


def test_safe_fixes(run: Run, report: Path) -> None:
    """--fix mends what is safe, judges what comes out, and tells how much and what is left."""
    ran = run("check", "--fix", report.name, "--format", "json")
    assert report.read_text(encoding="utf-8") == CLEAN.replace(WRITTEN, SAFE)
    assert {f["rule"] for f in ran.json["files"][0]["findings"]} == {
        "half-width-punctuation",
        "doubled-marks",
    }
    assert ran.err == "已改 2 处（文件 1 个）\n另有 2 处加 --unsafe-fixes 可改，改后请人核对\n"
    assert ran.code == 0


@pytest.mark.parametrize("words", [("--fix", "--unsafe-fixes"), ("--unsafe-fixes",)])
def test_all_fixes(run: Run, report: Path, words: tuple[str, ...]) -> None:
    """--unsafe-fixes mends the others too; a second run changes nothing."""
    assert run("check", *words, report.name, "--fail-on", "info").code == 0
    once = report.read_bytes()
    assert once.decode() == CLEAN.replace(WRITTEN, ALL)
    assert run("check", *words, report.name, "--lang", "en").err == "mended: 0 (files: 0)\n"
    assert report.read_bytes() == once


def test_selected_rules_only(run: Run, report: Path) -> None:
    """Only the rules that were chosen mend."""
    run("check", "--fix", report.name, "--select", "number-brackets")
    kept = CLEAN.replace(WRITTEN, SLIPS.replace("[2017]", "〔2017〕"))
    assert report.read_text(encoding="utf-8") == kept


def test_diff(run: Run, report: Path) -> None:
    """--diff shows the changes, changes nothing and gives 1; 0 where there is nothing to change."""
    ran = run("check", "--diff", report.name)
    assert report.read_text(encoding="utf-8") == CLEAN.replace(WRITTEN, SLIPS)
    assert [line for line in ran.out.splitlines() if line[:1] in "+-"] == [
        "--- 草稿.md",
        "+++ 草稿.md",
        f"-{SLIPS}",
        f"+{SAFE}",
    ]
    assert (ran.code, ran.err.splitlines()[0]) == (1, "可改 2 处（文件 1 个），没有改动任何文件")
    assert run("check", "--diff", "干净 报告.md").code == 0


def test_diff_goes_before_fix(run: Run, report: Path) -> None:
    """With both, nothing is changed."""
    assert run("check", "--fix", "--diff", report.name).code == 1
    assert report.read_text(encoding="utf-8") == CLEAN.replace(WRITTEN, SLIPS)


def test_folder(run: Run, report: Path) -> None:
    """In a folder, reports are mended; other documents are not touched."""
    notice = report.with_name("通知.md")
    notice.write_text("# 会议通知\n\n截止2017年12月31日，请 报名。。\n", encoding="utf-8")
    before = notice.read_bytes()
    run("check", "--unsafe-fixes", ".")
    assert (notice.read_bytes(), SLIPS in report.read_text(encoding="utf-8")) == (before, False)


def test_other_formats(run: Run, report: Path) -> None:
    """A Word file is refused in one sentence, in either language, and left as it was."""
    word = report.with_name("年报.docx")
    word.write_bytes(b"PK\x03\x04")
    assert run("check", "--diff", word.name).code == 2
    ran = run("check", "--fix", word.name, report.name, "--lang", "en")
    assert ran.code == 2
    assert ran.err.splitlines()[0] == (
        "年报.docx: only Markdown and text files can be changed; mend this one in its own program"
    )
    assert (word.read_bytes(), SAFE in report.read_text(encoding="utf-8")) == (b"PK\x03\x04", True)


@pytest.mark.parametrize(
    "words", [("--fix", "-"), ("--diff", "-"), ("--fix", "--watch", "草稿.md")]
)
def test_streams(run: Run, report: Path, words: tuple[str, ...]) -> None:
    """Standard input cannot be mended, nor what is being watched."""
    ran = run("check", *words)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert report.read_text(encoding="utf-8") == CLEAN.replace(WRITTEN, SLIPS)


def test_changed_meanwhile(run: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that changes while it is judged is told of, and not written over."""
    from disclosure_lint.linter import file_fixes  # noqa: PLC0415 -- only this test turns it

    mend = file_fixes.mend

    def slowly(*args: object, **options: object) -> object:
        mended = mend(*args, **options)  # type: ignore[arg-type]
        report.write_text("别人改过", encoding="utf-8")
        return mended

    monkeypatch.setattr(file_fixes, "mend", slowly)
    ran = run("check", "--fix", report.name)
    assert (ran.code, report.read_text(encoding="utf-8")) == (2, "别人改过")
    assert "被别的程序改动" in ran.err


def test_a_file_that_breaks_the_reader(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file on which the program fails is left alone, and told by the check like any other."""
    from disclosure_lint.linter.engine import Linter  # noqa: PLC0415 -- only this test turns it

    def fails(*_: object, **__: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(Linter, "read", fails)
    ran = run("check", "--fix", report.name)
    assert (ran.code, report.read_text(encoding="utf-8")) == (2, CLEAN.replace(WRITTEN, SLIPS))
    assert "ZeroDivisionError" in ran.out
