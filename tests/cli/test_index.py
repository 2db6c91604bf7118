"""`index` keeps reports to compare with, and `check --index` compares."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.running import OTHER, Run, runner

from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.clean import clean_report

STORY = (
    "2017年，我镇把群众反映最多的水库移民后扶资金作为公开重点，逐村张贴资金分配表，由村务监督委员会核对签字后"
    "拍照留存。镇财政所每季度抽查3个村，对漏贴、迟贴的当场补正，并把抽查结果贴在集市公告栏上。镇里在每个自然村选"
    "一名信息员，赶集日在村口大槐树下念读惠农补贴名单，当场记下群众的疑问，次日由包村干部上门答复。"
)
RULES = "copied-passage,repeated-from-last-year"


def report(town: str, year: int = 2017, text: str = STORY) -> str:
    """Return a clean report of a town with a story in its overview."""
    given = {"year": year, "region": f"江州市云溪县{town}", "section": "overview"}
    return clean_report("R2008", given, text)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the program, run in a folder with two towns' reports and a notice."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告").mkdir()
    for town in ("青石镇", "白石镇"):
        Path("报告", f"{town}.md").write_text(report(town), encoding="utf-8")
    Path("报告", "通知.md").write_text(OTHER, encoding="utf-8")
    return runner(capsys)


def test_a_copied_passage_is_found_in_an_index(run: Run) -> None:
    """The finding names the other report, with its words as evidence."""
    assert run("index", "add", "a.index", "报告/白石镇.md").code == 0
    ran = run("check", "报告/青石镇.md", "--index", "a.index", "--format", "json")
    (finding,) = [f for f in ran.json["files"][0]["findings"] if f["rule"] == "copied-passage"]
    (evidence,) = finding["evidence"]
    assert finding["severity"] == "warning"
    assert evidence["path"] == "报告/白石镇.md"
    assert report("白石镇").split("\n")[evidence["start"]["line"] - 1].startswith(STORY[:9])
    assert evidence["label"] == "江州市云溪县白石镇人民政府 2017"
    assert evidence["text"] == STORY.strip("。")


def test_the_files_of_a_run_are_compared(run: Run) -> None:
    """Both towns are told; one file alone has nothing to be compared with."""
    both = run("check", "报告", "--select", RULES, "--format", "json").json
    judged = [file for file in both["files"] if "findings" in file]
    assert [[f["rule"] for f in file["findings"]] for file in judged] == [["copied-passage"]] * 2
    alone = run("check", "报告/青石镇.md", "--select", RULES, "--format", "json").json
    assert {n["rule"] for n in alone["files"][0]["not_assessed"]} == set(RULES.split(","))


def test_own_reports_of_earlier_years_are_told_apart(run: Run) -> None:
    """What stood in one's own report of years ago is no copy of another's."""
    Path("旧.md").write_text(report("青石镇", 2014), encoding="utf-8")
    assert run("index", "add", "a.index", "旧.md").code == 0
    ran = run("check", "报告/青石镇.md", "--index", "a.index", "--format", "json").json
    assert [f["rule"] for f in ran["files"][0]["findings"]] == ["repeated-from-last-year"]


def test_fingerprints_alone_find_it_too(run: Run) -> None:
    """An index without texts shows no words, and holds none."""
    assert run("index", "add", "--fingerprints-only", "a.index", "报告/白石镇.md").code == 0
    ran = run("check", "报告/青石镇.md", "--index", "a.index", "--format", "json").json
    (finding,) = [f for f in ran["files"][0]["findings"] if f["rule"] == "copied-passage"]
    assert (finding["evidence"][0]["path"], finding["evidence"][0]["text"]) == (
        "报告/白石镇.md",
        "",
    )
    assert run("index", "info", "a.index", "--format", "json").json["fingerprints_only"] == 1


def test_an_index_is_looked_after(run: Run) -> None:
    """Reports are listed, removed and counted."""
    added = run("index", "add", "a.index", "报告")
    assert (added.code, added.out.splitlines()) == (
        0,
        [
            "已入库 报告/白石镇.md",
            "已入库 报告/青石镇.md",
            "新入库 2 份，已有 0 份，跳过 1 份，失败 0 份",
        ],
    )
    assert "新入库 0 份，已有 2 份" in run("index", "add", "a.index", "报告").out
    assert run("index", "list", "a.index").out == (
        "报告/白石镇.md  江州市云溪县白石镇人民政府  2017\n"
        "报告/青石镇.md  江州市云溪县青石镇人民政府  2017\n"
    )
    assert run("index", "remove", "a.index", "报告/白石镇.md").code == 0
    info = run("index", "info", "a.index", "--format", "json").json
    assert (info["reports"], info["bodies"], info["removed"]) == (1, 1, 1)
    assert run("index", "compact", "a.index").code == 0
    assert run("index", "info", "a.index", "--format", "json").json["removed"] == 0
    listed = run("index", "list", "a.index", "--format", "json").json["reports"]
    assert [(one["path"], one["reporting_year"]) for one in listed] == [("报告/青石镇.md", 2017)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("index", "add", "a.index"), "index add needs the index's file, and then reports"),
        (("index", "list", "none.index"), "none.index: there is no such index"),
        (("index", "list", "报告/青石镇.md"), "is no index of reports"),
        (("check", "报告/青石镇.md", "--index", "none.index"), "there is no such index"),
        (("index", "add", "a.index", "报告/通知.md"), "does not read as"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    run: Run, words: tuple[str, ...], sentence: str
) -> None:
    """A wrong index or operand stops the run with code 2."""
    ran = run(*words, "--lang", "en")
    assert (ran.code, sentence in ran.err, "Traceback" in ran.err) == (2, True, False)


def test_an_index_damaged_in_the_middle_fails_the_file(run: Run) -> None:
    """What it says of the report is not known, so that the run is not green."""
    run("index", "add", "a.index", "报告/白石镇.md")
    file = Path("a.index")
    with closing(sqlite3.connect(file)) as base:
        query = "SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name = ?"
        page, size = base.execute(query, ("postings",)).fetchone()
    data = file.read_bytes()
    start, end = (page - 1) * size, page * size
    file.write_bytes(data[:start] + b"\xa5" * size + data[end:])
    ran = run("check", "报告/青石镇.md", "--index", "a.index", "--format", "json")
    (told,) = ran.json["files"]
    assert (ran.code, told["error"].startswith("a.index：索引读写失败：")) == (2, True)


def test_an_unknown_path_is_not_removed(run: Run) -> None:
    """The nearest path of the index is told."""
    run("index", "add", "a.index", "报告/青石镇.md")
    ran = run("index", "remove", "a.index", "报告/青石真.md")
    assert (ran.code, "是不是 报告/青石镇.md" in ran.err) == (2, True)


def test_a_run_without_index_loads_nothing_of_it(run: Run) -> None:
    """Whoever compares nothing pays nothing."""
    del run
    if not load_rulebook().cards["copied-passage"].checked:
        pytest.skip("the rules were edited since they were compiled, so each check is loaded")
    script = (
        "import sys; from disclosure_lint.cli import main; main(['报告/青石镇.md']);"
        "print([m for m in sys.modules if 'sqlite' in m or m.endswith('corpus.search')])"
    )
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_file_is_one_however_it_is_named(run: Run) -> None:
    """`a.md`, `./a.md` and the whole path are the same; a folder removes what lies in it."""
    folder = Path("报告").resolve()
    for name in ("报告", "./报告", "报告/../报告", str(folder)):
        assert run("index", "add", "a.index", name).code == 0
    assert run("index", "info", "a.index", "--format", "json").json["reports"] == 2
    assert run("index", "remove", "a.index", f"{folder}/").code == 0
    assert run("index", "info", "a.index", "--format", "json").json["reports"] == 0


def test_nothing_to_add_makes_no_index(run: Run) -> None:
    """A name that was wrong leaves no file behind."""
    assert run("index", "add", "b.index", "没有的文件.md").code == 2
    assert not Path("b.index").exists()


def test_several_indexes_are_asked(run: Run) -> None:
    """A passage is found in whichever of them holds it."""
    assert run("index", "add", "a.index", "报告/白石镇.md").code == 0
    Path("丙.md").write_text(report("丙镇", text="另有要事。"), encoding="utf-8")
    assert run("index", "add", "b.index", "丙.md").code == 0
    for order in (("a", "b"), ("b", "a")):
        indexes = [word for name in order for word in ("--index", f"{name}.index")]
        ran = run("check", "报告/青石镇.md", *indexes, "--select", RULES, "--format", "json")
        assert [f["rule"] for f in ran.json["files"][0]["findings"]] == ["copied-passage"]
