"""Breakdowns in running text: a total and its parts, over sentences and in brackets."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from disclosure_lint.reading.completeness import goes_on, is_complete, may_overlap
from disclosure_lint.reading.part_gaps import read_gap
from disclosure_lint.reading.parts import PartList, collect_parts
from disclosure_lint.reading.totals import Opening, category_lead, find_opening, sums_up
from disclosure_lint.report import Breakdown, Figure
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_FEWEST = 2
_COMMON = 4
_CATEGORIES = 3
_KEPT = 40


def read_breakdowns(
    text: str, figures: Sequence[Figure], quantities: Quantities
) -> tuple[Breakdown, ...]:
    """Return the breakdowns among `figures`, which come in order. Linear in the length."""
    reader = _Reader(text, quantities)
    found: list[Breakdown] = []
    earlier: list[Figure] = []
    for _, group in groupby(figures, key=lambda figure: figure.paragraph):
        paragraph = [figure for figure in group if not figure.worded]
        found += reader.of_paragraph(paragraph, earlier)
        earlier = [*earlier, *paragraph][-_KEPT:]
    return tuple(found)


@frozen
class _Reader:
    text: str
    quantities: Quantities

    def of_paragraph(
        self, figures: Sequence[Figure], earlier: Sequence[Figure]
    ) -> Iterator[Breakdown]:
        """Yield the breakdowns of one paragraph; `earlier` are figures of those before."""
        taken: set[Span] = set()
        for index in range(1, len(figures)):
            opening = find_opening(self.text, figures, index)
            found = self._list(figures[index:], opening) if opening else None
            total = opening.total_of(found.parts) if opening and found else None
            if opening and found and total:
                taken.update(part.span for part in found.parts)
                yield self._breakdown(total, found, promised=opening.promised)
        yield from self._shares_without_total(figures, taken)
        yield from self._total_last(figures, taken)
        yield from self._categories(figures, earlier)

    def _list(self, figures: Sequence[Figure], opening: Opening) -> PartList | None:
        """Return the list after an opening; a single part is one unless all were promised."""
        found = collect_parts(self.text, figures, opening.start, opening.totals[0].unit)
        enough = 1 if not opening.promised else _FEWEST
        return found if len(found.parts) >= enough else None

    def _breakdown(self, total: Figure, found: PartList, *, promised: bool) -> Breakdown:
        complete = is_complete(found, self.quantities.partitions) or promised
        return Breakdown(
            total=total,
            parts=tuple(found.parts),
            complete=complete and not goes_on(self.text, found.parts[-1].span.end),
            span=_span([total, *found.parts]),
            overlapping=may_overlap(self.text, total, found, self.quantities),
            sure=found.sure,
        )

    def _shares_without_total(
        self, figures: Sequence[Figure], taken: set[Span]
    ) -> Iterator[Breakdown]:
        """Yield lists whose shares make 100 %, with the total above that has their name."""
        percents = [index for index, figure in enumerate(figures) if figure.unit == "%"]
        if len(percents) < _FEWEST:
            return
        for index, first in enumerate(figures[: percents[-_FEWEST]]):
            if first.unit in {"%", ""} or first.span in taken or not index:
                continue
            found = collect_parts(self.text, figures[index:], first.whole_span.start, first.unit)
            if len(found.parts) < _FEWEST or not found.adds_to_all:
                continue
            total = _namesake(figures[:index], found)
            if total:
                taken.update(part.span for part in found.parts)
                yield self._breakdown(total, found, promised=True)

    def _total_last(self, figures: Sequence[Figure], taken: set[Span]) -> Iterator[Breakdown]:
        """Yield lists that end in their total: A12条、B8条，合计20条."""
        for index in range(_FEWEST, len(figures)):
            total = figures[index]
            if not sums_up(self.text, figures[index - 1], total):
                continue
            parts = _summed(self._list_before(figures[:index], total.unit), total)
            if len(parts) >= _FEWEST and not {part.span for part in parts} & taken:
                yield Breakdown(total, parts, complete=True, span=_span([*parts, total]))

    def _list_before(self, figures: Sequence[Figure], unit: str) -> list[Figure]:
        """Return the figures at the end of `figures` that stand in one list."""
        parts = [figures[-1]]
        rank = 0
        for left, right in zip(figures[-2::-1], figures[::-1], strict=False):
            gap = read_gap(self.text, left.span.end, right.span.start)
            rank = rank or gap.rank
            if gap.rank > min(rank, 2) or gap.inside or gap.outside:
                break
            if left.unit != unit or left.time == "other-year":
                break
            parts.insert(0, left)
        fitting = parts[-1].unit == unit and not any(part.approximate for part in parts)
        return parts if fitting else []

    def _categories(
        self, figures: Sequence[Figure], earlier: Sequence[Figure]
    ) -> Iterator[Breakdown]:
        """Yield a list of categories whose total stands in a paragraph above."""
        totals = (f for f in reversed(earlier) if f.subject == "proactive.total" and f.sure)
        total = next((f for f in totals if f.time in {None, "year"}), None)
        if len(figures) < _CATEGORIES or total is None or total.unit != figures[0].unit:
            return
        start = category_lead(self.text, figures[0])
        found = collect_parts(self.text, figures, start, total.unit) if start else PartList()
        if len(found.parts) >= _CATEGORIES:
            complete = is_complete(found, self.quantities.partitions)
            parts = tuple(found.parts)
            yield Breakdown(total, parts, complete, _span(parts), sure=found.sure)


def _span(figures: Sequence[Figure]) -> Span:
    """Return the stretch from the first figure's words to the last figure."""
    return Span(min(f.whole_span.start for f in figures), max(f.span.end for f in figures))


def _summed(parts: Sequence[Figure], total: Figure) -> tuple[Figure, ...]:
    """Return the last of `parts` that add up to `total`, else all."""
    for start in range(len(parts) - 1):
        if sum(part.value for part in parts[start:]) == total.value:
            return tuple(parts[start:])
    return tuple(parts)


def _namesake(above: Sequence[Figure], found: PartList) -> Figure | None:
    """Return the nearest figure above whose words are how all parts' words end."""
    name = _common_end([part.label for part in found.parts])
    if len(name) < _COMMON:
        return None
    unit = found.parts[0].unit
    return next((f for f in reversed(above) if f.unit == unit and f.label.endswith(name)), None)


def _common_end(labels: Sequence[str]) -> str:
    """Return the longest ending that all labels share."""
    shortest = min(labels, key=len)
    for start in range(len(shortest)):
        if all(label.endswith(shortest[start:]) for label in labels):
            return shortest[start:]
    return ""
