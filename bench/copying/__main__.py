"""`python -m bench.copying`: docs/copying.md anew, with the sizes that are asked for."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.copying.edits import EDITS
from bench.copying.quality import (
    Run,
    anchored,
    checked_scorer,
    make_run,
    ours,
    peers,
    unrelated_share,
)
from bench.copying.scoring import Score

PAGE = Path(__file__).resolve().parents[2] / "docs" / "copying.md"
TUNED = 1
_HEADS = ("plagdet", "precision", "recall", "granularity", "false")


def main() -> int:
    """Measure, and write the page's tables between its marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4])
    parser.add_argument("--reports", type=int, default=3000)
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--slow-queries", type=int, default=60)
    parser.add_argument("--no-peers", action="store_true")
    asked = parser.parse_args()
    lines = list(_quality(asked.seeds, asked.reports, asked.queries))
    if not asked.no_peers:
        lines += _peers(make_run(asked.seeds[-1], asked.reports, asked.queries), asked.slow_queries)
    print("\n".join(lines))
    return 0


def _quality(seeds: Sequence[int], size: int, queries: int) -> Iterator[str]:
    kinds = list(EDITS)
    yield (
        "| seed | plagdet | precision | recall | granularity | false | two anchors | "
        + " | ".join(kinds)
        + " |"
    )
    yield "|" + "---|" * (7 + len(kinds))
    for seed in seeds:
        run = make_run(seed, size, queries)
        score = ours(run)
        by_kind = " | ".join(f"{score.plagdet(kind):.3f}" for kind in kinds)
        name = f"{seed} (tuned on)" if seed == TUNED else str(seed)
        yield f"| {name} | {_row(score)} | {anchored(run):.3f} | {by_kind} |"
        truth, half = checked_scorer(run)
        print(
            f"seed {seed}: unrelated {unrelated_share(run):.3f}, truth scores {truth:.3f}, half of it {half:.3f}",
            file=sys.stderr,
        )


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


if __name__ == "__main__":
    sys.exit(main())
