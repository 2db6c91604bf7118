"""Throughput: a folder of reports through the whole `check`, and through one regex pass."""

from pathlib import Path

from attrs import frozen
from processes import cost
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
    """Megabytes (10^6 bytes) of report text per second of processor time, for each run.

    `speeds` are those of the whole `check`, `floor_speeds` those of the floor.
    """

    megabytes: float
    speeds: tuple[float, ...]
    floor_speeds: tuple[float, ...]
    peak_mib: float


def measure(programs: Path, folder: Path, files: int, rounds: int) -> Throughput:
    """Write `files` reports into `folder` and measure `rounds` pairs of check and floor."""
    megabytes = write_reports(folder, files) / 1e6
    check = (programs / "disclosure-lint", "check", "--format", "concise", folder)
    floor = (programs / "python", "-c", _FLOOR, folder)
    pairs = [(cost(check, frozenset({0, 1})), cost(floor)) for _ in range(rounds)]
    return Throughput(
        megabytes,
        tuple(megabytes / ours.seconds for ours, _ in pairs),
        tuple(megabytes / bare.seconds for _, bare in pairs),
        max(ours.peak_mib for ours, _ in pairs),
    )
