"""Start-up: `disclosure-lint check` of one report over `python -c pass`, in processor time."""

import shutil
from pathlib import Path
from statistics import median

from attrs import frozen
from processes import ROOT, Cost, cost

EXAMPLE = ROOT / "src" / "disclosure_lint" / "examples" / "青石镇2017.md"


@frozen
class Startup:
    """Ratios of pairs run in turn, once the program and once bare Python.

    `first` are starts that find no store of compiled patterns, `later` those that find one.
    """

    first: tuple[float, ...]
    later: tuple[float, ...]
    bare_milliseconds: float
    peak_mib: float


def measure(programs: Path, folder: Path, store: Path, rounds: int) -> Startup:
    """Measure `rounds` pairs. One run alone means nothing: the same process varies twofold.

    The report is copied to `folder`, near which there is no configuration. `store` is the folder
    where compiled patterns are kept.
    """
    report = shutil.copy(EXAMPLE, folder)
    check = (programs / "disclosure-lint", "check", report)
    bare = (programs / "python", "-c", "pass")
    first: list[tuple[Cost, Cost]] = []
    for _ in range(max(3, rounds // 3)):
        shutil.rmtree(store, ignore_errors=True)
        first.append((cost(check, frozenset({0, 1})), cost(bare)))
    later = [(cost(check, frozenset({0, 1})), cost(bare)) for _ in range(rounds)]
    return Startup(
        tuple(ours.seconds / floor.seconds for ours, floor in first),
        tuple(ours.seconds / floor.seconds for ours, floor in later),
        median(floor.seconds for _, floor in later) * 1000,
        max(ours.peak_mib for ours, _ in later),
    )
