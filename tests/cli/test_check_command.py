"""`check`: what is judged, what is written, which exit code."""

import io
import json
import os
import sys
from pathlib import Path

import pytest
from running import CLEAN, Run, furnish, runner

from disclosure_lint.cli import progress
from disclosure_lint.cli.console import wants_colour


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with invented reports."""
    return furnish(tmp_path, monkeypatch)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program there."""
    assert folder
    return runner(capsys)


RULE = "impossible-date"


def test_several_outputs_in_one_run(run: Run) -> None:
    """`-o FORMAT:FILE` is written beside the screen, `-o FILE` instead of it."""
    words = ("错误报告.md", "--format", "concise", "--select", RULE)
    beside = run(*words, "-o", "json:结果.json", "-o", "junit:结果.xml")
    assert RULE in beside.out
    assert json.loads(Path("结果.json").read_text("utf-8"))["summary"]["files"] == 1
    assert Path("结果.xml").read_text("utf-8").startswith("<?xml")
    instead = run(*words, "-o", "sarif:结果.sarif", "-o", "./json:名字.txt")
    assert instead.out == ""
    assert Path("json:名字.txt").read_text("utf-8") == beside.out
    assert run("错误报告.md", "-o", "json:错误报告.md").code == 2


def test_a_clean_report_gives_0_and_says_what_was_done(run: Run) -> None:
    """Silence is no answer: files and rules are counted, and that nothing was found is said."""
    ran = run("干净 报告.md", "--select", RULE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == ("文件 1 个：已判 1，跳过 0，失败 0；规则 1 条\n未发现问题；未能评判 0 项\n")


def test_a_faulty_report_gives_1_and_the_place(run: Run) -> None:
    """The verb may be left out, and options may stand anywhere."""
    for words in (
        ("错误报告.md", "--select", RULE, "--format=concise"),
        ("check", "--format", "concise", "错误报告.md", "--select=" + RULE),
        ("--format", "concise", "--select", RULE, "check", "错误报告.md"),
    ):
        ran = run(*words)
        assert ran.code == 1
        assert ran.out.startswith(f"错误报告.md:7:1: error {RULE} ")


def test_the_full_format_is_the_default(run: Run) -> None:
    """A frame with the mark underlined, and the law."""
    ran = run("错误报告.md", "--select", RULE)
    assert ran.out.startswith(f"错误报告.md:7:1 错误 {RULE}\n")
    assert " 7 | 2017年2月30日，我镇认真" in ran.out
    assert "   | ^^^^^^^^^^^^^\n" in ran.out
    assert "\n  依据 " in ran.out


def test_english_is_spoken_on_request(run: Run) -> None:
    """Messages and the program's own words."""
    ran = run("错误报告.md", "--select", RULE, "--lang", "en")
    assert f"7:1 error {RULE}\n" in ran.out
    assert ran.out.endswith("findings: 1 (error 1, warning 0, info 0); checks not assessed: 0\n")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--ignore", RULE), 0),
        (("--severity", f"{RULE}=warning"), 0),
        (("--severity", f"{RULE}=warning", "--fail-on", "warning"), 1),
        (("--severity", f"{RULE}=info", "--fail-on", "warning"), 0),
        (("--year", "2018", "--agency", "云溪县青石镇人民政府", "--preview"), 1),
    ],
)
def test_options_decide_what_fails(run: Run, options: tuple[str, ...], code: int) -> None:
    """Severities can be changed, and from which one on a run fails."""
    assert run("错误报告.md", "--select", "impossible-date", *options).code == code


def test_a_select_list_takes_commas_of_both_kinds(run: Run) -> None:
    """Rules, topics and classes, repeated or with commas, Chinese ones too."""
    ran = run(
        "错误报告.md", "--select", f"characters，{RULE}", "--select", "law", "--format", "json"
    )
    assert [finding["rule"] for finding in ran.json["files"][0]["findings"]] == [RULE]


