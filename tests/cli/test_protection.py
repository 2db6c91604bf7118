"""Files that are read are never written over, and outputs go where they were meant."""

from pathlib import Path

import pytest
from running import CLEAN, Run, furnish, runner

from disclosure_lint.cli import console


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs the program in a folder with reports, and one folder more."""
    furnish(tmp_path, monkeypatch)
    Path("全县").mkdir()
    Path("全县/年报.md").write_text(CLEAN, "utf-8")
    Path("c.toml").write_text('lang = "zh"\n', "utf-8")
    return runner(capsys)


@pytest.mark.parametrize(
    "words",
    [
        ("corpus report", "全县", "-o", "全县/年报.md"),
        ("check", "全县", "-o", "json:全县/年报.md"),
        ("extract", "全县", "-o", "./全县/../全县/年报.md"),
        ("check", "错误报告.md", "--previous", "干净 报告.md", "-o", "干净 报告.md"),
        ("check", "错误报告.md", "--index", "c.toml", "-o", "c.toml"),
        ("check", "错误报告.md", "--config", "c.toml", "-o", "c.toml"),
        ("check", "错误报告.md", "-o", "错误报告.md.dlint.toml"),
    ],
)
def test_nothing_that_is_read_is_written_over(run: Run, words: tuple[str, ...]) -> None:
    """Reports, those in folders too, the index, last year's report, configuration, sidecars."""
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    ran = run(*words[0].split(), *words[1:])
    assert (ran.code, "是要读的文件，不能写入" in ran.err) == (2, True)
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (("sarfi:o.json",), "是不是 sarif？"),
        (("sarif:",), "没有写明文件名"),
        (("sarif:-",), "没有写明文件名"),
        (("json:a.json", "sarif:a.json"), "写了两次"),
    ],
)
def test_outputs_that_go_nowhere(run: Run, output: tuple[str, ...], sentence: str) -> None:
    """A misspelt format, no name, a name twice: one sentence, and no file."""
    words = [word for value in output for word in ("-o", value)]
    ran = run("错误报告.md", *words)
    assert (ran.code, sentence in ran.err, ran.err.count("\n")) == (2, True, 1)
    assert list(Path().glob("*.json")) == []


def test_a_page_has_no_format(run: Run) -> None:
    """Only `check` writes several formats; a file with a colon is written with ./ before it."""
    assert run("corpus", "report", "全县", "-o", "sarif:p.html").code == 2
    assert run("tree", "错误报告.md", "-o", "./sarif:p.txt").code == 0


def test_a_folder_that_cannot_be_written_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence tells the file; removing the draft, which fails as well, adds nothing."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(console.Path, "open", refuse)
    monkeypatch.setattr(console.Path, "unlink", refuse)
    ran = run("错误报告.md", "-o", "结果.txt")
    assert (ran.code, "无法写入 结果.txt" in ran.err) == (2, True)


def test_why_a_file_is_not_written_is_said_in_the_language(run: Run) -> None:
    """The system's reason is told in Chinese, and in English where that is asked for."""
    Path("空").mkdir()
    for words, told in (((), "这是一个文件夹"), (("--lang", "en"), "it is a folder")):
        ran = run("check", "a.md", "-o", "json:空", *words)
        assert (ran.code, told in ran.err) == (2, True)
    assert "没有这个文件夹" in run("check", "a.md", "-o", "json:没有/x.json").err
