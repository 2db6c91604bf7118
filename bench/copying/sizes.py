"""What an index costs as it grows: building it, its bytes, a report put to it, one more added."""

import gc
import os
import resource
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

from attrs import frozen
from bench.copying.ours import build, document, find
from bench.copying.reports import MadeReport, make_report
from bench.copying.world import make_world

from disclosure_lint.corpus.fingerprints import fingerprints
from disclosure_lint.corpus.masking import mask
from disclosure_lint.corpus.sqlite_index import SqliteIndex

_ADDED = 40
_PERCENTILES = 20


@frozen
class Cost:
    """Times are CPU milliseconds for one report, but `first` and `add`, which are by the clock.

    `ratio` is what asking costs, with masking and fingerprints, in times of these two alone.
    `pure` and `whole` are bytes of the index for each report, without and with its text.
    """

    reports: int
    built: float
    pure: float
    whole: float
    first: float
    query: float
    late: float
    longest: float
    ratio: float
    add: float
    memory: float


def measure(seed: int, size: int, queries: int, folder: Path) -> Cost:
    """Build an index of `size` reports in `folder`, and put `queries` of them to it."""
    world = make_world(seed, size + _ADDED)
    file = folder / f"{size}.index"
    made = 0.0

    def reports() -> Iterator[MadeReport]:
        nonlocal made
        for number in range(size):
            start = time.process_time()
            report = make_report(world, number)
            made += time.process_time() - start
            yield report

    start = time.process_time()
    build(reports(), file).close()
    built = size / (time.process_time() - start - made)
    index = SqliteIndex(file)
    index.merge()  # the cut is that of the size
    chosen = world.dice("asked").sample(range(size), queries)
    asked = [make_report(world, number) for number in chosen]
    for part in folder.iterdir():
        _forget(part)
    first = _clock(lambda: find(document(asked[0]), index))
    for part in folder.iterdir():
        _remember(part)
    gc.collect()  # what building left is no question's cost
    times, base = _queries(asked, index)
    extra = [make_report(world, size + number) for number in range(_ADDED)]
    add = median(_clock(lambda one=one: index.add([document(one)])) for one in extra)
    return Cost(
        size,
        built,
        (index.size_on_disk - _texts(file)) / size,
        index.size_on_disk / size,
        first,
        median(times),
        quantiles(times, n=_PERCENTILES)[-1],
        max(times),
        sum(times) / base,
        add,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _forget(file: Path) -> None:
    """Let the system forget what it keeps of a file in memory, where it can."""
    if hasattr(os, "posix_fadvise"):
        with file.open("rb") as stream:
            os.fsync(stream.fileno())
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _remember(file: Path) -> None:
    """Have the system keep a file in memory, as it does with one that is asked all the time."""
    with file.open("rb") as stream:
        while stream.read(1 << 24):
            pass


def _queries(asked: Sequence[MadeReport], index: SqliteIndex) -> tuple[list[float], float]:
    """Return the milliseconds of each question, and the sum of masking and fingerprints alone."""
    for report in asked[:10]:
        find(document(report), index)
    times, base = [], 0.0
    for report in asked:
        start = time.process_time()
        masked = mask(report.text, (report.name, report.region, report.region[:-1]))
        _ = fingerprints(masked.text).kept
        between = time.process_time()
        find(document(report), index)
        times.append((time.process_time() - between) * 1000)
        base += (between - start) * 1000
    return times, base


def _clock(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def _texts(file: Path) -> int:
    """Return the bytes of the texts and maps that the index keeps to show passages."""
    with sqlite3.connect(file) as base:
        texts = base.execute("SELECT SUM(LENGTH(map) + COALESCE(LENGTH(text), 0)) FROM contents")
        return texts.fetchone()[0] or 0
