"""`completion`: what real shells complete with the scripts."""

import shutil
import subprocess
from pathlib import Path

import pytest
from running import Run, furnish, runner

BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _disclosure_lint
printf '%s\\n' "${COMPREPLY[@]}"
"""
CASES = [
    (("disclosure-lint", "ch"), ["check"]),
    (("dlint", "check", "--fou"), ["--found"]),
    (("disclosure-lint", "--format", "j"), ["json", "junit"]),
    (("disclosure-lint", "rules", "ch"), ["check"]),
    (("disclosure-lint", "config", "sh"), ["show"]),
    (("disclosure-lint", "explain", "missing-su"), ["missing-supervision-results"]),
    (("disclosure-lint", "--severity", "missing-section=w"), ["missing-section=warning"]),
]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs the program in a folder of its own."""
    furnish(tmp_path, monkeypatch)
    return runner(capsys)


def script(run: Run, shell: str) -> Path:
    """Write the completion script of a shell."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    path = Path(f"completion.{shell}")
    path.write_text(run("completion", shell).out, "utf-8")
    return path


def words(*command: str) -> list[str]:
    """Return the lines that a command prints."""
    ran = subprocess.run(command, capture_output=True, check=True, timeout=60)
    return ran.stdout.decode().splitlines()


@pytest.mark.parametrize(("typed", "offered"), CASES)
def test_bash(run: Run, typed: tuple[str, ...], offered: list[str]) -> None:
    """Verbs, options, their values, and rules."""
    path = script(run, "bash")
    assert words("bash", "--norc", "-c", BASH, "bash", str(path), *typed) == offered


@pytest.mark.parametrize(("typed", "offered"), CASES)
def test_fish(run: Run, typed: tuple[str, ...], offered: list[str]) -> None:
    """The same in fish, which may offer files beside."""
    path = script(run, "fish")
    line = f"source {path}; complete -C'{' '.join(typed)}'"
    assert set(offered) <= set(words("fish", "--no-config", "-c", line))


def test_zsh(run: Run) -> None:
    """Zsh takes the script, and knows who completes the program."""
    path = script(run, "zsh")
    told = words("zsh", "-f", "-c", f"source {path} && echo ${{_comps[disclosure-lint]}}")
    assert "_disclosure_lint" in told[-1]


def test_a_wrong_shell_is_one_sentence(run: Run) -> None:
    """Exit code 2, with the nearest right word."""
    ran = run("completion", "bsh")
    assert (ran.code, "bash" in ran.err, ran.err.count("\n")) == (2, True, 1)
    assert run("completion").code == 2
