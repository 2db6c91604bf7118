"""Measures start-up and throughput of the built wheel and writes docs/benchmarks.md.

`python bench/run.py [--files N] [--rounds N] [--print]`
"""

import argparse
import os
import platform
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import startup
import throughput
from processes import ROOT, clean_environment

PAGE = ROOT / "bench" / "page.md"
RESULTS = ROOT / "docs" / "benchmarks.md"


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
        RESULTS.write_text(page, encoding="utf-8")


def _page(folder: Path, files: int, rounds: int) -> str:
    store = folder / "store"
    os.environ["DISCLOSURE_LINT_CACHE"] = str(store)
    programs = clean_environment(folder)
    start = startup.measure(programs, folder, store, rounds)
    batch = throughput.measure(programs, folder / "reports", files, rounds=3)
    return PAGE.read_text(encoding="utf-8").format(
        **_figure("later", start.later),
        **_figure("first", start.first),
        **_figure("speed", batch.speeds, digits=2),
        **_figure("floor", batch.floor_speeds),
        over=f"{median(batch.floor_speeds) / median(batch.speeds):.0f}",
        one=start.peak_mib,
        many=batch.peak_mib,
        files=files,
        rounds=rounds,
        passes=len(batch.speeds),
        example_kb=startup.EXAMPLE.stat().st_size / 1000,
        megabytes=batch.megabytes,
        mean_kb=batch.megabytes * 1000 / files,
        bare=start.bare_milliseconds,
        python=f"{platform.python_implementation()} {platform.python_version()}",
        system=f"{platform.system()} {platform.machine()}",
        packages=_packages(programs),
    )


def _figure(name: str, values: Sequence[float], digits: int = 1) -> dict[str, str]:
    return {
        name: f"{median(values):.{digits}f}",
        f"{name}_range": f"{min(values):.{digits}f} to {max(values):.{digits}f}",
    }


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
