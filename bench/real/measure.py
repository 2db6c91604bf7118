"""Recall and precision of the error and warning findings on the labelled reports."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bench.real.labels import ONLY_TABLES, Label, blamed, explained, hits, read_labels
from bench.real.linting import judge, topic_of
from bench.real.verdicts import UNJUDGED, Verdict, read_verdicts

from disclosure_lint.report import Finding, Result

LABELLED = Verdict("labelled", "")
ALARM = Verdict("alarm", "on a line that the reader called right")


class Judged(NamedTuple):
    """One error or warning and what became of it."""

    file: str
    finding: Finding
    verdict: Verdict


class Measured(NamedTuple):
    """All that the page shows: labels with their hits alone and beside last year's, findings."""

    alone: list[tuple[Label, str]]
    beside: list[tuple[Label, str]]
    findings: list[Judged]

    def count(self, *words: str) -> int:
        """Return how many findings have one of these verdicts."""
        return sum(one.verdict.word in words for one in self.findings)

    @property
    def precision(self) -> float:
        """The share of true findings among those judged: 1.0 where there is none."""
        right, wrong = self.count("labelled", "true"), self.count("alarm", "false")
        return right / (right + wrong) if right + wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the labels that a finding hits, beside last year's report."""
        return sum(told != "—" for _, told in self.beside) / max(1, len(self.beside))


def measure(folder: Path) -> Measured:
    """Measure the reports in `folder` against its labels and the verdicts kept here."""
    labels, files = read_labels(folder), sorted(folder.glob("*.md"))
    wanted = [label for label in labels if label.counts]
    beside = judge(files, beside=True)
    alone = judge(files, beside=False)
    return Measured(hits(wanted, alone), hits(wanted, beside), list(_judged(labels, beside)))


def _judged(labels: list[Label], results: Mapping[str, Result]) -> Iterator[Judged]:
    verdicts = read_verdicts()
    for file, result in results.items():
        ours = [label for label in labels if label.file == file]
        for finding in result.findings:
            if finding.severity == "info":
                continue
            if file in ONLY_TABLES and topic_of(finding.rule) == "structure":
                continue
            key = (file, finding.rule, finding.fingerprint)
            if any(explained(label, result, finding) for label in ours):
                yield Judged(file, finding, LABELLED)
            elif any(blamed(label, result, finding) for label in ours):
                yield Judged(file, finding, ALARM)
            else:
                yield Judged(file, finding, verdicts.get(key, UNJUDGED))
