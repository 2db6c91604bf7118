"""`extract`: what reports state, for people who count."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from running import Run, furnish, runner

from disclosure_lint.output.facts_csv import defused
from disclosure_lint.rulebook.clean import clean_report

REPORT = clean_report("R2021", {"year": 2023})


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program in a folder with two reports, another document and an empty file."""
    furnish(tmp_path, monkeypatch)
    Path("=表.md").write_text(
        REPORT.replace("| 行政许可 | 6 |", "| 行政许可 | =1+1 |").replace(
            "| 行政强制 | 0 |", "| 行政强制 | -2 |"
        ),
        encoding="utf-8",
    )
    return runner(capsys)


def test_json_lines(run: Run) -> None:
    """One object a file: who and when, every cell by its ids, the figures of the text."""
    ran = run("extract", "=表.md")
    (line,) = ran.out.splitlines()
    facts = json.loads(line)
    assert (ran.code, facts["path"], facts["reporting_year"]) == (0, "=表.md", 2023)
    assert facts["agency_kind"] == "town"
    tables = {table["id"]: table for table in facts["tables"]}
    assert {name: len(table["cells"]) for name, table in tables.items()} == {
        "table-two": 10,
        "table-three": 175,
        "table-four": 15,
    }
    cell = tables["table-three"]["cells"][0]
    assert cell.pop("line") == 1 + REPORT[: REPORT.index("| 一、本年新收")].count("\n")
    assert cell == {
        "row": "received",
        "column": "natural_person",
        "value": 4,
        "state": "number",
        "text": "4",
    }
    told = {(figure["subject"], figure["value"]) for figure in facts["figures"]}
    assert ("requests.received", 5) in told


def test_files_that_hold_no_report(run: Run) -> None:
    """Named, they are errors; found, they are passed over; the others are written all the same."""
    ran = run("extract", "通知.md", "干净 报告.md")
    first, second = map(json.loads, ran.out.splitlines())
    assert (ran.code, sorted(first), second["path"]) == (2, ["error", "path"], "干净 报告.md")
    ran = run("extract", ".")
    assert ran.code == 0
    assert ["skipped" in json.loads(line) for line in ran.out.splitlines()].count(True) == 2


def test_csv_is_safe_in_a_spreadsheet(run: Run) -> None:
    """One cell a line; words that would run as formulas are defused, numbers stay numbers."""
    ran = run("extract", "=表.md", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    values = {(row["table"], row["row"], row["column"]): row for row in rows}
    licence = values["table-two", "licence", "decisions"]
    assert (licence["path"], licence["value"], licence["state"]) == ("'=表.md", "'=1+1", "text")
    assert values["table-two", "coercion", "decisions"]["value"] == "-2"
    assert values["text", "requests.received", ""]["value"] == "5"
    assert len([row for row in rows if row["table"] != "text"]) == 200


@pytest.mark.parametrize("word", ["=A1", "+1", "-1", "@x", "\tx", "\rx", "＝A1"])
def test_formulas_are_defused(word: str) -> None:
    """Whatever a spreadsheet takes for the beginning of a formula."""
    assert defused(word) == f"'{word}"


def test_parquet_needs_its_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it one sentence says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    ran = run("extract", "=表.md", "--format", "parquet", "-o", "x.parquet", "--lang", "en")
    assert (ran.code, ran.err) == (
        2,
        "disclosure-lint: Parquet needs an extra: pip install 'disclosure-lint[parquet]'\n",
    )


def test_parquet(run: Run) -> None:
    """The same cells, typed, in a file that appears whole."""
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run("extract", "=表.md", "--format", "parquet").code == 2
    assert run("extract", "=表.md", "--format", "parquet", "-o", "x.parquet").code == 0
    rows = parquet.read_table("x.parquet").to_pylist()
    assert len([row for row in rows if row["table"] != "text"]) == 200
    licence = next(row for row in rows if row["row"] == "licence")
    assert (licence["value"], licence["text"], licence["year"]) == (None, "=1+1", 2023)


def test_last_year_is_named(run: Run) -> None:
    """`--previous` takes one report beside one report, and says what is wrong with it."""
    Path("去年.md").write_text(
        clean_report("R2021", {"year": 2022}).replace("| 1 | 1 | 3 |", "| 1 | 1 | 8 |"),
        encoding="utf-8",
    )
    words = ("check", "--select", "in-force-roll", "--lang", "en", "--format", "concise")
    ran = run(*words, "=表.md", "--previous", "去年.md")
    assert (ran.code, ran.out.count("in-force-roll")) == (0, 1)
    complaints = {
        ("=表.md", "去年.md", "--previous", "去年.md"): "exactly one report",
        (".", "--previous", "去年.md"): "exactly one report",
        ("=表.md", "--previous", "通知.md"): "no disclosure report",
        ("=表.md", "--previous", "无.md"): "无.md: ",
    }
    for given, expected in complaints.items():
        ran = run(*words, *given)
        assert (ran.code, expected in ran.err) == (2, True), ran.err


def test_the_tree_shows_tables(run: Run) -> None:
    """With their era and, where their numbers are not judged, why; and tables of no form."""
    pasted = "规章\n0\n0\n0\n行政规范性文件\n1\n3\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"
    text = f"{REPORT[: REPORT.index('## 二、')]}## 二、主动公开政府信息情况\n\n{pasted}"
    Path("残.md").write_text(text, encoding="utf-8")
    lines = run("tree", "残.md", "--lang", "en").out.splitlines()[-2:]
    assert [line.split("  ")[0] for line in lines] == [
        "table of the form: table-two R2021",
        "table",
    ]
    assert "whose number does not fit" in lines[0]
    assert lines[1].endswith("read as no table of the form")
    assert run("tree", "=表.md").out.splitlines()[-1].endswith("读到 15 格")
