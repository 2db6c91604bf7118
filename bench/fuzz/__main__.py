"""Break files and read them: `python -m bench.fuzz`, see its `--help`."""

import argparse
import sys
import time
from functools import partial

from bench.fuzz.readers import OFFICE, READERS, Reader
from bench.fuzz.watchdog import Watchdog

SHARES = {"txt": 0.55, "docx": 0.2, "html": 0.2, "pdf": 0.05}
_TOLD_EVERY = 2_000
_PATIENCE, _OFFICE_PATIENCE = 120, 180  # on a busy machine a second of work may take long


def main() -> int:
    """Run the readers named, and return 1 where one has a fault."""
    arguments = argparse.ArgumentParser(prog="bench.fuzz")
    arguments.add_argument("--files", type=int, default=100_000)
    arguments.add_argument("--office", type=int, default=0, help="files through LibreOffice")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--reader", choices=READERS, action="append")
    asked = arguments.parse_args()
    names = asked.reader or ([] if asked.office else list(READERS))
    whole = sum(SHARES[name] for name in names)
    faults = [_run(READERS[n], round(asked.files * SHARES[n] / whole), asked.seed) for n in names]
    if asked.office:
        faults.append(_run(OFFICE, asked.office, asked.seed))
    return 1 if any(faults) else 0


def _run(reader: Reader, count: int, seed: int) -> int:
    if not reader.files():  # made once, before the worker is forked
        print(f"{reader.name}: nothing to break: LibreOffice is not installed")
        return 0
    patience = _OFFICE_PATIENCE if reader is OFFICE else _PATIENCE
    watchdog = Watchdog(partial(reader.work, seed), patience=patience)
    started = time.monotonic()
    for number in range(1, count + 1):
        watchdog.run(number)
        if number % _TOLD_EVERY == 0 and number < count:
            _tell(reader, watchdog, number, started)
    watchdog.close()
    _tell(reader, watchdog, count, started)
    for fault in watchdog.faults[:20]:
        print(f"  {fault.kind} at {reader.name} {seed} {fault.number}: {fault.detail}", flush=True)
    return len(watchdog.faults)


def _tell(reader: Reader, watchdog: Watchdog, count: int, started: float) -> None:
    took = time.monotonic() - started
    print(
        f"{reader.name}: {count} files in {took:.0f} s, faults: {len(watchdog.faults)}, "
        f"slowest {watchdog.slowest:.2f} s, largest {watchdog.largest} MB",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
