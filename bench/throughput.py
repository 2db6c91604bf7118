"""Throughput: a folder of reports through the whole `check`, and through one regex pass."""

from pathlib import Path
from statistics import median

from attrs import frozen
from processes import Cost, cost
from reports import write_reports

# The floor: what it costs to read the same bytes, decode them and look through them once.
_FLOOR = """
import pathlib, re, sys
year = re.compile(r"20\\d\\d年")
for path in pathlib.Path(sys.argv[1]).iterdir():
    len(year.findall(path.read_bytes().decode()))
"""


@frozen
class Throughput:
    """What the whole `check` costs beside reading the same bytes with one regex pass."""

    files: int
    megabytes: float
    checks: tuple[Cost, ...]
    floors: tuple[Cost, ...]

    @property
    def speed(self) -> float:
        """Megabytes (10^6 bytes) of report text per second of processor time."""
        return self.megabytes / median(run.seconds for run in self.checks)

    @property
    def floor_speed(self) -> float:
        """The same for the floor."""
        return self.megabytes / median(run.seconds for run in self.floors)


def measure(programs: Path, folder: Path, files: int, rounds: int) -> Throughput:
    """Write `files` reports into `folder` and measure `rounds` pairs of check and floor."""
    size = write_reports(folder, files)
    check = (programs / "disclosure-lint", "check", "--format", "concise", folder)
    floor = (programs / "python", "-c", _FLOOR, folder)
    pairs = [(cost(check, frozenset({0, 1})), cost(floor)) for _ in range(rounds)]
    return Throughput(
        files, size / 1e6, tuple(ours for ours, _ in pairs), tuple(bare for _, bare in pairs)
    )
