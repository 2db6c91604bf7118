"""`check --watch`: files are judged again each time they change, until interrupted."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from disclosure_lint.linter import discover
from disclosure_lint.linter.discover import Target

_SECONDS = 0.5
Stamp = tuple[int, int]


def changes(
    operands: Iterable[str], *, found: bool, wait: Callable[[float], object] = time.sleep
) -> Iterator[list[Target]]:
    """Yield all files first, then those new or changed, each time there are some; never ends.

    Folders are walked again each time, so that new files are seen. A file that is gone is passed
    by: it has nothing to be judged.
    """
    names = tuple(operands)
    seen: dict[str, Stamp | None] = {}
    first = True
    while True:
        targets = list(discover(names, found=found))
        stamps = {target.path: _stamp(target.path) for target in targets}
        new = [target for target in targets if stamps[target.path] != seen.get(target.path, ())]
        new = [target for target in new if first or stamps[target.path] is not None]
        if new:
            yield new
        first, seen = False, stamps
        wait(_SECONDS)


def _stamp(path: str) -> Stamp | None:
    """Return what tells that a file has changed, None where there is no file."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
