"""A careful reader's labels: lines of a report that are a defect, or only look like one."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.real.linting import lines_of, topic_of

from disclosure_lint.report import Finding, Result

FOLDER = Path(__file__).parents[3] / "shared" / "real" / "open"
ONLY_TABLES = frozenset({"hangzhou-2025-tables.md"})  # its sections are not there to be judged
# A line called right is blamed only by a rule that could mean what the reader looked at.
_TOPICS = {
    "arith-table": ("tables", "figures"),
    "arith-prose": ("tables", "figures"),
    "prose-table": ("tables", "figures"),
    "cross-year": ("tables", "figures"),
    "year": ("years",),
    "timeliness": ("years",),
    "structure": ("structure", "tables"),
    "missing-section": ("structure",),
    "template-format": ("structure", "tables"),
    "wording": ("law", "characters", "boilerplate"),
}


class Label(NamedTuple):
    """What the reader said of some lines of a file."""

    file: str
    lines: tuple[int, ...]
    kind: str
    rules: tuple[str, ...]
    defect: bool
    counts: bool

    @property
    def place(self) -> str:
        """The label's place for people."""
        return f"{self.file}:{','.join(map(str, self.lines)) or '-'}"


def read_labels(folder: Path) -> list[Label]:
    """Return the labels in the folder; those that count are certain errors and warnings."""
    return [
        Label(
            file=one["file"],
            lines=tuple(one["lines"]),
            kind=one["kind"],
            rules=tuple(one.get("rules", ())),
            defect=one["type"] == "defect",
            counts=one["type"] == "defect"
            and bool(one["rules"])
            and one["confidence"] == "certain"
            and one["severity"] in {"error", "warning"},
        )
        for one in json.loads((folder / "labels.json").read_bytes())
    ]


def hits(labels: Sequence[Label], results: Mapping[str, Result]) -> list[tuple[Label, str]]:
    """Return the labels, each with the rule that found it, or a dash; no finding counts twice."""
    used: set[tuple[str, str]] = set()
    found = []
    for label in labels:
        told, finding = next(_found_by(label, results[label.file], used), ("—", None))
        if finding is not None and "evidence" not in told:
            used.add((label.file, finding.fingerprint))
        found.append((label, told))
    return found


def _found_by(
    label: Label, result: Result, used: set[tuple[str, str]]
) -> Iterator[tuple[str, Finding]]:
    """Yield the findings that may be the labelled fault: on its line, then with evidence there."""
    ours = [finding for finding in result.findings if finding.rule in label.rules]
    wanted = set(label.lines)
    for finding in ours:
        on_line = not wanted or lines_of(result, finding)[0] & wanted
        if on_line and (label.file, finding.fingerprint) not in used:
            yield finding.rule, finding
    for finding in ours:
        if lines_of(result, finding)[1] & wanted:
            yield f"{finding.rule} (evidence)", finding


def explained(label: Label, result: Result, finding: Finding) -> bool:
    """Tell whether the label calls what `finding` says a defect."""
    if not label.defect or finding.rule not in label.rules:
        return False
    marked, told = lines_of(result, finding)
    return not label.lines or bool((marked | told) & set(label.lines))


def blamed(label: Label, result: Result, finding: Finding) -> bool:
    """Tell whether `finding` alleges a fault where the label says that the line is right."""
    if label.defect or topic_of(finding.rule) not in _TOPICS.get(label.kind, ()):
        return False
    return bool(lines_of(result, finding)[0] & set(label.lines))
