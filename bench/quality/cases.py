"""All cases of one invented report: as it is, with faults, with their counterparts, changed."""

from collections import Counter
from random import Random

from attrs import frozen
from bench.quality.linting import Told, look
from bench.quality.operators import Operator, all_operators
from bench.quality.relations import RELATIONS, Relation
from bench.quality.trial import SIDES, Outcome, changes, try_case
from bench.quality.writing.draft import Draft
from bench.quality.writing.report import draw_report

OPERATORS_EACH = 12
RELATIONS_EACH = 5
_STRIDE = 37  # from report to report other operators come first


@frozen
class Turned:
    """What came of one relation: the findings that changed, and how many there were."""

    relation: str
    where: str
    findings: int
    changed: tuple[str, ...]


@frozen
class Cases:
    """All that came of one report; `clean` are findings where there is no fault."""

    seed: int
    clean: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    turned: tuple[Turned, ...]


def try_report(seed: int) -> Cases:
    """Draw the report of a seed, and try operators and relations on it."""
    draft = draw_report(seed)
    before = look(draft).told
    outcomes, faulty = _outcomes(draft, before, seed)
    turned = _turned([draft, *faulty], seed)
    return Cases(seed, tuple(rule for rule, _ in before), tuple(outcomes), tuple(turned))


def _outcomes(draft: Draft, before: Told, seed: int) -> tuple[list[Outcome], list[Draft]]:
    operators = all_operators()
    start = seed * _STRIDE % len(operators)
    outcomes: list[Outcome] = []
    faulty: list[Draft] = []
    for operator in (*operators[start:], *operators[:start]):
        found = [
            outcome
            for side in SIDES
            if (outcome := try_case(operator, side, draft, before, f"{seed}"))
        ]
        outcomes += found
        if found and found[0].side == "fault":
            faulty.append(_faulty(operator, draft, seed))
        if len(faulty) == OPERATORS_EACH:
            break
    return outcomes, faulty


def _faulty(operator: Operator, draft: Draft, seed: int) -> Draft:
    changed = operator.fault(draft, Random(f"{seed} {operator.name}"))
    return draft if changed is None else changed


def _turned(drafts: list[Draft], seed: int) -> list[Turned]:
    random = Random(seed)
    found = []
    for relation in random.sample(RELATIONS, RELATIONS_EACH):
        outcome = turn(relation, random.choice(drafts), random, f"{seed}")
        if outcome:
            found.append(outcome)
    return found


def turn(relation: Relation, draft: Draft, random: Random, where: str) -> Turned | None:
    """Put a relation to a report; None where it has nothing to change."""
    seen = relation.look(draft, random)
    if seen is None:
        return None
    before = look(draft)
    differing = Counter(changes(before.told, seen.told))
    changed = {f"{sign}{rule}" for sign, rule in differing if rule not in relation.looks}
    return Turned(relation.name, where, len(before.findings), tuple(sorted(changed)))
