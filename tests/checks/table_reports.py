"""Balanced reports with their tables, for the tests of tables."""

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from disclosure_lint.linter import bind
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import Linter, make_linter
from disclosure_lint.linter.judging import judge
from disclosure_lint.report import FormTable, Mark, Report
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Dialect, Source

RULEBOOK = load_rulebook()
YEARS = {"R2019": 2020, "R2021": 2023}
SUMS = ("request-balance", "results-total", "applicant-total", "litigation-total")


@cache
def linter(*rules: str) -> Linter:
    """Return a linter with these rules."""
    bound = [bind(RULEBOOK.cards[rule]) for rule in rules]
    return make_linter(Config(), RULEBOOK, bound, rules)


def read(text: str, dialect: Dialect = "markdown") -> Report:
    """Return the report in `text`."""
    return linter().read(Source(text, dialect=dialect))


@cache
def balanced(regime: str) -> Report:
    """Return the clean report of a regime, whose tables balance."""
    return read(clean_report(regime, {"year": YEARS[regime]}))


def marks(
    report: Report, *rules: str, previous: Report | None = None
) -> Iterator[tuple[str, Mark]]:
    """Yield what the rules mark, each with its rule."""
    ours = linter(*rules)
    judgement = judge(ours.rules, ours.dossier(report, previous), "zh")
    return ((seen.rule.card.id, seen.mark) for seen in judgement.seen)


def with_table(report: Report, table: FormTable) -> Report:
    """Return `report` with `table` in place of its own of that id."""
    tables = tuple(table if one.id == table.id else one for one in report.form_tables)
    return evolve(report, form_tables=tables)
