"""The door: verbs, options, help, and what is said of a wrong command line."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run, furnish, runner

from disclosure_lint.cli import program as door
from disclosure_lint.cli.console import prepare_streams
from disclosure_lint.cli.program import main
from disclosure_lint.cli.verbs import VERBS
from disclosure_lint.cli.words import _WORDS
from disclosure_lint.output.version import VERSION


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with invented reports."""
    return furnish(tmp_path, monkeypatch)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program there."""
    assert folder
    return runner(capsys)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("exlain", "x"), "没有“exlain”这个命令，也没有这个文件（是不是 explain？）"),
        (("config",), "没有“config”这个命令，也没有这个文件（是不是 config show？）"),
        (("--formt", "json", "a.md"), "check 没有选项 --formt（是不是 --format？）"),
        (("tree", "a.md", "--zzzzzzzzzzz=1"), "tree 没有选项 --zzzzzzzzzzz"),
        (("a.md", "--format", "jsn"), None),
        (("a.md", "--format"), "选项 --format 缺少值"),
        (("a.md", "-o"), "选项 --output 缺少值"),
        (("a.md", "--found=1"), "选项 --found 不带值"),
        (("a.md", "--year", "17"), "选项 --year 要四位数的年份，不是“17”"),
        (("a.md", "--severity", "x"), "选项 --severity 要写成 规则=级别，不是“x”"),
        (("a.md", "--severity", "x=bad"), None),
        (("check",), "没有给出要检查的文件（用 - 表示标准输入）"),
        (("",), "有一个文件名是空的"),
        (("错误报告.md", "-o", "./错误报告.md"), "./错误报告.md 是要读的文件，不能写入"),
        (("tree",), "tree 要且只要一个文件"),
        (("tree", "没有.md"), "没有.md：文件不存在"),
        (("explain",), "没有给出规则名（--all 表示全部）"),
        (("explain", "imposible-date"), "没有规则“imposible-date”（是不是 impossible-date？）"),
        (("rules", "x"), "rules 后面不能再有“x”"),
        (("rules", "check"), "rules check 要且只要一个文件夹"),
        (("rules", "check", "."), ". 里没有规则卡片"),
        (("config", "show", ".", "x"), "config show 后面不能再有“x”"),
    ],
)
def test_a_wrong_command_line_is_one_sentence(
    run: Run, words: tuple[str, ...], sentence: str | None
) -> None:
    """Exit code 2, nothing on standard output, one line with the nearest right word."""
    ran = run(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    if sentence:
        assert ran.err == f"disclosure-lint：{sentence}\n"


def test_a_wrong_choice_names_the_right_ones(run: Run) -> None:
    """All that the option knows, in the language asked for."""
    ran = run("a.md", "--lang=en", "--format", "jsn")
    assert ran.err == (
        'disclosure-lint: the option --format does not know "jsn"; it knows full, concise, json, '
        "sarif, github, gitlab, junit (did you mean json?)\n"
    )


def test_hostile_words_cannot_command_a_terminal(run: Run) -> None:
    """What is said of a word shows its control characters as numbers."""
    assert run("tree", "\x1b[31m\n.md").err == "disclosure-lint：\\u{1b}[31m\\u{a}.md：文件不存在\n"


def test_a_file_goes_before_a_verb_of_its_name(run: Run, folder: Path) -> None:
    """With an option in front, a word that is a file is a file."""
    (folder / "rules").write_bytes((folder / "错误报告.md").read_bytes())
    assert run("--format", "concise", "rules").out.startswith("rules:")
    assert run("--", "rules").code == 1


def test_files_may_begin_with_a_dash(run: Run, folder: Path) -> None:
    """After -- everything is a file."""
    (folder / "-x.md").write_bytes((folder / "干净 报告.md").read_bytes())
    assert run("--select", "impossible-date", "--", "-x.md").code == 0


def test_without_words_help_is_shown(run: Run) -> None:
    """It is no success: nothing was judged."""
    ran = run()
    assert (ran.code, ran.out.startswith("disclosure-lint: 检查")) == (2, True)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_verb_has_a_page_with_all_its_options(run: Run, language: str) -> None:
    """The program's page names all verbs, a verb's page all its options."""
    page = run("--help", "--lang", language)
    assert (page.code, [verb for verb in VERBS if f"\n  {verb}" not in page.out]) == (0, [])
    for name, verb in VERBS.items():
        page = run(*name.split(), "-h", "--lang", language)
        assert [option.name for option in verb.options if option.name not in page.out] == []
        assert page.out.isascii() or language == "zh" or "…" in page.out


def test_the_documentation_names_every_command_and_option() -> None:
    """docs/cli.md is written by hand, and held to the table of verbs."""
    text = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    names = [*VERBS, *(option.name for verb in VERBS.values() for option in verb.options)]
    assert [name for name in names if name not in text and name != "--version"] == []


def test_the_version_is_told(run: Run) -> None:
    """Whatever the verb."""
    assert [run("--version").out, run("rules", "--version").out] == [
        f"disclosure-lint {VERSION}\n"
    ] * 2


def test_each_sentence_of_the_command_line_is_in_both_languages() -> None:
    """Chinese that a GBK console can show, and English without Chinese."""
    for chinese, english in _WORDS.values():
        assert chinese.encode("gbk")
        assert english.isascii()


def test_a_fault_of_the_program_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never a traceback."""

    def fail(_: object) -> int:
        raise ZeroDivisionError("x")

    monkeypatch.setattr(door, "_do", fail)
    ran = run("a.md")
    assert (ran.code, ran.err) == (2, "disclosure-lint：程序内部出错：ZeroDivisionError: x\n")


