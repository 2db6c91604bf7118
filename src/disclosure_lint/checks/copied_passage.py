"""Long passages shared with another agency's report, and not common wording."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.left_names import left_name
from disclosure_lint.corpus.neighbours import Neighbours, Shared
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.report import Evidence, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_PERCENT = 100
_MOST_EVIDENCE = 5


@check("copied-passage")
@frozen
class CopiedPassage:
    """No long passage stands in another agency's report.

    `length`, `matched` (characters equal and outside common wording) and `similarity` (per cent)
    say what counts as a passage; the three of `small` hold where fewer than `few` agencies are
    known: then nothing tells what everybody writes. From `template` other agencies on a passage is
    a template. Reports on later years are left out: who came first has copied from nobody.
    """

    few: int
    length: int
    matched: int
    similarity: int
    small_length: int
    small_matched: int
    small_similarity: int
    template: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each passage, with the best source as evidence."""
        document = dossier.index.document(dossier.report) if dossier.index else None
        if dossier.index is None or document is None:
            return
        terms = self.terms(dossier.index)
        shared = sorted(dossier.index.of_others(document, terms), key=lambda one: one.here)
        for group in _groups(shared):
            yield self._mark(dossier.report, document, group, dossier.index.bodies)

    def terms(self, index: Neighbours) -> Terms:
        """Return what counts as a passage among so many bodies as `index` knows."""
        if index.bodies < self.few:
            similarity = self.small_similarity / _PERCENT
            return Terms(
                length=self.small_length, matched=self.small_matched, similarity=similarity
            )
        similarity = self.similarity / _PERCENT
        return Terms(length=self.length, matched=self.matched, similarity=similarity)

    def _mark(
        self, report: Report, document: Document, group: Sequence[Shared], bodies: int
    ) -> Mark:
        sources = _of_each_body(group)
        best = sources[0]
        named = _named(document, sources)
        best = named[0] if named else best
        found = named[1].of(report.source.text) if named else ""
        values = {
            "agency": best.origin.agency,
            "found": best.origin.year,
            "length": len(best.masked),
            "similarity": round(best.similarity * _PERCENT),
            "count": len(sources),
            "bodies": bodies,
            "name": found,
        }
        evidence = tuple(map(_evidence, [best, *(one for one in sources if one is not best)]))
        span = report.flow.from_source(best.here)
        return Mark(
            span, values, self._case(report, sources, bodies, found), evidence[:_MOST_EVIDENCE]
        )

    def _case(self, report: Report, sources: Sequence[Shared], bodies: int, name: str) -> str:
        if name:
            return "foreign-name"
        if len(sources) >= self.template:
            return "template"
        if bodies < self.few:
            return "few-reports"
        earlier = any((one.origin.year or 0) < (report.year or 0) for one in sources)
        return "earlier" if earlier else "same-year"


def _groups(shared: Sequence[Shared]) -> Iterator[list[Shared]]:
    """Yield passages that stand at one place, from whichever reports."""
    group: list[Shared] = []
    for one in shared:
        if group and not any(_overlap(one.here, other.here) for other in group):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _overlap(one: Span, other: Span) -> bool:
    """Tell whether two passages share at least half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(len(one), len(other))


def _of_each_body(group: Sequence[Shared]) -> list[Shared]:
    """Return the best passage of each body, the best of all first."""
    ranked = sorted(group, key=_rank)
    by_body = groupby(sorted(ranked, key=lambda one: one.origin.body), lambda one: one.origin.body)
    return sorted((min(same, key=_rank) for _, same in by_body), key=_rank)


def _rank(one: Shared) -> tuple[int, int, str]:
    """Order by what is shared; of equals the earliest report goes first."""
    return -one.matched, one.origin.year or 0, one.origin.path


def _named(document: Document, sources: Sequence[Shared]) -> tuple[Shared, Span] | None:
    """Return the first source whose place is left in the passage, and where."""
    found = ((one, left_name(document, one.masked, one.stored)) for one in sources)
    return next(((one, span) for one, span in found if span), None)


def _evidence(one: Shared) -> Evidence:
    year = f" {one.origin.year}" if one.origin.year else ""
    return Evidence(one.there, f"{one.origin.agency}{year}", one.origin.path, one.words, one.lines)
