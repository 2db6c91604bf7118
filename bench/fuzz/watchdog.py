"""A worker that may hang, die or grow: it is watched, killed and begun again."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Final

from attrs import define, field, frozen

# What a worker does with one number; it returns the seconds of work, or raises.
Work = Callable[[int], float]
_KILOBYTES: Final = 1024
_SPAWN: Final = multiprocessing.get_context("fork")


@frozen
class Fault:
    """What went wrong with one file: hang, slow, crash, error or growth."""

    number: int
    kind: str
    detail: str = ""


@define
class Watchdog:
    """Runs `work` on numbers in a process of its own.

    A file that takes more than `seconds` of computing is slow, one without an answer after
    `patience` hangs; a process that has grown above `megabytes` is a fault too, and ends.
    """

    work: Work
    seconds: float = 1.0
    patience: float = 20.0
    megabytes: int = 500
    slowest: float = 0.0
    largest: int = 0
    _process: "multiprocessing.process.BaseProcess | None" = None
    _pipe: "Connection | None" = None
    faults: list[Fault] = field(factory=list)

    def run(self, number: int) -> None:
        """Do the work on one number, whatever comes of it."""
        pipe = self._worker()
        pipe.send(number)
        try:
            if not pipe.poll(self.patience):
                self._end(Fault(number, "hang"))
                return
            error, took, grown = pipe.recv()
        except (EOFError, OSError):
            self._end(Fault(number, "crash", self._last_word()))
            return
        self._judge(number, error, took, grown)

    def close(self) -> None:
        """End the worker."""
        self._end(None)

    def _judge(self, number: int, error: str, took: float, grown: int) -> None:
        self.slowest, self.largest = max(self.slowest, took), max(self.largest, grown)
        if error:
            self.faults.append(Fault(number, "error", error))
        if took > self.seconds:
            self.faults.append(Fault(number, "slow", f"{took:.1f} s"))
        if grown > self.megabytes:
            self._end(Fault(number, "growth", f"{grown} MB"))

    def _worker(self) -> "Connection":
        if self._pipe is None or self._process is None:
            self._pipe, other = _SPAWN.Pipe()
            self._process = _SPAWN.Process(target=_serve, args=(self.work, other), daemon=True)
            self._process.start()
            other.close()
        return self._pipe

    def _last_word(self) -> str:
        if self._process is None:
            return ""
        self._process.join(5)
        return f"exit code {self._process.exitcode}"

    def _end(self, fault: Fault | None) -> None:
        if fault is not None:
            self.faults.append(fault)
        if self._process is not None and self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
        self._process = self._pipe = None


def _serve(work: Work, pipe: "Connection") -> None:
    """Work on the numbers that come, and tell of each: error, seconds, megabytes."""
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            number = pipe.recv()
            error, took = "", 0.0
            started = time.process_time()
            try:
                took = work(number)
            except BaseException as problem:  # noqa: BLE001 -- that is what is looked for
                error, took = repr(problem)[:300], time.process_time() - started
            grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KILOBYTES
            pipe.send((error, took, grown))
