"""A report with what is known around it: the law of its year, other names of its agency."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from disclosure_lint.checks import Dossier
from disclosure_lint.report import Report
from disclosure_lint.rulebook import Rulebook
from disclosure_lint.text.frozen import evolve

if TYPE_CHECKING:
    from disclosure_lint.corpus.neighbours import Neighbours  # a run without index does without
    from disclosure_lint.rulebook.profile import Local, Profile  # likewise without profile


def make_dossier(
    report: Report,
    rulebook: Rulebook,
    previous: Report | None = None,
    index: "Neighbours | None" = None,
    profiles: "Collection[Profile]" = (),
) -> Dossier:
    """Return the dossier that checks look at.

    It has a regime only where all years that the report may be on fall under the same one.
    """
    regime = rulebook.regimes.get(report.regime) if report.regime else None
    if not _is_of_one_regime(report, rulebook):
        regime = None
    local = _local(profiles, report.year) if profiles else None
    return Dossier(report, regime, rulebook.vocabulary, previous, rulebook.forms, index, local)


def _local(profiles: "Collection[Profile]", year: int | None) -> "Local":
    from disclosure_lint.rulebook.profile import local_of  # noqa: PLC0415 -- seldom needed

    return local_of(profiles, year)


def with_aliases(report: Report, aliases: Iterable[Collection[str]]) -> Report:
    """Return `report` with the other names that `aliases` gives its agency, as its own."""
    fact = report.agency
    others = {name for group in aliases if fact and fact.value.name in group for name in group}
    if fact is None or not others:
        return report
    agency = fact.value
    names = dict.fromkeys((*agency.short_names, *sorted(others - {agency.name})))
    return evolve(report, agency=evolve(fact, value=evolve(agency, short_names=tuple(names))))


def _is_of_one_regime(report: Report, rulebook: Rulebook) -> bool:
    year = report.reporting_year
    if year is None or year.sure:
        return True
    years = {year.value, *(claim.value for claim in report.year_claims)}
    return len({regime and regime.id for regime in map(rulebook.regime_for, years)}) == 1
