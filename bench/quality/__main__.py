"""`python -m bench.quality [--reports N] [--seed N] [--processes N] [--print]`."""

import argparse
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.quality import page, stretches
from bench.quality.cases import try_report
from bench.quality.tally import Tally, count

PAGE = Path(__file__).parents[2] / "docs" / "quality.md"


def main() -> None:
    """Try all cases and write the page."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    parser.add_argument("--reports", type=int, default=120, help="how many clean reports")
    parser.add_argument("--seed", type=int, default=1, help="the first of their seeds")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--print", action="store_true", help="print the page, write nothing")
    options = parser.parse_args()
    began = time.perf_counter()
    with ProcessPoolExecutor(options.processes) as pool:
        seeds = range(options.seed, options.seed + options.reports)
        tally = count(pool.map(try_report, seeds, chunksize=5))
        real = _real(pool)
    command = f"python -m bench.quality --reports {options.reports} --seed {options.seed}"
    text = page.write(tally, real, command, time.perf_counter() - began)
    if options.print:
        print(text, end="")
    else:
        page.save(text, PAGE)


def _real(pool: ProcessPoolExecutor) -> Tally | None:
    files = stretches.files()
    return count(pool.map(stretches.try_file, files)) if files else None


if __name__ == "__main__":
    main()
