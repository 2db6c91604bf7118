"""What a run came to: counted as results pass by, so that memory stays flat."""

from collections import Counter

from disclosure_lint.report import SEVERITIES, NotAssessed, Result, Severity
from disclosure_lint.text.frozen import define, field


@define
class Tally:
    """Counts of files, findings and checks not assessed.

    `rules` is the largest number of rules that any report was put to. `reasons` counts, by
    reason, the rules that were not assessed, each as often as it happened; `skips` counts the
    files passed over by reason.
    """

    judged: int = 0
    skipped: int = 0
    failed: int = 0
    rules: int = 0
    findings: Counter[Severity] = field(factory=Counter)
    not_assessed: int = 0
    reasons: dict[str, Counter[str]] = field(factory=dict)
    skips: Counter[str] = field(factory=Counter)

    @property
    def files(self) -> int:
        """The number of files met."""
        return self.judged + self.skipped + self.failed

    def add(self, result: Result) -> None:
        """Count one result."""
        if result.error is not None:
            self.failed += 1
        elif result.skipped is not None:
            self.skipped += 1
            self.skips[result.skipped] += 1
        else:
            self._add_judged(result)

    def _add_judged(self, result: Result) -> None:
        self.judged += 1
        self.rules = max(self.rules, result.rules)
        self.findings.update(finding.severity for finding in result.findings)
        self.not_assessed += len(result.not_assessed)
        for one in result.not_assessed:
            self._add_reason(one)

    def _add_reason(self, one: NotAssessed) -> None:
        self.reasons.setdefault(one.reason, Counter())[one.rule] += 1

    def fails(self, threshold: Severity) -> bool:
        """Tell whether there is a finding at least as severe as `threshold`."""
        worst = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(self.findings[severity] for severity in worst)
