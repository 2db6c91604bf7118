"""Two masked texts side by side: the maximal passages that they share.

Exact matches of `anchor` characters and more are joined where they lie near each other in both
texts, in any order, so that changed words, moved sentences and other commas do not break a
passage. Only characters outside common wording count for whether it is one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from disclosure_lint.corpus.clustering import clusters_apart
from disclosure_lint.corpus.document import Stored
from disclosure_lint.corpus.matches import Asked, Match, matches_in, part_of, pieces_of
from disclosure_lint.corpus.passages import Passage, Terms
from disclosure_lint.text import Span


def align(
    asked: Asked, stored: Stored, windows: Iterable[tuple[Span, Span]], terms: Terms
) -> list[Passage]:
    """Return the passages shared within `windows` (places here and there), in order.

    A passage neither begins nor ends with a sentence that is all common wording, nor does it cross
    a break on either side. Of passages that cover one another here, the one with most matched
    characters is returned.
    """
    found = []
    for window in windows:
        matches = list(matches_in(asked, stored.masked_text, window, terms.anchor))
        if sum(match.size for match in matches) < terms.matched:
            continue
        pieces = [piece for match in matches for piece in pieces_of(match, asked.common)]
        for cluster in clusters_apart(pieces, (asked.breaks, stored.breaks), terms.gap):
            own = _trimmed(cluster, asked.common, asked.sentences)
            if own and _holds(passage := _passage(own, asked.common), terms):
                found.append(passage)
    return _apart(found)


def _holds(passage: Passage, terms: Terms) -> bool:
    return (
        passage.matched >= terms.matched
        and len(passage.here) >= terms.length
        and passage.similarity >= terms.similarity
    )


def _trimmed(
    cluster: Sequence[Match], common: Sequence[int], sentences: Sequence[int]
) -> list[Match]:
    """Return the matches without the sentences of common wording at both ends."""
    own = [match for match in cluster if match.own]
    if not own:
        return []
    first, last = own[0].here, own[-1].here + own[-1].size
    before, after = bisect_right(sentences, first) - 1, bisect_left(sentences, last)
    start = sentences[before] if before >= 0 else 0
    end = sentences[after] if after < len(sentences) else len(common)
    pieces: list[Match] = []
    for match in cluster:
        from_, to = max(match.here, start), min(match.here + match.size, end)
        pieces += part_of(match, from_, to, own=match.own)
    return pieces


def _passage(cluster: Sequence[Match], common: Sequence[int]) -> Passage:
    equal = _union((match.here, match.here + match.size) for match in cluster)
    opposite = _union((match.there, match.there + match.size) for match in cluster)
    here, there = Span(equal[0][0], equal[-1][1]), Span(opposite[0][0], opposite[-1][1])
    both = min(_total(equal), _total(opposite))
    matched = sum(end - start - sum(common[start:end]) for start, end in equal)
    return Passage(here, there, min(matched, both), both / max(len(here), len(there)))


def _union(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _total(stretches: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in stretches)


def _apart(passages: Iterable[Passage]) -> list[Passage]:
    """Return the best of passages that cover one another here, in order."""
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (-p.matched, -p.similarity, p.here, p.there)):
        covered = sum(_shared(passage.here, other.here) for other in kept)
        if 2 * covered <= len(passage.here):
            kept.append(passage)
    return sorted(kept, key=attrgetter("here"))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
