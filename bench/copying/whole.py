"""Finders of alike reports, not passages: MinHash with banding, as datasketch and rensa do it.

They are asked which pairs of reports belong together, beside this project's finder: reports that
copy a passage from one another, and reports that repeat their own of the year before.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from attrs import frozen
from bench.copying.ours import document, find
from bench.copying.quality import Run, sources
from bench.copying.reports import MadeReport
from bench.copying.world import YEARS, repeats

_GRAM, _PERMUTATIONS, _ALIKE, _BANDS = 7, 128, 0.5, 32
Grams = Mapping[int, frozenset[str]]


@frozen
class Pairs:
    """What share of the pairs a method finds, in milliseconds a report; `own` are of one agency."""

    name: str
    copying: float
    own: float | None
    cost: float


def whole_report_methods(run: Run) -> Iterator[Pairs]:
    """Yield what each method finds among all reports; of this project's, of those asked about."""
    copied = _copied(run, run.reports)
    own = {
        frozenset((number, number - 1))
        for number in run.reports
        if repeats(run.world, *divmod(number, YEARS))
    }
    grams = {number: _grams(report) for number, report in run.reports.items()}
    for name, method in _METHODS.items():
        start = time.process_time()
        found = method(grams)
        cost = (time.process_time() - start) * 1000 / len(grams)
        yield Pairs(name, _share(copied, found), _share(own, found), cost)
    start = time.process_time()
    pairs = {
        frozenset((report.number, one.other))
        for report, asked in run.documents()
        for one in find(asked, run.index)
    }
    cost = (time.process_time() - start) * 1000 / len(run.asked)
    yield Pairs("this project (passages)", _share(_copied(run, run.asked), pairs), None, cost)


def _copied(run: Run, numbers: Iterable[int]) -> set[frozenset[int]]:
    """Return the pairs of each of these reports and one that it copied from."""
    return {
        frozenset((number, other))
        for number in numbers
        for case in run.reports[number].cases
        for other in sources(case, run)
    }


def _share(wanted: set[frozenset[int]], found: set[frozenset[int]]) -> float:
    return len(wanted & found) / max(1, len(wanted))


def _grams(report: MadeReport) -> frozenset[str]:
    text = document(report).masked.text
    return frozenset(text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1))


def _by_datasketch(grams: Grams) -> set[frozenset[int]]:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 -- only where it is compared

    index = MinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS)
    found: set[frozenset[int]] = set()
    for number, own in grams.items():
        sketch = MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([gram.encode() for gram in own])
        found |= {frozenset((number, other)) for other in index.query(sketch)}
        index.insert(number, sketch)
    return found


def _by_rensa(grams: Grams) -> set[frozenset[int]]:
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 -- only where it is compared

    index = RMinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    found: set[frozenset[int]] = set()
    for number, own in grams.items():
        sketch = RMinHash(num_perm=_PERMUTATIONS, seed=1)
        sketch.update(list(own))
        found |= {frozenset((number, other)) for other in index.query(sketch)}
        index.insert(number, sketch)
    return found


_METHODS: Final[Mapping[str, Callable[[Grams], set[frozenset[int]]]]] = {
    "datasketch, MinHash LSH at 0.5": _by_datasketch,
    "rensa, MinHash LSH": _by_rensa,
}
