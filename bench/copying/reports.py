"""Reports made up one by one: each follows from the world and its number alone."""

import random
from collections.abc import Sequence
from typing import Final

from attrs import frozen
from bench.copying.edits import EDITS, SHORTEST
from bench.copying.sentences import Names, Sentence, filled, written
from bench.copying.world import YEARS, World, draft, names_of, repeats

from disclosure_lint.text import Span

HEADINGS: Final = (
    "一、总体情况",
    "二、主动公开",
    "三、依申请公开",
    "四、复议和诉讼",
    "五、存在的问题",
    "六、其他事项",
)
FIRST_YEAR: Final = 2019
_COPYING, _MOST_COPIED, _TRIES = 0.35, 7, 8
_PARAGRAPH = 4


@frozen
class Case:
    """A copied passage: what was done to it, where it stands, whose sentences it is."""

    kind: str
    span: Span
    origins: frozenset[str]


@frozen
class MadeReport:
    """A report with all that is known of it: its sentences' places and whose they are."""

    number: int
    agency: int
    year: int
    region: str
    name: str
    text: str
    pieces: Sequence[tuple[Span, str]]
    cases: Sequence[Case]
    repeats: bool


Block = tuple[str, Sequence[Sentence]]


def make_report(world: World, number: int) -> MadeReport:
    """Make up the report of a number."""
    agency, year = divmod(number, YEARS)
    region, name = names_of(world, agency)
    dice = world.dice("report", number)
    names = Names(name, region, lambda: dice.randint(1, 999))
    sections: list[list[Block]] = [[("", section)] for section in draft(world, agency, year)]
    if dice.random() < _COPYING:
        for _ in range(dice.randint(1, 2)):
            tries = (_copied(world, agency, year, dice) for _ in range(_TRIES))
            block = next(filter(None, tries), None)
            if block:
                sections[dice.randrange(len(sections))].insert(0, block)
    page = _Page(names)
    for heading, blocks in zip(HEADINGS, sections, strict=True):
        page.section(heading, blocks)
    return MadeReport(
        number,
        agency,
        FIRST_YEAR + year,
        region,
        name,
        "".join(page.texts),
        page.pieces,
        page.cases,
        repeats(world, agency, year),
    )


def _copied(world: World, agency: int, year: int, dice: random.Random) -> Block | None:
    """Return sentences of another agency's report on this year or before, changed."""
    other = dice.randrange(world.agencies)
    kind = dice.choice(list(EDITS))
    runs = _own_runs(dice.choice(draft(world, other, dice.randint(0, year))))
    if other == agency or not runs:
        return None
    run = dice.choice(runs)
    count = dice.randint(1, min(_MOST_COPIED, len(run)))
    if kind == "moved" and count == 1:
        return None
    start = dice.randint(0, len(run) - count)
    copied: Sequence[Sentence] = run[start:] if kind == "short" else run[start : start + count]
    if sum(one.length for one in copied) < SHORTEST:
        return None
    if kind == "verbatim":
        region, name = names_of(world, other)
        theirs = Names(name, region, lambda: dice.randint(1, 999))
        copied = [filled(one, theirs) for one in copied]
    return kind, EDITS[kind](copied, world.lexicon, dice)


def _own_runs(section: Sequence[Sentence]) -> list[list[Sentence]]:
    """Return the runs of sentences that are an agency's own."""
    runs: list[list[Sentence]] = [[]]
    for one in section:
        if one.own:
            runs[-1].append(one)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


class _Page:
    """Writes a report and notes where everything stands."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.texts: list[str] = []
        self.pieces: list[tuple[Span, str]] = []
        self.cases: list[Case] = []
        self.length = 0

    def section(self, heading: str, blocks: Sequence[Block]) -> None:
        self._put(f"{heading}\n\n")
        for kind, sentences in blocks:
            start = self.length
            for count, sentence in enumerate(sentences, 1):
                begin = self.length
                self._put(written(sentence.tokens, self.names))
                self.pieces.append((Span(begin, self.length), sentence.origin))
                if not kind and count % _PARAGRAPH == 0:
                    self._put("\n\n")
            if kind:
                origins = frozenset(one.origin for one in sentences)
                self.cases.append(Case(kind, Span(start, self.length), origins))
                self._put("\n\n")
        self._put("\n\n")

    def _put(self, text: str) -> None:
        self.texts.append(text)
        self.length += len(text)
