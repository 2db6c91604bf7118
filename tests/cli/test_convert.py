"""`convert`: what the linter reads, as Markdown."""

import zipfile
from pathlib import Path

import pytest
from running import Run, furnish, runner

REPORT = "青石镇2017年政府信息公开工作年度报告\n一、概述\n全年公开3条。\n"
CONVERTED = REPORT.replace("\n", "\n\n").removesuffix("\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder."""
    return furnish(tmp_path, monkeypatch)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program there."""
    del folder
    return runner(capsys)


def test_text_is_printed_as_markdown(run: Run, folder: Path) -> None:
    """Plain text in any encoding, from a file or from standard input; again it is the same."""
    (folder / "旧.txt").write_bytes(REPORT.encode("gb18030"))
    assert run("convert", "旧.txt").out == CONVERTED
    assert run("convert", "旧.txt", "-o", "新.md").out == ""
    assert (folder / "新.md").read_text(encoding="utf-8") == CONVERTED
    assert run("convert", "新.md").out == CONVERTED


def test_a_file_that_cannot_be_read_is_one_sentence(run: Run, folder: Path) -> None:
    """Whatever is wrong with it, and the limits of the configuration hold."""
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    ran = run("convert", "坏.docx")
    assert (ran.code, ran.err) == (
        2,
        "disclosure-lint：坏.docx：Word 文件已损坏或不完整，无法读取\n",
    )
    (folder / "disclosure-lint.toml").write_text("[limits]\nfile-megabytes = 1\n", encoding="utf-8")
    (folder / "大.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    for verb in ("convert", "tree", "check"):
        assert run(verb, "大.txt").code == 2


@pytest.mark.parametrize("name", ["表.xlsx", "表.docx"])
def test_other_documents_are_named(run: Run, folder: Path, name: str) -> None:
    """A workbook is told to be one, whatever its name."""
    with zipfile.ZipFile(folder / name, "w") as made:
        made.writestr("_rels/.rels", "")
        made.writestr("xl/workbook.xml", "")
    assert "Excel" in run("convert", name).err
