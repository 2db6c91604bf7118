"""Measures start-up and throughput of the built wheel and writes docs/benchmarks.md.

`python bench/run.py [--files N] [--rounds N] [--print]`
"""

import argparse
import platform
import subprocess
import tempfile
from pathlib import Path

import startup
import throughput
from processes import ROOT, clean_environment

PAGE = ROOT / "bench" / "page.md"


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--print", action="store_true", help="print the page, write nothing")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = _page(Path(folder), options.files, options.rounds)
    if options.print:
        print(page)
    else:
        (ROOT / "docs" / "benchmarks.md").write_text(page, encoding="utf-8")


def _page(folder: Path, files: int, rounds: int) -> str:
    programs = clean_environment(folder)
    start = startup.measure(programs, rounds)
    reports = folder / "reports"
    batch = throughput.measure(programs, reports, files, rounds=3)
    speeds = [batch.megabytes / run.seconds for run in batch.checks]
    return PAGE.read_text(encoding="utf-8").format(
        start=start.ratio,
        start_low=min(start.ratios),
        start_high=max(start.ratios),
        speed=batch.speed,
        speed_low=min(speeds),
        speed_high=max(speeds),
        floor=batch.floor_speed,
        over=batch.floor_speed / batch.speed,
        one=start.peak_mib,
        many=max(run.peak_mib for run in batch.checks),
        files=files,
        rounds=rounds,
        passes=len(batch.checks),
        example_kb=startup.EXAMPLE.stat().st_size / 1000,
        megabytes=batch.megabytes,
        mean_kb=batch.megabytes * 1000 / files,
        bare=start.bare_milliseconds,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        system=f"{platform.system()} {platform.machine()}",
        packages=_packages(programs),
    )


def _packages(programs: Path) -> str:
    code = (
        "from importlib.metadata import version\n"
        "names = 'disclosure-lint', 'attrs', 'lark', 'regex'\n"
        "print(', '.join(f'{name} {version(name)}' for name in names))"
    )
    command = [str(programs / "python"), "-c", code]
    return subprocess.check_output(command, text=True).strip()


if __name__ == "__main__":
    main()
