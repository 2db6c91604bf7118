"""Builds distributions of this checkout, and clean environments to install them in.

Nothing is downloaded: the three core dependencies are linked from the environment that runs the
tests, everything else stays out.
"""

import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
PACKAGES = (ROOT / "src" / "disclosure_lint", ROOT / "rules" / "disclosure_rules")
_EDITABLE = "import sys, hatchling.build; hatchling.build.build_editable(sys.argv[1])"


@frozen
class Environment:
    """A clean virtual environment."""

    root: Path

    @property
    def scripts(self) -> Path:
        """The folder of its programs."""
        return self.root / ("Scripts" if sys.platform == "win32" else "bin")

    def run(
        self, program: str, *arguments: str | Path, cwd: Path | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Run one of its programs, outside the checkout unless `cwd` says else."""
        return subprocess.run(
            [self.scripts / program, *arguments],
            cwd=cwd or self.root,
            env={"PYTHONUTF8": "1", "DISCLOSURE_LINT_CACHE": str(self.root / "cache")},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )


def build(target: str, source: Path, out: Path) -> Path:
    """Build the wheel or sdist of the checkout `source` in the empty folder `out`."""
    return _built(out, "-m", "hatchling", "build", "-t", target, "-d", str(out), cwd=source)


def build_editable(out: Path) -> Path:
    """Build what an editable install unpacks: a wheel that points at this checkout."""
    return _built(out, "-c", _EDITABLE, str(out), cwd=ROOT)


def install(wheel: Path, root: Path) -> Environment:
    """Make a clean environment in the empty folder `root` and install `wheel` there."""
    environment = Environment(root)
    venv.create(root, symlinks=sys.platform != "win32")
    _link_dependencies(root)
    add(wheel, environment)
    return environment


def add(wheel: Path, environment: Environment) -> None:
    """Install one more wheel in an environment."""
    pip = ("-m", "pip", "--python", str(environment.scripts / "python"))
    options = ("--quiet", "--no-deps", "--no-index", "--disable-pip-version-check")
    _python(*pip, "install", *options, str(wheel), cwd=environment.root)


def _built(out: Path, *arguments: str, cwd: Path) -> Path:
    _python(*arguments, cwd=cwd)
    (built,) = out.iterdir()
    return built


def _python(*arguments: str, cwd: Path) -> None:
    command = (sys.executable, *arguments)
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _link_dependencies(root: Path) -> None:
    (site_packages,) = root.rglob("site-packages")
    for name in ("attrs", "lark", "regex"):
        files = distribution(name).files or ()
        for top in {file.parts[0] for file in files} - {"..", "__pycache__"}:
            (site_packages / top).symlink_to(distribution(name).locate_file(top))
