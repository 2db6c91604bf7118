"""The developer's commands. `nox` runs all that must hold, `nox -s tests` one of them.

They run in the environment that `sh setup.sh dev` made, so that a check starts at once.
"""

import os
import shutil
import sys
from pathlib import Path

import nox

# .venv/bin/nox may be run without activating .venv: its tools are beside it.
os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))

nox.options.default_venv_backend = "none"
nox.options.sessions = ["style", "types", "rooms", "tests", "hooks"]


PEERS = ("rapidfuzz>=3.9", "datasketch>=1.6", "rensa>=0.3")  # compared with, all MIT


@nox.session
def style(session: nox.Session) -> None:
    """Ruff: every rule that has no reasoned ignore, and the formatter."""
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types with mypy (strict) and pyright."""
    session.run("mypy")
    session.run("pyright")


@nox.session
def rooms(session: nox.Session) -> None:
    """import-linter: imports only go down (docs/architecture.md)."""
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """Pytest with coverage, on all cores; with arguments after `--`, pytest with these alone."""
    everything = ("-n", "auto", "-q", "--cov", "--cov-report=term:skip-covered")
    session.run("pytest", *(session.posargs or everything))


@nox.session
def hooks(session: nox.Session) -> None:
    """Commit in real repositories through pre-commit and prek, which install the package."""
    session.run("pytest", "tests/hooks", "-q", env={"DISCLOSURE_LINT_HOOKS": "1"})


@nox.session
def spark(session: nox.Session) -> None:
    """Join fingerprints on Spark too: installs pyspark (400 MB), needs Java."""
    session.run("python", "-m", "pip", "install", "--quiet", "pyspark>=3.5")
    session.run("pytest", "tests/corpus/test_joining.py", "-q")


@nox.session
def docs(session: nox.Session) -> None:
    """Write docs/rules/ and the table in docs/cards.md anew from the cards."""
    session.run("python", "docs/generate.py")


@nox.session
def quality(session: nox.Session) -> None:
    """Set known faults into invented reports and write docs/quality.md (some minutes)."""
    session.run("python", "-m", "bench.quality", *session.posargs)


@nox.session
def copying(session: nox.Session) -> None:
    """Print the tables of docs/copying.md (an hour with 100,000 reports; see --help)."""
    session.run("python", "-m", "pip", "install", "--quiet", *PEERS)
    sizes = ["--sizes", "1000", "10000", "100000"]
    session.run("python", "-m", "bench.copying", *(session.posargs or sizes))


@nox.session
def bench(session: nox.Session) -> None:
    """Measure start-up and throughput of the built wheel and write docs/benchmarks.md."""
    session.run("python", "bench/run.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Break files by the hundred thousand and read them, 100 through LibreOffice; takes an hour."""
    session.run("python", "-m", "bench.fuzz", *(session.posargs or ["--files", "100000"]))
    if not session.posargs:
        session.run("python", "-m", "bench.fuzz", "--office", "100")


@nox.session
def real(session: nox.Session) -> None:
    """Measure recall and precision on the labelled reports and write docs/real-reports.md."""
    session.run("python", "-m", "bench.real", *session.posargs)


@nox.session
def editing(session: nox.Session) -> None:
    """Measure how long an editor waits for a report of up to 200 KB (docs/editors.md)."""
    session.run("python", "bench/editing.py", *session.posargs)


@nox.session
def vscode(session: nox.Session) -> None:
    """Package the extension and drive it in a real VS Code; needs Node 20 and Chromium."""
    work = Path("editors/vscode/.work").absolute()
    server, chromium = (shutil.which(name) for name in ("disclosure-lint", "chromium"))
    if not (server and chromium):
        session.error("disclosure-lint or chromium is not on the PATH")
    example = Path("src/disclosure_lint/examples/青石镇2017.md").absolute()
    with session.chdir("editors/vscode"):
        session.run("npm", "ci", "--ignore-scripts", external=True)
        session.run("node", "node_modules/esbuild/install.js", external=True)
        session.run("npm", "run", "package", external=True)
        vsix = Path("disclosure-lint.vsix").absolute()
        session.run("node", "test/package.cjs", str(vsix), external=True)
        session.run("sh", "test/setup.sh", str(work), external=True)
        drive = ("node", "test/drive.cjs", str(work), str(vsix), server, chromium)
        session.run(*drive, *session.posargs, env={"EXAMPLE": str(example)}, external=True)
