"""The report that started this, where it lies beside the project: what is found, and nothing false.

Only places and rule ids are named here; the text itself stays outside the project.
"""

from pathlib import Path

import pytest

import disclosure_lint as dl

SEED = Path(__file__).parents[2] / "shared" / "seed" / "longquan-2017.md"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the report is not at hand")

EXPECTED = {
    ("missing-section", 5),
    ("undeclared-section", 47),
    ("plan-for-past-year", 53),
    ("foreign-duty-term", 9),
    ("foreign-duty-term", 21),
    ("foreign-duty-term", 55),
    ("foreign-duty-term", 63),
    ("wrong-self-reference", 45),
    ("broken-paragraph", 27),
    ("regulation-name", 9),
    ("regulation-name", 55),
    ("regulation-name", 63),
    ("heading-level", 35),
    ("heading-level", 39),
    ("off-topic-section", 35),
    ("stray-space", 55),
}
SILENT = {
    "year-mismatch",
    "stale-year",
    "signature-date",
    "late-publication",
    "foreign-agency",
    "foreign-region",
    "numbering-gap",
    "empty-section",
}


def places() -> list[tuple[str, int]]:
    """Return rule and line of every finding."""
    result = dl.lint(SEED)
    return [(finding.rule, finding.start.line) for finding in result.findings]


def test_what_is_wrong_is_found_on_its_line() -> None:
    """Every fault that a reviewer would send the report back for is found where it stands."""
    assert set(places()) >= EXPECTED


def test_nothing_false_is_said() -> None:
    """The date is in time, next year is no mismatch, the town's own places are not foreign."""
    assert {rule for rule, _ in places()} & SILENT == set()


def test_both_absent_sections_are_told_once() -> None:
    """The two parts that the preamble promises and the body lacks: one finding each."""
    result = dl.lint(SEED)
    absent = [f.section_id for f in result.findings if f.rule == "missing-section"]
    assert len(absent) == 2
    assert not [f for f in result.findings if f.rule == "declared-section-absent"]


def test_bureaus_words_are_found_each() -> None:
    """Five leftovers of bureaus: two in one paragraph, the others one each."""
    found = [rule for rule, _ in places() if rule == "foreign-duty-term"]
    assert len(found) == 5
