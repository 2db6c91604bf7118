"""PAN's measures on characters: precision, recall, granularity and plagdet, macro-averaged.

A detection is right where the sentences it marks are found, changed or not, in the stretch of the
other report that it names: so a third report with the same passage, or the copier of a passage
seen from its source, is right as well (the truth is closed over chains).
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import mean

from attrs import define, field, frozen
from bench.copying.reports import Case, MadeReport

from disclosure_lint.text import Span

_NAMED = 5  # characters of a sentence that a detection must reach to name it


@frozen
class Detection:
    """A passage of the report asked about, and where another report has it."""

    here: Span
    other: int
    there: Span


@define
class Score:
    """Sums over many reports. `apart` counts detections of templates, judged by themselves."""

    precisions: list[float] = field(factory=list)
    recalls: dict[str, list[float]] = field(factory=dict)
    granularities: list[int] = field(factory=list)
    false: int = 0
    apart: int = 0

    def add(
        self, report: MadeReport, others: Mapping[int, MadeReport], found: Sequence[Detection]
    ) -> None:
        """Count what was found in one report."""
        kept = []
        for one in found:
            right, template = _shares(report, others[one.other], one)
            if template > right:
                self.apart += 1
                continue
            kept.append(one)
            self.precisions.append(right)
            self.false += right == 0
        for case in report.cases:
            self._recall(case, others, kept)

    def _recall(
        self,
        case: Case,
        others: Mapping[int, MadeReport],
        found: Iterable[Detection],
    ) -> None:
        covered = [False] * len(case.span)
        pieces: dict[int, int] = {}
        for one in found:
            named = _origins(others[one.other], one.there) & case.origins
            if named and one.here.overlaps(case.span):
                pieces[one.other] = pieces.get(one.other, 0) + 1
                for at in range(*_inside(one.here, case.span)):
                    covered[at - case.span.start] = True
        self.recalls.setdefault(case.kind, []).append(sum(covered) / len(covered))
        self.granularities.extend(pieces.values())

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return mean(self.precisions or [1.0])

    def recall(self, kind: str | None = None) -> float:
        """The share of the copied characters that was found."""
        kinds = self.recalls if kind is None else {kind: self.recalls.get(kind, [])}
        return mean([one for values in kinds.values() for one in values] or [0.0])

    @property
    def granularity(self) -> float:
        """Into how many pieces a passage that was found falls."""
        return mean(self.granularities or [1])

    def plagdet(self, kind: str | None = None) -> float:
        """PAN's sum of all: the harmonic mean, less for a passage in many pieces."""
        precision, recall = self.precision, self.recall(kind)
        if precision + recall == 0:
            return 0.0
        return 2 * precision * recall / (precision + recall) / math.log2(1 + self.granularity)


def _shares(report: MadeReport, other: MadeReport, one: Detection) -> tuple[float, float]:
    """Return which parts of a detection are right: own sentences, and a template's."""
    named = _origins(other, one.there)
    own = template = 0
    for span, origin in _touched(report, one.here):
        if origin and origin in named:
            size = len(range(*_inside(span, one.here)))
            template += size if origin.startswith("T") else 0
            own += 0 if origin.startswith("T") else size
    return own / max(1, len(one.here)), template / max(1, len(one.here))


def _origins(report: MadeReport, span: Span) -> set[str]:
    touched = _touched(report, span)
    return {o for piece, o in touched if o and len(range(*_inside(piece, span))) >= _NAMED}


def _touched(report: MadeReport, span: Span) -> Iterator[tuple[Span, str]]:
    return ((piece, origin) for piece, origin in report.pieces if piece.overlaps(span))


def _inside(one: Span, other: Span) -> tuple[int, int]:
    return max(one.start, other.start), min(one.end, other.end)


def truth_of(report: MadeReport, others: Iterable[MadeReport]) -> list[Detection]:
    """Return what a perfect finder would find for each case: one detection in each other report."""
    found = []
    for case in report.cases:
        for other in others:
            spans = [span for span, origin in other.pieces if origin in case.origins]
            if other.agency != report.agency and spans:
                there = Span(min(s.start for s in spans), max(s.end for s in spans))
                found.append(Detection(case.span, other.number, there))
    return found
