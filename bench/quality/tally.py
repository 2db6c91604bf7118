"""Counts over all cases, by operator, by rule, by relation."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from attrs import define, field
from bench.quality.cases import Cases, Turned
from bench.quality.trial import Outcome

KEPT = 6  # examples kept of what went wrong


@define
class Row:
    """What came of the cases of one operator, or of one relation."""

    rule: str = ""
    faults: int = 0
    found: int = 0
    collateral: int = 0
    rights: int = 0
    silent: int = 0
    seeds: list[str] = field(factory=list)
    others: Counter[str] = field(factory=Counter)

    def take(self, outcome: Outcome) -> None:
        """Count one case."""
        self.rule = outcome.rule
        if outcome.side == "fault":
            self.faults += 1
            self.found += outcome.found
            self.collateral += bool(outcome.changed)
        else:
            self.rights += 1
            self.silent += not outcome.changed
        self._note(outcome.good, outcome.where, outcome.changed)

    def turn(self, turned: Turned) -> None:
        """Count one change of a relation."""
        self.faults += 1
        self.found += not turned.changed
        self.rights += turned.findings
        self._note(not turned.changed, turned.where, turned.changed)

    def _note(self, good: bool, where: str, changed: tuple[str, ...]) -> None:  # noqa: FBT001 -- private
        self.others.update(changed)
        if not good and len(self.seeds) < KEPT:
            self.seeds.append(where)


@define
class Tally:
    """Everything counted."""

    reports: int = 0
    clean: int = 0
    alarms: Counter[str] = field(factory=Counter)
    operators: dict[str, Row] = field(factory=lambda: defaultdict(Row))
    relations: dict[str, Row] = field(factory=lambda: defaultdict(Row))

    def take(self, cases: Cases) -> None:
        """Count what came of one report."""
        self.reports += 1
        self.clean += not cases.clean
        self.alarms.update(cases.clean)
        for outcome in cases.outcomes:
            self.operators[outcome.operator].take(outcome)
            self.alarms.update(rule[1:] for rule in outcome.changed if rule.startswith("+"))
        for turned in cases.turned:
            self.relations[turned.relation].turn(turned)

    def total(self) -> Row:
        """Return the sum over all operators."""
        rows = self.operators.values()
        return Row(
            faults=sum(row.faults for row in rows),
            found=sum(row.found for row in rows),
            collateral=sum(row.collateral for row in rows),
            rights=sum(row.rights for row in rows),
            silent=sum(row.silent for row in rows),
        )

    def by_rule(self) -> dict[str, Row]:
        """Return the rows of all operators of a rule as one."""
        rules: dict[str, Row] = defaultdict(Row)
        for row in self.operators.values():
            rules[row.rule].faults += row.faults
            rules[row.rule].found += row.found
        return rules


def count(many: Iterable[Cases]) -> Tally:
    """Count all cases."""
    tally = Tally()
    for cases in many:
        tally.take(cases)
    return tally
