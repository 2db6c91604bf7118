"""`python -m bench.copying.office`: an office that knows ten reports, and nothing of frequencies.

Each trial asks about one report. The index holds ten others of other agencies: in half of the
trials all are unrelated, in the others one is the source of what was copied.
"""

import argparse
from collections.abc import Iterator, Mapping

from attrs import evolve
from bench.copying.ours import document, find
from bench.copying.reports import MadeReport, make_report
from bench.copying.scoring import Score
from bench.copying.world import YEARS, World, make_world

from disclosure_lint.corpus.memory_index import MemoryIndex
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.rulebook import load_rulebook

_PERCENT = 100
_KNOWN = 10


def main() -> int:
    """Print a table: what the terms of a small and of a large index do in an office."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--trials", type=int, default=200)
    asked = parser.parse_args()
    print("| seed | terms | false passages | trials | precision | recall of long passages |")
    print("|---|---|---|---|---|---|")
    for seed in asked.seeds:
        world = make_world(seed, 3_000)
        for name, terms in _terms():
            score, long = Score(), Score()
            for report, others in _trials(world, asked.trials):
                given = document(report)
                index = MemoryIndex(document(other) for other in others.values())
                found = find(given, index, terms)
                score.add(report, others, found)
                long.add(_only(report, terms.length, others), others, found)
            row = (score.false, asked.trials, f"{score.precision:.3f}", f"{long.recall():.3f}")
            print(f"| {seed} | {name} | {' | '.join(map(str, row))} |", flush=True)
    return 0


def _terms() -> Iterator[tuple[str, Terms]]:
    options = load_rulebook().cards["copied-passage"].options
    for name, prefix in (("large", ""), ("small", "small_")):
        length, matched, similarity = (
            int(str(options[f"{prefix}{key}"])) for key in ("length", "matched", "similarity")
        )
        yield name, Terms(length=length, matched=matched, similarity=similarity / _PERCENT)


def _trials(world: World, count: int) -> Iterator[tuple[MadeReport, dict[int, MadeReport]]]:
    """Yield reports that copy, each with the ten that the office knows."""
    dice = world.dice("office")
    made = 0
    while made < count:
        report = make_report(world, dice.randrange(world.size))
        if not report.cases:
            continue
        numbers = {dice.randrange(world.size) for _ in range(_KNOWN)}
        if made % 2:
            agency, year = next(iter(sorted(report.cases[0].origins))).split(".")[:2]
            numbers.add(int(agency) * YEARS + int(year))
        made += 1
        others = {n: make_report(world, n) for n in sorted(numbers) if n // YEARS != report.agency}
        yield report, others


def _only(report: MadeReport, least: int, others: Mapping[int, MadeReport]) -> MadeReport:
    """Return a report with the long cases alone, whose source is known."""
    known = {origin for other in others.values() for _, origin in other.pieces}
    cases = [c for c in report.cases if len(c.span) >= least and c.origins <= known]
    return evolve(report, cases=cases)


if __name__ == "__main__":
    raise SystemExit(main())
