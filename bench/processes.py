"""What a finished process cost, and the clean environment that processes are measured in."""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[1]


@frozen
class Cost:
    """Processor time of one finished process, and the most memory it held."""

    seconds: float
    peak_mib: float


def cost(command: Sequence[str | Path], allowed: frozenset[int] = frozenset({0})) -> Cost:
    """Run `command` with its output thrown away and return what it cost.

    Raises:
        RuntimeError: it ended with another code than those `allowed`.
    """
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    kib = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Cost(usage.ru_utime + usage.ru_stime, kib / 1024)


def clean_environment(folder: Path) -> Path:
    """Build the wheel, install it in a new environment below `folder`, return its programs' folder.

    The environment holds nothing else: a .pth file of another package would slow the bare start
    and flatter every ratio. pip compiles what it installs, as it does for users.
    """
    environment, wheels = folder / "venv", folder / "wheel"
    venv.create(environment)
    build = ("-m", "hatchling", "build", "-t", "wheel", "-d", str(wheels))
    subprocess.run([sys.executable, *build], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = wheels.iterdir()
    pip = ("-m", "pip", "--python", str(environment), "install", "--quiet", str(wheel))
    subprocess.run([sys.executable, *pip], check=True, capture_output=True)
    return environment / "bin"
