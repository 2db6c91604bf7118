"""Mandatory sections in another order than the form's."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.outline import restart
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Evidence, Mark, Report, Section
from disclosure_lint.rulebook import Regime
from disclosure_lint.text.frozen import frozen


@check("section-order")
@frozen
class SectionOrder:
    """The sections that the form fixes stand in the form's order."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading that would have to move, as few as possible."""
        regime, report = dossier.regime, dossier.report
        if regime is None or not regime.ordered or restart(report):
            return
        sections = list(_first_of_each(report, regime))
        ranks = [_rank(regime, section) for section in sections]
        kept = _longest_rise(ranks)
        steady = [sections[place] for place in sorted(kept)]
        for place, section in enumerate(sections):
            if place not in kept:
                yield _mark(regime, section, steady)


def _first_of_each(report: Report, regime: Regime) -> Iterator[Section]:
    """Yield the top sections that the form knows, each meaning once."""
    known = {form.id for form in regime.outline if form.required}
    for section in report.top_sections():
        if section.id in known:
            known.remove(section.id)
            yield section


def _rank(regime: Regime, section: Section) -> int:
    return next(i for i, form in enumerate(regime.outline) if form.id == section.id)


def _longest_rise(ranks: Sequence[int]) -> frozenset[int]:
    """Return the indices of a longest rising subsequence."""
    tails: list[int] = []  # the last index of the best rise of each length
    before: list[int | None] = []
    for index, rank in enumerate(ranks):
        length = bisect_left([ranks[tail] for tail in tails], rank)
        before.append(tails[length - 1] if length else None)
        tails[length : length + 1] = [index]
    kept, here = set[int](), tails[-1] if tails else None
    while here is not None:
        kept.add(here)
        here = before[here]
    return frozenset(kept)


def _mark(regime: Regime, section: Section, steady: Sequence[Section]) -> Mark:
    """Point at a misplaced heading, and at one that stays which it has to pass."""
    rank, start = _rank(regime, section), section.span.start
    above = [s for s in steady if s.span.start < start and _rank(regime, s) > rank]
    below = [s for s in steady if s.span.start > start and _rank(regime, s) < rank]
    case, other = ("late", above[0]) if above else ("early", below[-1])
    values = {"title": section.title, "other": other.title}
    return Mark(section.heading, values, case, (Evidence(other.heading),))
