"""docs/real-reports.md: figures, findings with their verdicts, labels with their hits.

What was judged by hand on openings that nobody keeps is told at the end, from openings.md.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.real.labels import Label
from bench.real.measure import Measured

_OPENINGS = Path(__file__).with_name("openings.md")
_HEAD = """# Real reports: what is found, what is alleged 真实报告对照

Written by `python -m bench.real` from real reports with a careful reader's labels, which stand
beside this repository and are no part of it. Labels that count are certain, of severity error or
warning, and name a rule. A hit is a finding of one of these rules on the label's line, or with
evidence there; two labels on one line need two findings. Precision is over the findings of
severity error and warning. One is true where a label explains it or a reader's verdict
(`bench/real/verdicts.toml`) says so. It is false where the verdict says so, or where it stands on
a line that the labels call right. Nothing of the reports is quoted here.

带标注的真实报告不属于本仓库。召回率按“确定”的错误和警告标注计算；准确率按全部错误和警告级问题计算，
没有标注的问题逐条由人判定，判定记在 `bench/real/verdicts.toml`，新出现的问题在有人看过之前不算数。
"""


def page(measured: Measured) -> Iterator[str]:
    """Yield the lines of the page."""
    yield _HEAD
    yield from _figures(measured)
    yield from _findings(measured)
    yield from _labels(measured)
    yield "\n" + _OPENINGS.read_text(encoding="utf-8").rstrip()


def _figures(measured: Measured) -> Iterator[str]:
    yield "| measured 指标 | |"
    yield "|---|---|"
    yield f"| recall, each report alone 单独检查的召回率 | {_recall(measured.alone)} |"
    yield f"| recall, beside last year's 连同上年报告的召回率 | {_recall(measured.beside)} |"
    count = measured.count
    yield f"| findings that a label explains | {count('labelled')} |"
    yield f"| findings judged true | {count('true')} |"
    yield f"| findings judged false | {count('false')} |"
    yield f"| alarms on lines called right | {count('alarm')} |"
    yield f"| findings nobody has judged | {count('unjudged')} |"
    yield f"| precision 准确率 | {measured.precision:.1%} |"


def _recall(told: list[tuple[Label, str]]) -> str:
    hit = sum(rule != "—" for _, rule in told)
    return f"{hit} of {len(told)} ({hit / max(1, len(told)):.1%})"


def _findings(measured: Measured) -> Iterator[str]:
    yield "\n## Findings without a label 未标注的问题\n"
    yield "| file | rule | section | fingerprint | verdict | reason |"
    yield "|---|---|---|---|---|---|"
    for file, finding, verdict in measured.findings:
        if verdict.word != "labelled":
            section = finding.section_id or "—"
            yield (
                f"| {file} | {finding.rule} | {section} | `{finding.fingerprint}` "
                f"| {verdict.word} | {verdict.reason} |"
            )


def _labels(measured: Measured) -> Iterator[str]:
    yield "\n## Labels by kind 按类别\n"
    yield "| kind | labels | hits |"
    yield "|---|---|---|"
    kinds = Counter(label.kind for label, _ in measured.beside)
    for kind, number in sorted(kinds.items()):
        hit = sum(label.kind == kind and told != "—" for label, told in measured.beside)
        yield f"| {kind} | {number} | {hit} |"
    yield "\n## Labels 标注\n"
    yield "| label | kind | its rules | alone | beside last year's |"
    yield "|---|---|---|---|---|"
    for (label, alone), (_, beside) in zip(measured.alone, measured.beside, strict=True):
        yield f"| {label.place} | {label.kind} | {', '.join(label.rules)} | {alone} | {beside} |"
