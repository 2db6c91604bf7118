"""Results made by hand, so that output is tested without any rule."""

from disclosure_lint.parsing import Names, parse_tree
from disclosure_lint.reading import read_report
from disclosure_lint.report import (
    Edit,
    Evidence,
    Finding,
    Fix,
    LawReference,
    NotAssessed,
    Note,
    Report,
    Result,
    Severity,
)
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source, Span


def read(text: str, path: str | None) -> Report:
    """Return the report that `text` holds."""
    return read_report(parse_tree(Source(text, path), Names()), load_rulebook())


def finding(source: Source, span: Span, message: str, severity: Severity) -> Finding:
    """Return a finding at `span` with something in every field."""
    return Finding(
        rule="plan-for-past-year",
        severity=severity,
        fault_class="accuracy",
        message=message,
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        section_id="problems",
        section_path=("二、问题",),
        where="第二部分 第1段",
        law=(LawReference("条例2008", "32", "《条例》", "年度报告"),),
        fingerprint="f00d",
        why="因为",
        fix=Fix("改为 2018 年", safe=True, edits=(Edit(span, "2018年"),)),
        evidence=(
            Evidence(Span(0, min(2, len(source.text))), "标题"),
            Evidence(Span(0, 2), "另一份报告", "另一份.md", "青石"),
        ),
    )


def judge(
    text: str,
    *marks: str | Span,
    path: str | None = "青石镇 2017.md",
    message: str = "报告年度为 2017 年",
    severity: Severity = "error",
) -> Result:
    """Return the result of a judged text, with one finding on each marked text or span."""
    report = read(text, path)
    spans = [
        mark if isinstance(mark, Span) else Span(at := text.index(mark), at + len(mark))
        for mark in marks
    ]
    return Result(
        path,
        report,
        tuple(finding(report.source, span, message, severity) for span in spans),
        (NotAssessed("wrong-period", "没有读到统计期限"),),
        rules=7,
        notes=(Note("damaged", "文本有字符丢失"),),
    )
