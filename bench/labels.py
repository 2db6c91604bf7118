"""Puts the rules on numbers to labelled real reports, and writes the hits and misses.

`python bench/labels.py [--folder FOLDER] [--print]` writes docs/labels.md. The reports and their
labels are not part of this repository: they stand beside it, in ../shared/real/open.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from disclosure_lint.linter import Config, Linters, discover, lint_targets
from disclosure_lint.report import Finding, Result

ROOT = Path(__file__).parents[1]
FOLDER = ROOT.parent / "shared" / "real" / "open"
PAGE = ROOT / "docs" / "labels.md"
KINDS = ("arith-table", "arith-prose", "prose-table", "cross-year")
TOPICS = ("tables", "figures")
ALIASES = (("平潭县", "平潭综合实验区"),)  # one body before and after, as the labels' README says
_HEAD = """# Labelled reports: hits and misses 标注对照

Written by `python bench/labels.py` from real reports with a careful reader's labels, which stand
beside this repository and are no part of it. Only labels on numbers count here
({kinds}): those that are certain, of severity error or
warning, and name a rule. A hit is a finding of one of these rules on the label's line, or with
evidence there; two labels on one line need two findings. A false alarm is a finding of a rule on
tables or figures on a line that the reader called right, unless a label explains it. The
configuration is `aliases = [["平潭县", "平潭综合实验区"]]`; last year's reports are found by
themselves.
"""


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
    """Return the labels in the folder."""
    return [
        Label(
            file=one["file"],
            lines=tuple(one["lines"]),
            kind=one["kind"],
            rules=tuple(one.get("rules", ())),
            defect=one["type"] == "defect",
            counts=one["confidence"] == "certain" and one["severity"] in {"error", "warning"},
        )
        for one in json.loads((folder / "labels.json").read_bytes())
    ]


def judge(folder: Path) -> dict[str, Result]:
    """Return what the rules on numbers say of the reports, by file name."""
    linters = Linters(adjust=lambda _: Config(select=TOPICS, aliases=ALIASES), search=False)
    targets = discover(sorted(folder.glob("*.md")))
    return {Path(str(result.path)).name: result for result in lint_targets(targets, linters)}


def lines_of(result: Result, finding: Finding) -> tuple[set[int], set[int]]:
    """Return the lines that a finding underlines, and those of its evidence in this report."""
    marked = set(range(finding.start.line, finding.end.line + 1))
    if result.report is None:
        return marked, set()
    source = result.report.source
    here = (one.span for one in finding.evidence if one.path is None)
    return marked, {source.position(span.start).line for span in here}


def verdicts(labels: Sequence[Label], results: Mapping[str, Result]) -> list[tuple[Label, str]]:
    """Return the labels, each with the rule that found it, or a dash; no finding counts twice."""
    used: set[str] = set()
    found = []
    for label in labels:
        told, finding = next(_found_by(label, results[label.file], used), ("—", None))
        if finding is not None and "evidence" not in told:
            used.add(finding.fingerprint)
        found.append((label, told))
    return found


def _found_by(label: Label, result: Result, used: set[str]) -> Iterator[tuple[str, Finding]]:
    """Yield the findings that may be the labelled fault: on its line, then with evidence there."""
    ours = [finding for finding in result.findings if finding.rule in label.rules]
    wanted = set(label.lines)
    for finding in ours:
        on_line = not wanted or lines_of(result, finding)[0] & wanted
        if on_line and finding.fingerprint not in used:
            yield finding.rule, finding
    for finding in ours:
        if lines_of(result, finding)[1] & wanted:
            yield f"{finding.rule} (evidence)", finding


def false_alarms(labels: Sequence[Label], results: Mapping[str, Result]) -> Iterator[str]:
    """Yield findings on lines that the reader called right, and that no label explains."""
    right = {
        (one.file, n) for one in labels if not one.defect and one.kind in KINDS for n in one.lines
    }
    explained = {
        (one.file, n, rule) for one in labels if one.defect for n in one.lines for rule in one.rules
    }
    for file, result in results.items():
        for finding in result.findings:
            marked, _ = lines_of(result, finding)
            for line in sorted(marked):
                if (file, line) in right and (file, line, finding.rule) not in explained:
                    yield f"{file}:{line} {finding.rule}"


def page(folder: Path) -> Iterator[str]:
    """Yield the lines of the page."""
    labels, results = read_labels(folder), judge(folder)
    wanted = [one for one in labels if one.defect and one.counts and one.rules]
    found = verdicts([one for one in wanted if one.kind in KINDS], results)
    alarms = list(false_alarms(labels, results))
    yield _HEAD.format(kinds=", ".join(KINDS))
    yield "| kind | labels | hits | misses |"
    yield "|---|---|---|---|"
    for kind in (*KINDS, "all"):
        of_kind = [told for one, told in found if kind in {one.kind, "all"}]
        missed = of_kind.count("—")
        yield f"| {kind} | {len(of_kind)} | {len(of_kind) - missed} | {missed} |"
    yield f"\nFalse alarms: {len(alarms)}."
    yield from (f"- {alarm}" for alarm in alarms)
    yield "\n| label | kind | its rules | found by |"
    yield "|---|---|---|---|"
    for one, told in found:
        yield f"| {one.place} | {one.kind} | {', '.join(one.rules)} | {told} |"


def main() -> None:
    """Judge the labelled reports and write the page; where there are none, say so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--print", action="store_true", help="print the page, write nothing")
    options = parser.parse_args()
    if not (options.folder / "labels.json").is_file():
        parser.exit(1, f"{options.folder} holds no labelled reports\n")
    text = "\n".join(page(options.folder)) + "\n"
    if options.print:
        print(text, end="")
    else:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
