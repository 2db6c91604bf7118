"""Start-up: `disclosure-lint check` of one report over `python -c pass`, in processor time."""

from pathlib import Path
from statistics import median

from attrs import frozen
from processes import ROOT, cost

EXAMPLE = ROOT / "src" / "disclosure_lint" / "examples" / "青石镇2017.md"


@frozen
class Startup:
    """The ratio of pairs run in turn: once the program, once bare Python."""

    ratios: tuple[float, ...]
    bare_milliseconds: float
    peak_mib: float

    @property
    def ratio(self) -> float:
        """The middle of the ratios."""
        return median(self.ratios)


def measure(programs: Path, rounds: int, report: Path = EXAMPLE) -> Startup:
    """Measure `rounds` pairs. One run alone means nothing: the same process varies twofold."""
    check = (programs / "disclosure-lint", "check", report)
    bare = (programs / "python", "-c", "pass")
    pairs = [(cost(check, frozenset({0, 1})), cost(bare)) for _ in range(rounds)]
    return Startup(
        tuple(ours.seconds / floor.seconds for ours, floor in pairs),
        median(floor.seconds for _, floor in pairs) * 1000,
        max(ours.peak_mib for ours, _ in pairs),
    )
