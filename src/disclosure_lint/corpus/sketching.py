"""Passages told by fingerprints alone, where an index keeps no texts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.fingerprints import GRAM
from disclosure_lint.corpus.passages import Passage, Terms
from disclosure_lint.text import Span

_STEP = 40  # fingerprints of one passage are no further apart


def sketch(
    document: Document, hits: Sequence[tuple[int, int]], common: Sequence[int], terms: Terms
) -> list[Passage]:
    """Return passages from shared fingerprints: their places are right to about ten characters.

    A passage counts where the grams themselves cover enough of it outside common wording. None
    crosses a break of `document`.
    """
    passages = []
    for cluster in _clusters_apart(hits, document.masked.breaks(document.text)):
        here = Span(cluster[0][0], cluster[-1][0] + GRAM)
        there = Span(min(t for _, t in cluster), max(t for _, t in cluster) + GRAM)
        kept = sum(here.start <= at < here.end - GRAM + 1 for at in document.prints.kept)
        similarity = min(1.0, len({h for h, _ in cluster}) / max(1, kept))
        matched = int(similarity * (len(here) - sum(common[here.start : here.end])))
        long_enough = len(here) >= terms.length and matched >= terms.matched
        if long_enough and similarity >= terms.similarity:
            passages.append(Passage(here, there, matched, similarity))
    return passages


def _clusters_apart(
    hits: Sequence[tuple[int, int]], breaks: Sequence[int]
) -> Iterator[list[tuple[int, int]]]:
    """Yield the clusters of what lies between the same breaks; a gram over one is none."""
    parts: dict[int, list[tuple[int, int]]] = {}
    for hit in sorted(hits):
        part = bisect_right(breaks, hit[0])
        if part == bisect_right(breaks, hit[0] + GRAM - 1):
            parts.setdefault(part, []).append(hit)
    for part_hits in parts.values():
        yield from _clusters(part_hits)


def _clusters(hits: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return groups of hits that follow one another closely on both sides."""
    groups: list[list[tuple[int, int]]] = []
    for hit in hits:
        for group in reversed(groups):
            if hit[0] - group[-1][0] > _STEP:
                continue
            if abs(hit[1] - group[-1][1]) <= _STEP:
                group.append(hit)
                break
        else:
            groups.append([hit])
    return groups
