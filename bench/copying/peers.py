"""Other ways to find copied passages, put to the same reports; each needs its own package or none.

All look only at the reports that share kept fingerprints with the one asked about, and drop what is
common wording by the same index: they are compared as ways to find passages, not as indexes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Final

from bench.copying.ours import document
from bench.copying.reports import MadeReport
from bench.copying.scoring import Detection
from rapidfuzz import fuzz, process

from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.corpus.search import Search
from disclosure_lint.corpus.sqlite_index import SqliteIndex
from disclosure_lint.text import Span

_SHORTEST = 12  # masked characters of a sentence that says anything
_RATIO = 85.0
_BLOCK, _GAP, _PASSAGE = 8, 25, 24
_FEWEST_HITS = 2


def outside_common(
    asked: Document, index: SqliteIndex, found: Iterable[Detection]
) -> list[Detection]:
    """Return the detections with enough characters outside common wording."""
    common = Search().common(asked, index, [Span(0, len(asked.masked.text))])
    kept = []
    for one in found:
        inside = asked.masked.from_source(one.here)
        if len(inside) - sum(common[inside.start : inside.end]) >= Terms().matched:
            kept.append(one)
    return kept


def candidates(asked: Document, index: SqliteIndex) -> list[int]:
    """Return the numbers of the reports that share two kept fingerprints with `asked`."""
    prints = asked.prints
    counts: dict[int, int] = {}
    seen: set[tuple[int, int]] = set()
    for found, number, _ in index.postings({prints.hashes[at] for at in prints.kept}):
        if (found, number) not in seen:
            seen.add((found, number))
            counts[number] = counts.get(number, 0) + 1
    numbers = (number for number, count in counts.items() if count >= _FEWEST_HITS)
    others = (index.provenance(number) for number in numbers)
    return [int(one.path) for one in others if one.body != asked.provenance.body]


class SentenceHash:
    """Equal masked sentences; those of more agencies than the index's cut are common wording."""

    def __init__(self, reports: Iterable[MadeReport], cut: int) -> None:
        """Enter all sentences."""
        self._places: dict[str, list[tuple[int, Span]]] = {}
        agencies: dict[str, set[int]] = {}
        for report in reports:
            for masked, span in _sentences(report):
                self._places.setdefault(masked, []).append((report.number, span))
                agencies.setdefault(masked, set()).add(report.agency)
        self._common = {masked for masked, bodies in agencies.items() if len(bodies) > cut}

    def find(self, report: MadeReport, reports: Mapping[int, MadeReport]) -> list[Detection]:
        """Return a detection for each sentence that stands elsewhere too."""
        return [
            Detection(span, number, there)
            for masked, span in _sentences(report)
            if masked not in self._common
            for number, there in self._places.get(masked, ())
            if reports[number].agency != report.agency
        ]


def by_rapidfuzz(report: MadeReport, other: MadeReport) -> Iterator[Detection]:
    """Yield pairs of sentences that are alike to 85 % of the longer."""
    ours, theirs = list(_sentences(report)), list(_sentences(other))
    scores = process.cdist([m for m, _ in ours], [m for m, _ in theirs], scorer=fuzz.ratio)
    for row, (_, here) in zip(scores, ours, strict=True):
        best = int(row.argmax())
        if row[best] >= _RATIO:
            yield Detection(here, other.number, theirs[best][1])


def by_difflib(report: MadeReport, other: MadeReport) -> Iterator[Detection]:
    """Yield blocks that difflib matches, joined over small gaps."""
    ours, theirs = document(report).masked, document(other).masked
    blocks = SequenceMatcher(None, ours.text, theirs.text, autojunk=False).get_matching_blocks()
    joined: list[tuple[int, int, int, int]] = []
    for a, b, size in blocks:
        if size < _BLOCK:
            continue
        if joined and a - joined[-1][1] < _GAP and b - joined[-1][3] < _GAP:
            joined[-1] = (joined[-1][0], a + size, joined[-1][2], b + size)
        else:
            joined.append((a, a + size, b, b + size))
    for a, a_end, b, b_end in joined:
        if a_end - a >= _PASSAGE:
            here, there = ours.to_source(Span(a, a_end)), theirs.to_source(Span(b, b_end))
            yield Detection(here, other.number, there)


PAIRWISE: Final[Mapping[str, Callable[[MadeReport, MadeReport], Iterator[Detection]]]] = {
    "rapidfuzz, sentences alike to 85 %": by_rapidfuzz,
    "difflib, blocks joined": by_difflib,
}


def _sentences(report: MadeReport) -> Iterator[tuple[str, Span]]:
    """Yield the masked text and the place of each sentence of at least 12 characters."""
    masked = document(report).masked
    start = 0
    for at, character in enumerate(report.text):
        if character in "。\n":
            inside = masked.from_source(Span(start, at + 1))
            if len(inside) >= _SHORTEST:
                yield inside.of(masked.text), Span(start, at + 1)
            start = at + 1
