"""Real reports, where they lie beside the project, compared as one batch.

Only names of files are named here; the texts themselves stay outside the project.
"""

from functools import cache
from pathlib import Path

import pytest

from disclosure_lint.corpus.masking import mask
from disclosure_lint.corpus.reports import own_names
from disclosure_lint.formats import read_file
from disclosure_lint.linter import Config, Linters, discover, lint_targets, reader_for
from disclosure_lint.report import Result

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "seed" / "longquan-2017.md"
REAL = SHARED / "real" / "open"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the reports are not at hand")
ALIASES = (("平潭县", "平潭综合实验区"),)
RULES = ("copied-passage", "repeated-from-last-year")
GRAM = 9


def batch(config: Config) -> dict[str, Result]:
    """Return what came of each report, by the name of its file."""
    files = [*sorted(REAL.glob("*.md")), SEED]
    linters = Linters(search=False, adjust=lambda _: config)
    results = lint_targets(discover(files), linters)
    return {Path(result.path or "").stem: result for result in results}


def told(results: dict[str, Result], rule: str) -> dict[str, list[str]]:
    """Return the severities of what a rule says, by file."""
    found = {
        name: [finding.severity for finding in result.findings if finding.rule == rule]
        for name, result in results.items()
    }
    return {name: severities for name, severities in found.items() if severities}


@cache
def masked(name: str) -> str:
    """Return the prose of a report, masked."""
    report = reader_for(Config(aliases=ALIASES)).read(read_file(REAL / f"{name}.md"))
    assert report.agency
    tables = sorted(report.in_source(table.span) for table in report.tables)
    return mask(report.source.text, own_names(report.agency.value), tables).text


def share(name: str, other: str) -> float:
    """Return how many of the grams of a report stand in another one."""
    ours, theirs = masked(name), masked(other)
    grams = [ours[at : at + GRAM] for at in range(len(ours) - GRAM + 1)]
    return sum(gram in theirs for gram in grams) / len(grams)


def test_unrelated_bodies_share_no_passage() -> None:
    """Neither an error nor a warning, in fifty pairs of bodies."""
    results = batch(Config(select=RULES, aliases=ALIASES))
    assert all(result.report for result in results.values())
    assert told(results, "copied-passage") == {}


def test_a_report_taken_over_is_found() -> None:
    """One report is last year's of the same body under another name; others repeat passages."""
    results = batch(Config(select=RULES, aliases=ALIASES))
    repeated = told(results, "repeated-from-last-year")
    assert repeated.pop("pingtan-2013") == ["warning"]
    assert {severity for severities in repeated.values() for severity in severities} == {"info"}
    assert repeated.keys() == {f"pingtan-{year}" for year in (2014, 2016, 2019, 2023)}


def test_without_the_alias_it_is_another_body() -> None:
    """Then the passages are told as another's, as warnings: no name was left in them."""
    copied = told(batch(Config(select=RULES)), "copied-passage")
    assert copied["pingtan-2013"]
    assert {s for severities in copied.values() for s in severities} == {"warning"}
    assert all(name.startswith("pingtan-") for name in copied)


@pytest.mark.parametrize(
    ("name", "other", "least", "most"),
    [
        ("pingtan-2013", "pingtanxian-2012", 0.6, 0.8),
        ("pingtan-2014", "pingtan-2013", 0.15, 0.35),
        ("pingtan-2013", "pingtan-2014", 0.2, 0.4),
        ("pingtan-2019", "pingtan-2016", 0.15, 0.35),
        ("pingtan-2023", "huaian-2024", 0.0, 0.1),
    ],
)
def test_the_findings_fit_what_is_counted(name: str, other: str, least: float, most: float) -> None:
    """The share of equal masked grams tells the same story."""
    assert least <= share(name, other) <= most
