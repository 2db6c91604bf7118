"""`python -m bench.copying` prints the tables of docs/copying.md."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import astuple
from bench.copying.edits import EDITS
from bench.copying.quality import (
    Run,
    anchored,
    checked_scorer,
    make_run,
    ours,
    peers,
    small_offices,
    unrelated_share,
)
from bench.copying.scoring import Score
from bench.copying.sizes import measure
from bench.copying.whole import whole_report_methods

from disclosure_lint.corpus.passages import Terms
from disclosure_lint.rulebook import load_rulebook

TUNED, SIZED = (1, 2, 3), 2
_HEADS = ("plagdet", "precision", "recall", "granularity", "false")
_COSTS = (
    "reports",
    "built, reports per CPU-s",
    "bytes a report without text",
    "bytes a report",
    "first question, cold, ms",
    "question, CPU-ms",
    "95 %",
    "longest",
    "ratio to mask + fingerprints",
    "add one, ms",
    "memory, MiB",
)


def main() -> int:
    """Measure, and print the page's tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4])
    parser.add_argument("--reports", type=int, default=3000)
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--slow-queries", type=int, default=60)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--offices", type=int, default=40)
    asked = parser.parse_args()
    for line in _quality(asked.seeds, asked.reports, asked.queries):
        print(line, flush=True)
    for line in _small(asked.offices):
        print(line, flush=True)
    run = make_run(asked.seeds[-1], asked.reports, asked.queries)
    for line in (*_peers(run, asked.slow_queries), *_sizes(asked.sizes, asked.queries)):
        print(line, flush=True)
    return 0


def _small(offices: int) -> Iterator[str]:
    """Yield a table on offices with ten agencies, by the rule's terms for few and for many."""
    options = load_rulebook().cards["copied-passage"].options
    yield ""
    yield f"| ten agencies | {' | '.join(_HEADS)} | templates |"
    yield "|" + "---|" * (2 + len(_HEADS))
    for name, prefix in (("terms for few", "small_"), ("terms for many", "")):
        length, matched, similarity = (
            options[f"{prefix}{word}"] for word in ("length", "matched", "similarity")
        )
        terms = Terms(length=length, matched=matched, similarity=similarity / 100)
        score = small_offices(SIZED, offices, terms)
        yield f"| {name} | {_row(score)} | {score.apart} |"


def _sizes(sizes: Sequence[int], queries: int) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(_COSTS)} |"
    yield "|" + "---|" * len(_COSTS)
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            cost = measure(SIZED, size, queries, Path(folder))
        numbers = (f"{value:,.1f}" for value in astuple(cost)[1:])
        yield f"| {size:,} | {' | '.join(numbers)} |"


def _quality(seeds: Sequence[int], size: int, queries: int) -> Iterator[str]:
    kinds = list(EDITS)
    heads = [*_HEADS, "two anchors", *kinds]
    yield f"| seed | {' | '.join(heads)} |"
    yield "|" + "---|" * (1 + len(heads))
    for seed in seeds:
        run = make_run(seed, size, queries)
        score = ours(run)
        by_kind = " | ".join(f"{score.plagdet(kind):.3f}" for kind in kinds)
        name = f"{seed} (tuned on)" if seed in TUNED else str(seed)
        yield f"| {name} | {_row(score)} | {anchored(run):.3f} | {by_kind} |"
        truth, half = checked_scorer(run)
        about = f"unrelated {unrelated_share(run):.3f}, truth {truth:.3f}, half {half:.3f}"
        print(f"seed {seed}: {about}", file=sys.stderr)


def _row(score: Score) -> str:
    return (
        f"{score.plagdet():.3f} | {score.precision:.3f} | {score.recall():.3f} |"
        f" {score.granularity:.3f} | {score.false}"
    )


def _peers(run: Run, slow: int) -> Iterator[str]:
    yield ""
    yield f"| finder | {' | '.join(_HEADS)} |"
    yield "|" + "---|" * (1 + len(_HEADS))
    yield f"| this project | {_row(ours(run))} |"
    for name, score in peers(run, slow):
        yield f"| {name} | {_row(score)} |"
    yield ""
    yield "| finder of alike reports | pairs that copy | own of last year | ms a report |"
    yield "|---|---|---|---|"
    for one in whole_report_methods(run):
        own = "" if one.own is None else f"{one.own:.3f}"
        yield f"| {one.name} | {one.copying:.3f} | {own} | {one.cost:.1f} |"


if __name__ == "__main__":
    sys.exit(main())
