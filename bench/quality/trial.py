"""One case: an operator, or its counterpart, put to one report."""

from collections import Counter
from random import Random
from typing import Literal

from attrs import frozen
from bench.quality.linting import Seen, Told, look
from bench.quality.operators import Operator
from bench.quality.writing.draft import Draft

Side = Literal["fault", "right"]
SIDES: tuple[Side, ...] = ("fault", "right")


@frozen
class Outcome:
    """What came of one case: whether the rule spoke, and what else changed."""

    operator: str
    rule: str
    side: Side
    where: str
    found: bool
    changed: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Tell whether the linter did what it should."""
        return not self.changed and (self.found or self.side == "right")


def try_case(
    operator: Operator, side: Side, draft: Draft, before: Told, where: str
) -> Outcome | None:
    """Put one side of an operator to a draft; None where it has nothing to change.

    `before` is what the linter says of the draft as it is.
    """
    random = Random(f"{where} {operator.name}")
    changed = (operator.fault if side == "fault" else operator.right)(draft, random)
    if changed is None:
        return None
    seen = look(changed)
    differing = changes(before, seen.told)
    found = side == "fault" and _speaks_anew(operator.rule, before, seen)
    return Outcome(
        operator.name, operator.rule, side, where, found, _unforeseen(operator, side, differing)
    )


def _speaks_anew(rule: str, before: Told, seen: Seen) -> bool:
    count = sum(number for (name, _), number in before.items() if name == rule)
    return sum(one.rule == rule for one in seen.findings) > count and seen.at_marks(rule)


def changes(before: Told, after: Told) -> Counter[tuple[str, str]]:
    """Return the rules whose findings appear (+) or disappear (-), by number."""
    changes: Counter[tuple[str, str]] = Counter()
    for key in before.keys() | after.keys():
        difference = after[key] - before[key]
        if difference:
            changes["+" if difference > 0 else "-", key[0]] += abs(difference)
    return changes


def _unforeseen(
    operator: Operator, side: Side, changes: Counter[tuple[str, str]]
) -> tuple[str, ...]:
    expected = {operator.rule, *operator.also} if side == "fault" else set()
    return tuple(sorted(f"{sign}{rule}" for sign, rule in changes if rule not in expected))
