"""How well passages are found: ours over several seeds, and peers beside it on the first."""

import random
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from attrs import evolve, frozen
from bench.copying.ours import build, document, find
from bench.copying.peers import PAIRWISE, SentenceHash, candidates, outside_common
from bench.copying.reports import Case, MadeReport, make_report
from bench.copying.scoring import Score, truth_of
from bench.copying.world import YEARS, World, make_world

from disclosure_lint.corpus.document import Document
from disclosure_lint.corpus.passages import Terms
from disclosure_lint.corpus.sqlite_index import SqliteIndex
from disclosure_lint.text import Span

_OFFICE, _OFFICE_SEEDS = 30, 10_000
_GRAM, _PAIRS, _UNRELATED = 7, 400, 200  # reports so far apart share no template


@frozen(eq=False)
class Run:
    """One world, all its reports and their index, and the reports that are asked about."""

    world: World
    reports: Mapping[int, MadeReport]
    index: SqliteIndex
    asked: Sequence[int]

    def documents(self) -> Iterator[tuple[MadeReport, Document]]:
        """Yield each report asked about, masked."""
        for number in self.asked:
            yield self.reports[number], document(self.reports[number])


def make_run(seed: int, size: int, queries: int) -> Run:
    """Make up `size` reports, enter them all, and choose `queries` of them to ask about."""
    world = make_world(seed, size)
    reports = {number: make_report(world, number) for number in range(size)}
    asked = world.dice("asked").sample(range(size), queries)
    return Run(world, reports, build(reports.values(), None), asked)


def ours(run: Run) -> Score:
    """Score this project's finder."""
    score = Score()
    for report, asked in run.documents():
        score.add(report, run.reports, find(asked, run.index))
    return score


def small_offices(seed: int, offices: int, terms: Terms) -> Score:
    """Score the finder where an office compares its own ten agencies, three years each."""
    score = Score()
    for office in range(offices):
        run = make_run(seed * _OFFICE_SEEDS + office, _OFFICE, _OFFICE)
        for report, asked in run.documents():
            score.add(report, run.reports, find(asked, run.index, terms))
    return score


def anchored(run: Run) -> float:
    """Return the share of copied passages that share two kept fingerprints with a source."""
    found = total = 0
    for report, asked in run.documents():
        for case in report.cases:
            total += 1
            inside = asked.masked.from_source(case.span)
            hashes, places = asked.prints.hashes, asked.prints.asked
            kept = {hashes[at] for at in places if inside.start <= at < inside.end}
            shared: dict[int, set[int]] = {}
            for one, number, _ in run.index.postings(kept):
                shared.setdefault(int(run.index.provenance(number).path), set()).add(one)
            found += any(len(shared.get(number, ())) > 1 for number in sources(case, run))
    return found / max(1, total)


def unrelated_share(run: Run) -> float:
    """Return the median share of masked 7-grams that two reports on unrelated places share."""
    dice = random.Random(0)
    grams = {number: _grams(document(run.reports[number]).masked.text) for number in run.asked}
    pairs = (dice.sample(run.asked, 2) for _ in range(_PAIRS))
    apart = (pair for pair in pairs if abs(pair[0] - pair[1]) > _UNRELATED)
    return median(len(grams[a] & grams[b]) / len(grams[a]) for a, b in apart)


def _grams(text: str) -> set[str]:
    return {text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)}


def sources(case: Case, run: Run) -> set[int]:
    """Return the reports whose own sentences a case copies."""
    pairs = (origin.split(".")[:2] for origin in case.origins)
    return {int(agency) * YEARS + int(year) for agency, year in pairs} & set(run.reports)


def checked_scorer(run: Run) -> tuple[float, float]:
    """Return what the truth itself scores, and what half of each span does: is the ruler right?"""
    whole, half = Score(), Score()
    for report, _ in run.documents():
        copied = {number for case in report.cases for number in sources(case, run)}
        truth = truth_of(report, [run.reports[number] for number in copied])
        whole.add(report, run.reports, truth)
        half.add(report, run.reports, [evolve(one, here=_half(one.here)) for one in truth])
    return whole.plagdet(), half.plagdet()


def _half(span: Span) -> Span:
    return Span(span.start, span.start + len(span) // 2)


def peers(run: Run, queries: int) -> Iterator[tuple[str, Score]]:
    """Yield the scores of other finders, over fewer reports where they are slow."""
    hashes, score = SentenceHash(run.reports.values(), run.index.cut), Score()
    for number in run.asked:
        report = run.reports[number]
        score.add(report, run.reports, hashes.find(report, run.reports))
    yield "hash of the masked sentence", score
    for name, pairwise in PAIRWISE.items():
        score = Score()
        for number in run.asked[:queries]:
            report = run.reports[number]
            asked = document(report)
            near = candidates(asked, run.index)
            found = (one for other in near for one in pairwise(report, run.reports[other]))
            score.add(report, run.reports, outside_common(asked, run.index, found))
        yield name, score