def test_a_closed_pipe_is_left_in_silence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader has gone, so that nothing is said to anyone."""
    turned: list[int] = []

    def break_off(_: object) -> int:
        raise BrokenPipeError

    monkeypatch.setattr(door, "_do", break_off)
    monkeypatch.setattr(door, "_turn_away", lambda: turned.append(1))
    ran = run("a.md")
    assert (ran.code, ran.out, ran.err, turned) == (141, "", "", [1])


def test_streams_that_cannot_be_prepared_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without a console has none, a library's caller may have put another there."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    prepare_streams()
    assert sys.stdout is None


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as its own process."""
    command = [sys.executable, "-m", "disclosure_lint", *words]
    return subprocess.run(
        command, capture_output=True, check=False, timeout=60, env=os.environ | environment
    )


def test_the_program_as_a_process_keeps_the_exit_codes(folder: Path) -> None:
    """0, 1 and 2; what is said is UTF-8 where the system says so."""
    assert folder
    ran = [
        program(name, "--select", "impossible-date", PYTHONIOENCODING="utf-8")
        for name in ("干净 报告.md", "错误报告.md", "没有.md")
    ]
    assert [one.returncode for one in ran] == [0, 1, 2]
    assert "没有.md: 错误 文件不存在" in ran[2].stdout.decode()
    assert [one.stderr for one in ran] == [b""] * 3


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_console_of_another_encoding_does_not_stop_it(folder: Path, encoding: str) -> None:
    """What the console cannot show is written as its number, and JSON stays JSON."""
    text = (folder / "错误报告.md").read_text(encoding="utf-8")
    (folder / "表情😀.md").write_text(text.replace("我镇认真", "我镇😀认真"), encoding="utf-8")
    full = program("表情😀.md", "--select", "impossible-date", PYTHONIOENCODING=encoding)
    assert (full.returncode, full.stderr) == (1, b"")
    assert b"\\U0001f600" in full.stdout
    assert ("错误".encode(encoding, "backslashreplace")) in full.stdout
    machine = program("表情😀.md", "--format", "json", PYTHONIOENCODING=encoding)
    assert b'"path": "\\u8868\\u60c5\\ud83d\\ude00.md"' in machine.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes close in another way there")
def test_a_reader_that_goes_away_is_no_fault(folder: Path) -> None:
    """Nothing is said when the pipe is closed early, as by `head`."""
    assert folder
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        command = [sys.executable, "-m", "disclosure_lint", "explain", "--all"]
        ran = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.parametrize("room", ["cli.start", "cli.program", "linter.engine"])
def test_ctrl_c_during_imports_shows_no_traceback(folder: Path, room: str) -> None:
    """Whatever is being imported when a start is interrupted, the code says so."""
    assert folder
    code = (
        "import sys\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == 'disclosure_lint.{room}': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "from disclosure_lint.cli import main\n"
        "sys.exit(main(['check', '错误报告.md']))\n"
    )
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (ran.returncode, ran.stdout, b"Traceback" in ran.stderr) == (130, b"", False)


def test_main_reads_the_words_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Console scripts call it without words."""
    monkeypatch.setattr(sys, "argv", ["disclosure-lint", "--version"])
    assert (main(), capsys.readouterr().out) == (0, f"disclosure-lint {VERSION}\n")