def test_named_files_that_cannot_be_judged_give_2(run: Run, folder: Path) -> None:
    """Missing, empty, binary, another document: each has its sentence, and 2 beats 1."""
    (folder / "图.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    names = ("没有.md", "空.txt", "图.md", "通知.md")
    ran = run("错误报告.md", *names, "--format", "json", "--select", RULE)
    files = ran.json["files"]
    assert (ran.code, [file["path"] for file in files]) == (2, ["错误报告.md", *names])
    assert all(file.keys() == {"path", "error"} for file in files[1:])
    assert len({file["error"] for file in files[1:]}) == len(names)
    assert ran.json["summary"]["findings"]["error"] == 1
    for name in names:
        alone = run(name)
        assert (alone.code, alone.out.startswith(f"{name}: 错误 ")) == (2, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_names_that_lead_nowhere_stop_nothing(run: Run, folder: Path) -> None:
    """Pipes, devices, loops of links and endless names are failed files; the rest is judged."""
    os.mkfifo(folder / "管道.md")
    (folder / "环.md").symlink_to(folder / "环.md")
    names = ("管道.md", "/dev/zero", "环.md", "长" * 300, "空\0字符.md")
    ran = run(*names, "错误报告.md", "--format", "json", "--select", RULE)
    summary = ran.json["summary"]
    assert (ran.code, summary["failed"], summary["findings"]["error"]) == (2, len(names), 1)


def test_in_a_folder_other_documents_are_skipped_and_counted(run: Run) -> None:
    """Nobody named them, so they are no fault; reports among them are judged."""
    ran = run(".", "--select", RULE, "--format", "json")
    assert ran.code == 1
    assert ran.json["summary"] | {"rules": 0} == {
        "files": 4,
        "judged": 2,
        "skipped": 2,
        "failed": 0,
        "rules": 0,
        "findings": {"error": 1, "warning": 0, "info": 0},
        "not_assessed": 0,
    }


def test_an_unreadable_report_in_a_folder_gives_2_and_the_rest_is_judged(
    run: Run, folder: Path
) -> None:
    """A found file that cannot be read may hide anything."""
    (folder / "坏.md").write_bytes("报告".encode()[:-1] + b"\xff")
    ran = run(".", "--format", "json", "--select", RULE)
    assert (ran.code, ran.json["summary"]["judged"], ran.json["summary"]["failed"]) == (2, 2, 1)


def test_nothing_judged_is_2_unless_files_were_merely_found(run: Run, folder: Path) -> None:
    """A hook may be handed no report at all; a person may not."""
    (folder / "空文件夹").mkdir()
    ran = run("空文件夹")
    assert (ran.code, ran.err) == (2, "disclosure-lint：没有一个文件可以评判\n")
    assert [run("--found", "通知.md", "空.txt").code, run("--found").code] == [0, 0]
    assert run("--found", "没有.md").code == 2


def test_standard_input_is_a_file_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads it; a name may be given for it; what is not readable gives 2."""
    faulty = Path("错误报告.md").read_bytes()
    for data, words, code, path in (
        (faulty, (), 1, None),
        (faulty, ("--stdin-filename", "草稿.md"), 1, "草稿.md"),
        (faulty.decode().encode("gb18030"), (), 1, None),
        (b"", (), 2, None),
        (b"\0", (), 2, None),
    ):
        stdin = io.TextIOWrapper(io.BytesIO(data))
        monkeypatch.setattr(sys, "stdin", stdin)
        ran = run("-", "--select", RULE, "--format", "json", *words)
        assert (ran.code, ran.json["files"][0]["path"]) == (code, path)


def test_output_goes_to_a_file_that_appears_whole(run: Run, folder: Path) -> None:
    """Nothing on the screen; no draft is left; an old file is replaced."""
    (folder / "结果.json").write_text("旧", encoding="utf-8")
    ran = run("错误报告.md", "--format", "json", "-o", "结果.json", "--select", RULE)
    assert (ran.code, ran.out) == (1, "")
    assert json.loads((folder / "结果.json").read_text(encoding="utf-8"))["version"] == 1
    assert not list(folder.glob(".*.part"))


def test_an_output_file_that_cannot_be_written_is_one_sentence(run: Run) -> None:
    """Exit code 2, and the file is named."""
    ran = run("错误报告.md", "-o", "没有的文件夹/结果.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("disclosure-lint：无法写入 没有的文件夹/结果.txt：")


@pytest.mark.skipif(not Path(os.devnull).exists(), reason="devices have no paths here")
def test_a_device_is_written_as_it_is(run: Run) -> None:
    """A device is never replaced by a file."""
    assert run("错误报告.md", "-o", os.devnull).code == 1
    assert not Path(os.devnull).is_file()


def test_colour_is_for_terminals_or_on_request(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never in a pipe, never with NO_COLOR, always when asked for."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert (wants_colour(Terminal(), None), wants_colour(io.StringIO(), "auto")) == (True, False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert (wants_colour(Terminal(), "auto"), wants_colour(Terminal(), "always")) == (False, True)
    assert "\x1b[1;31m" in run("错误报告.md", "--color", "always").out
    assert "\x1b" not in run("错误报告.md").out


def test_a_configuration_holds_unless_options_say_otherwise(run: Run, folder: Path) -> None:
    """The nearest file holds, --config names another, --no-config none."""
    (folder / "disclosure-lint.toml").write_text(f'ignore = ["{RULE}"]\n', encoding="utf-8")
    (folder / "别的.toml").write_text(f'select = ["{RULE}"]\nlang = "en"\n', encoding="utf-8")
    assert run("错误报告.md").code == 0
    assert run("错误报告.md", "--no-config").code == 1
    other = run("错误报告.md", "--config", "别的.toml")
    assert (other.code, "\nfindings: 1" in other.out) == (1, True)


def test_a_wrong_configuration_is_one_sentence(run: Run, folder: Path) -> None:
    """File, key and the nearest right one are named."""
    (folder / "disclosure-lint.toml").write_text('selct = ["x"]\n', encoding="utf-8")
    ran = run("错误报告.md", "干净 报告.md")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "disclosure-lint.toml" in ran.err
    assert "“selct”不是这里可用的键（是不是“select”？）" in ran.err


def test_an_unknown_rule_is_said_once(run: Run) -> None:
    """Not of each file, and with the rule that was meant."""
    ran = run("错误报告.md", "干净 报告.md", "--select", "impossible-dat")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--select：没有叫“impossible-dat”的规则、主题或类别" in ran.err
    assert "（是不是“impossible-date”？）" in ran.err


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ((), "{file}：“selct”不是这里可用的键（是不是“select”？）\n"),
        (("--lang", "en"), '{file}: "selct" is no key here (did you mean "select"?)\n'),
    ],
)
def test_a_wrong_configuration_is_told_in_both_languages(
    run: Run, folder: Path, language: tuple[str, ...], expected: str
) -> None:
    """Chinese unless English is asked for."""
    file = folder / "disclosure-lint.toml"
    file.write_text('selct = ["x"]\n', encoding="utf-8")
    assert run("错误报告.md", *language).err.endswith(expected.format(file=file))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ((), "没有叫“missing-sectoin”的规则、主题或类别（是不是“missing-section”？）\n"),
        (
            ("--lang", "en"),
            (
                'no rule, topic or class is called "missing-sectoin" '
                '(did you mean "missing-section"?)\n'
            ),
        ),
    ],
)
def test_a_wrong_option_is_told_in_both_languages(
    run: Run, language: tuple[str, ...], expected: str
) -> None:
    """The option is named, in Chinese unless English is asked for."""
    ran = run("check", "--select", "missing-sectoin", "错误报告.md", *language)
    colon = ": " if language else "："
    assert ran.err == f"disclosure-lint{colon}--select{colon}{expected}"


@pytest.mark.parametrize(("lang", "expected"), [("zh", "是不是“ignore”？"), ("en", '"ignore"?')])
def test_a_wrong_configuration_in_a_batch(run: Run, folder: Path, lang: str, expected: str) -> None:
    """It is the error of its files, in the language of the run."""
    (folder / "乙").mkdir()
    (folder / "乙" / "报告.md").write_text(CLEAN, encoding="utf-8")
    (folder / "乙" / "disclosure-lint.toml").write_text("ignor = []\n", encoding="utf-8")
    ran = run("干净 报告.md", "乙", "--lang", lang, "--format", "json")
    assert expected in ran.json["files"][1]["error"]


def test_an_interrupted_run_leaves_valid_json(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written so far is a whole document, and the code says that it was stopped."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(progress.Progress, "step", stop)
    ran = run("错误报告.md", "干净 报告.md", "--format", "json", "--lang", "en")
    assert (ran.code, ran.err) == (130, "disclosure-lint: interrupted\n")
    assert ran.json["summary"]["files"] == 1


def test_progress_shows_only_on_terminals_and_only_in_long_runs() -> None:
    """The count appears on the last line and is taken away before anything else is written."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    quick, long, pipe = Terminal(), Terminal(), io.StringIO()
    progress.Progress(quick, "zh").step()
    for stream in (long, pipe):
        shown = progress.Progress(stream, "zh", due=0.0)
        shown.step()
        shown.step()
        shown.clear()
        shown.clear()
    texts = [stream.getvalue() for stream in (quick, long, pipe)]
    assert texts == ["", "\r\x1b[K已看 1 个文件\r\x1b[K", ""]
