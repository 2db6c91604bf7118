"""How operators are made: of sentences, of replacements, or of functions."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

import regex
from attrs import evolve, field, frozen
from bench.quality.writing.draft import OPEN, SHUT, Block, Draft, Kind, marked

Change = Callable[[Draft, Random], Draft | None]
OLD, TRIAL, NOW = "R2008", "R2019", "R2021"
NEW = (TRIAL, NOW)


@frozen
class Operator:
    """A fault and its counterpart.

    `fault` and `right` change a draft, or return None where they have nothing to change. `rule`
    must speak of the fault, at what is marked in it (anywhere, if nothing is). `also` are rules
    that may come or go with it, each with its reason. `real` says that it can be put to real text.
    """

    name: str
    rule: str
    fault: Change
    right: Change
    also: Mapping[str, str] = field(factory=dict)
    real: bool = False


def only(change: Change, *, eras: Sequence[str] = (), kinds: Sequence[str] = ()) -> Change:
    """Hold a change to reports of these eras and kinds of body."""

    def held(draft: Draft, random: Random) -> Draft | None:
        if eras and draft.facts.era not in eras:
            return None
        if kinds and draft.facts.kind not in kinds:
            return None
        return change(draft, random)

    return held


def written(template: str, draft: Draft, **more: object) -> str:
    """Fill a template; what stands in ⟦ ⟧ is marked, else all of it."""
    text = template.format(**draft.facts.words, **more)
    if "⟦" not in text:
        return marked(text)
    return text.replace("⟦", OPEN).replace("⟧", SHUT)


def insert(*templates: str, part: str = "overview") -> Change:
    """Return a change that adds one of these sentences to a paragraph of `part`."""

    def change(draft: Draft, random: Random) -> Draft | None:
        places = [
            at for at in draft.places("paragraph", "item", part=part) if _whole(draft.blocks[at])
        ]
        if not places:
            return None
        at = random.choice(places)
        text = draft.blocks[at].text + written(random.choice(templates), draft)
        return draft.with_text(at, text)

    return change


def _whole(block: Block) -> bool:
    return block.text.endswith("。") and len(block.text) > 14


def insert_paragraph(*templates: str, part: str = "overview") -> Change:
    """Return a change that adds a paragraph at the end of `part`."""

    def change(draft: Draft, random: Random) -> Draft | None:
        places = draft.places("paragraph", "item", part=part)
        if not places:
            return None
        last = draft.blocks[places[-1]]
        new = Block("paragraph", written(random.choice(templates), draft), last.part)
        return draft.with_block(places[-1], last, *spaced(draft, new))

    return change


def spaced(draft: Draft, block: Block) -> tuple[Block, ...]:
    """Return the block, with the blank line before it that real text needs."""
    return (Block("raw", ""), block) if draft.style.get("raw") else (block,)


def swap(
    pattern: str, *replacements: str, kinds: Sequence[Kind] = ("paragraph", "item", "preamble")
) -> Change:
    """Return a change of one match of `pattern` to a template (its groups are {g1}, {g2})."""

    def change(draft: Draft, random: Random) -> Draft | None:
        found = [
            (at, match)
            for at in draft.places(*kinds)
            for match in regex.finditer(pattern, draft.blocks[at].text)
        ]
        if not found:
            return None
        at, match = random.choice(found)
        groups = {f"g{index + 1}": value or "" for index, value in enumerate(match.groups())}
        new = written(random.choice(replacements), draft, **groups)
        text = draft.blocks[at].text
        return draft.with_text(at, text[: match.start()] + new + text[match.end() :])

    return change


def sentences(  # noqa: PLR0913 -- a table of operators reads best with all of it in one call
    name: str,
    rule: str,
    fault: Sequence[str],
    right: Sequence[str],
    *,
    part: str = "overview",
    eras: Sequence[str] = (),
    kinds: Sequence[str] = (),
    also: Mapping[str, str] | None = None,
    real: bool = True,
) -> Operator:
    """Return an operator that adds a sentence, faulty or right."""
    return Operator(
        name,
        rule,
        only(insert(*fault, part=part), eras=eras, kinds=kinds),
        only(insert(*right, part=part), eras=eras, kinds=kinds),
        also or {},
        real,
    )


def first_of(*changes: Change) -> Change:
    """Return a change that tries some changes in random order and makes the first that can."""

    def change(draft: Draft, random: Random) -> Draft | None:
        for one in random.sample(changes, len(changes)):
            done = one(draft, random)
            if done is not None:
                return done
        return None

    return change


def without(draft: Draft, part: str) -> Draft:
    """Take a part out, with its heading."""
    return evolve(draft, blocks=tuple(block for block in draft.blocks if block.part != part))
