"""A small sample of the measuring stick: what `nox -s quality` measures at length."""

from pathlib import Path

import pytest
from bench.quality import stretches
from bench.quality.cases import try_report
from bench.quality.operators import all_operators
from bench.quality.page import write
from bench.quality.relations import RELATIONS
from bench.quality.tally import Tally, count
from bench.quality.writing.layout import lay_out
from bench.quality.writing.report import draw_report

BENCH = Path(__file__).parents[2] / "bench" / "quality"
SEEDS = range(7001, 7005)
LEAST_OPERATORS, LEAST_RELATIONS = 40, 12


@pytest.fixture(scope="module")
def tally() -> Tally:
    """Try all cases of a few reports."""
    return count(map(try_report, SEEDS))


def test_there_are_enough_operators_and_relations() -> None:
    """At least 40 faults, each by its own name, and 12 relations are tried."""
    names = [operator.name for operator in all_operators()]
    assert len(names) == len(set(names)) >= LEAST_OPERATORS
    assert len(RELATIONS) >= LEAST_RELATIONS


def test_clean_reports_have_no_findings(tally: Tally) -> None:
    """Invented reports without faults are told nothing."""
    assert tally.clean == tally.reports == len(SEEDS)


def test_faults_are_found_and_nothing_else(tally: Tally) -> None:
    """Nearly every fault is found by the rule it was meant for, with hardly any collateral."""
    total = tally.total()
    assert total.faults > 40
    assert total.found >= total.faults * 0.95
    assert total.collateral <= total.faults * 0.03


def test_what_is_alike_and_right_stays_silent(tally: Tally) -> None:
    """Nearly no counterpart of a fault is told anything."""
    total = tally.total()
    assert total.silent >= total.rights * 0.97


def test_findings_do_not_depend_on_layout(tally: Tally) -> None:
    """No relation changes a finding."""
    changed = {name: row.others for name, row in tally.relations.items() if row.others}
    assert changed == {}


def test_the_page_tells_all_that_was_measured(tally: Tally) -> None:
    """Every operator and every relation has its line."""
    page = write(tally, None, "python -m bench.quality", 1)
    for name in (*(one.name for one in all_operators()), *(one.name for one in RELATIONS)):
        assert f"| {name} |" in page


def test_the_same_seed_gives_the_same_report() -> None:
    """What was measured can be measured again."""
    for seed in range(20):
        assert lay_out(draw_report(seed)) == lay_out(draw_report(seed))


def test_clean_stretches_of_a_real_report() -> None:
    """Faults set into clean paragraphs of a real report are found there, too."""
    files = stretches.files()
    if not files:
        pytest.skip("the real reports are not here")
    longest = max(files, key=lambda file: file.stat().st_size)
    total = count([stretches.try_file(longest, rounds=1)]).total()
    assert total.faults > 20
    assert total.found >= total.faults * 0.85
    assert total.silent >= total.rights * 0.9


def test_the_stick_is_not_made_of_what_it_measures() -> None:
    """Reports and operators take no word from the rules, nor from the linter."""
    written = [*(BENCH / "writing").glob("*.py"), *(BENCH / "operators").glob("*.py")]
    assert len(written) > 20
    assert [file.name for file in written if "disclosure_" in file.read_text()] == []
