"""The watchdog over the readers sees what goes wrong; a few hundred broken files are read here."""

import os
import time
from functools import partial

import pytest

pytest.importorskip("resource", reason="processes are watched through POSIX only")

from bench.fuzz.readers import READERS
from bench.fuzz.watchdog import Fault, Watchdog

BAD, COUNT = 3, 5
_KEPT: list[bytes] = []


def hang() -> None:
    """Never return."""
    while True:
        time.sleep(60)


def crash() -> None:
    """Die without a word."""
    os.abort()


def leave() -> None:
    """End as a program does."""
    raise SystemExit(3)


def err() -> None:
    """Fail."""
    raise ZeroDivisionError


def grow() -> None:
    """Take more memory than is allowed, and keep it."""
    _KEPT.append(b"x" * (300 * 1024 * 1024))


def dawdle() -> None:
    """Compute for too long."""
    stop = time.process_time() + 0.4
    while time.process_time() < stop:
        pass


PLANTED = {"hang": hang, "crash": crash, "growth": grow, "slow": dawdle}


def work(fault: str, number: int) -> float:
    """Do nothing, but on one number what `fault` says."""
    started = time.process_time()
    if number == BAD:
        {**PLANTED, "error": err, "exit": leave}[fault]()
    return time.process_time() - started


def faults(fault: str) -> list[Fault]:
    """Return what the watchdog sees of a planted fault, with work going on behind it."""
    watchdog = Watchdog(partial(work, fault), seconds=0.3, patience=3, megabytes=300)
    for number in range(COUNT):
        watchdog.run(number)
    watchdog.close()
    return watchdog.faults


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_fault_is_seen(kind: str) -> None:
    """One fault, on its file, of its kind; the files behind it are worked on all the same.

    On a busy machine what grows may be slow, too.
    """
    found = {(fault.number, fault.kind) for fault in faults(kind)}
    assert found - {(BAD, "slow")} == {(BAD, kind)} - {(BAD, "slow")}
    assert found


@pytest.mark.parametrize("kind", ["error", "exit"])
def test_an_error_of_a_reader_is_a_fault(kind: str) -> None:
    """Whatever it raises, but for the one error that it may."""
    assert [(fault.number, fault.kind) for fault in faults(kind)] == [(BAD, "error")]


@pytest.mark.parametrize("name", READERS)
def test_broken_files_are_read_or_refused(name: str) -> None:
    """A few of those that `nox -s fuzz` breaks by the hundred thousand."""
    reader = READERS[name]
    reader.files()
    watchdog = Watchdog(partial(reader.work, 0), seconds=3)
    for number in range(60):
        watchdog.run(number)
    watchdog.close()
    assert watchdog.faults == []
