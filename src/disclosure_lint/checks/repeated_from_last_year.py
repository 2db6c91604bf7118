"""Passages taken over from one's own earlier report, and their share of the whole."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.corpus.neighbours import Neighbours, Shared
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.report import Evidence, Mark, Report
from disclosure_lint.text.frozen import evolve, frozen

_PERCENT = 100
_MOST_EVIDENCE = 5


@check("repeated-from-last-year")
@frozen
class RepeatedFromLastYear:
    """A report is not that of an earlier year with new figures.

    Passages of `passage` characters count towards the share, which must stay below `limit` per cent
    of what is no common wording (or below what a profile says), where that is `least` characters
    at all. Below the limit each passage is told that has `told` characters and is equal to
    `similarity` per cent.
    """

    limit: int
    least: int
    passage: int
    told: int
    similarity: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark for the whole where the share is too large, else one a passage."""
        neighbours = dossier.index or Neighbours()
        document = neighbours.document(dossier.report)
        if document is None:
            return
        if dossier.previous:
            neighbours = neighbours.and_earlier(dossier.previous, document)
        terms = Terms(length=self.passage, matched=self.passage)
        shared = _once(neighbours.of_own(document, terms))
        common, best = neighbours.common(document), _most(shared)
        whole = common.count(0)
        share = round(_taken(best, common) * _PERCENT / whole) if whole else 0
        limit = (dossier.local.repeated_most if dossier.local else 0) or self.limit
        if whole >= self.least and share >= limit:
            local = dossier.local
            demand = local.repeated_profile if local and local.repeated_most else ""
            yield evolve(_on_whole(dossier.report, best, share, limit), demand=demand)
            return
        for one in _apart(shared):
            if len(one.masked) >= self.told and one.similarity * _PERCENT >= self.similarity:
                yield _on_passage(dossier.report, one)


def _taken(shared: Sequence[Shared], common: bytes | bytearray) -> int:
    """Return how many characters outside common wording were taken, each counted once."""
    own = bytearray(len(common))
    for one in shared:
        start, end = one.masked.start, one.masked.end
        own[start:end] = (not flag for flag in common[start:end])
    return min(own.count(1), sum(one.matched for one in shared))


def _on_whole(report: Report, shared: Sequence[Shared], share: int, limit: int) -> Mark:
    values = {"share": share, "limit": limit, "found": shared[0].origin.year}
    longest = sorted(shared, key=lambda one: -one.matched)[:_MOST_EVIDENCE]
    return Mark(report.headline, values, "share", tuple(map(_evidence, longest)))


def _on_passage(report: Report, one: Shared) -> Mark:
    values = {
        "found": one.origin.year,
        "length": len(one.masked),
        "similarity": round(one.similarity * _PERCENT),
    }
    return Mark(report.flow.from_source(one.here), values, "passage", (_evidence(one),))


def _once(shared: Iterable[Shared]) -> list[Shared]:
    """Return passages without those found a second time: last year's report may be in an index."""
    return list({(one.origin.path, one.here, one.there): one for one in shared}.values())


def _most(shared: Sequence[Shared]) -> list[Shared]:
    """Return the passages of the earlier report that most was taken from."""
    by_path: dict[str, list[Shared]] = {}
    for one in shared:
        by_path.setdefault(one.origin.path, []).append(one)
    if not by_path:
        return []
    return max(by_path.values(), key=lambda of: (sum(o.matched for o in of), of[0].origin.year))


def _apart(shared: Sequence[Shared]) -> list[Shared]:
    """Return the best passages that do not overlap, of equal ones those of the latest report."""
    kept: list[Shared] = []
    for one in sorted(shared, key=lambda one: (-one.matched, -(one.origin.year or 0))):
        if not any(one.here.overlaps(other.here) for other in kept):
            kept.append(one)
    return sorted(kept, key=attrgetter("here"))


def _evidence(one: Shared) -> Evidence:
    year = str(one.origin.year or "")
    return Evidence(one.there, year, one.origin.path, one.words, one.lines)
