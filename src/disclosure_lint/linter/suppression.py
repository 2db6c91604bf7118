"""Findings that an allow covers are taken away; allows that are wrong become marks."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from disclosure_lint.linter.allows import ALLOW, ALLOW_FILE, Allow, AllowedRule
from disclosure_lint.report import Edit, Evidence, Finding, Mark, Report
from disclosure_lint.rulebook import nearest
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve, frozen

UNUSED, WITHOUT_REASON = "unused-allow", "allow-without-reason"


@frozen
class Sifted:
    """The findings that stand, and for each allow the rules of which it took a finding away."""

    findings: tuple[Finding, ...]
    used: tuple[tuple[Allow, frozenset[str]], ...]


def sift(findings: Sequence[Finding], allows: Sequence[Allow]) -> Sifted:
    """Take away the findings that `allows` cover, and those on the comments themselves."""
    if not allows:
        return Sifted(tuple(findings), ())
    index = _Index(allows)
    used: list[set[str]] = [set() for _ in allows]
    left = []
    for finding in findings:
        covering = list(index.covering(finding))
        for number in covering:
            used[number].add(finding.rule)
        if not covering and not index.inside_comment(finding.span):
            left.append(finding)
    pairs = zip(allows, map(frozenset, used), strict=True)
    return Sifted(tuple(left), tuple(pairs))


class _Index:
    """Finds the allows that cover a finding without trying each."""

    def __init__(self, allows: Sequence[Allow]) -> None:
        self.comments = sorted(allow.span for allow in allows if allow.path is None)
        self.whole: dict[tuple[str, str | None], list[int]] = {}
        self.places: dict[str, list[tuple[Span, int]]] = {}
        for number, allow in enumerate(allows):
            for rule in allow.rules:
                if allow.verb == ALLOW_FILE:
                    self.whole.setdefault((rule.id, allow.fingerprint), []).append(number)
                elif allow.block:
                    self.places.setdefault(rule.id, []).append((allow.block, number))

    def covering(self, finding: Finding) -> Iterator[int]:
        """Yield the numbers of the allows that cover `finding`."""
        for fingerprint in (None, finding.fingerprint):
            yield from self.whole.get((finding.rule, fingerprint), ())
        places = self.places.get(finding.rule, [])
        span = finding.span
        after = bisect_right(places, max(span.end - 1, span.start), key=lambda one: one[0].start)
        for block, number in reversed(places[:after]):
            if block.end <= span.start and block != span:
                break  # blocks are in order and do not overlap
            yield number

    def inside_comment(self, span: Span) -> bool:
        """Tell whether `span` lies inside an allow comment."""
        before = bisect_right(self.comments, span.start, key=lambda comment: comment.start)
        return before > 0 and self.comments[before - 1].contains(span)


def unused(report: Report, sifted: Sifted, assessed: frozenset[str]) -> Iterator[Mark]:
    """Yield marks for each allow some of whose rules had nothing to allow.

    Of a rule that did not judge this report nothing is known, and nothing is said. A rule that
    speaks elsewhere in the file was meant for that place: its mark tells the nearest.
    """
    standing: dict[str, list[Finding]] = {}
    for finding in sorted(sifted.findings, key=lambda one: one.span):
        standing.setdefault(finding.rule, []).append(finding)
    for allow, used in sifted.used:
        idle = [rule.id for rule in allow.rules if rule.id in assessed and rule.id not in used]
        if allow.verb == ALLOW:
            others = [standing[rule] for rule in idle if rule in standing]
            yield from (_elsewhere(report, allow, _nearest(allow.span, one)) for one in others)
            idle = [rule for rule in idle if rule not in standing]
        if idle and allow.verb in {ALLOW, ALLOW_FILE}:
            yield _idle(report, allow, idle)


def _nearest(comment: Span, findings: Sequence[Finding]) -> Finding:
    """Return that of `findings`, which are in order, that stands nearest to a comment."""
    after = bisect_right(findings, comment.start, key=lambda one: one.span.start)
    beside = findings[max(0, after - 1) : after + 1]
    return min(beside, key=lambda one: abs(one.span.start - comment.start))


def _elsewhere(report: Report, allow: Allow, finding: Finding) -> Mark:
    values = {"rule": finding.rule, "line": finding.start.line}
    evidence = Evidence(report.flow.from_source(finding.span))
    mark = _mark(report, allow, values)
    return evolve(mark, case="elsewhere", evidence=(*mark.evidence, evidence))


def _idle(report: Report, allow: Allow, idle: Sequence[str]) -> Mark:
    """Return the mark on an allow whose rules speak nowhere, or not as its fingerprint says."""
    if allow.fingerprint:
        mark = _mark(report, allow, {"rule": idle, "fingerprint": allow.fingerprint})
        return evolve(mark, case="other-fingerprint")
    edits = () if allow.path else (_without(report, allow, idle),)
    return _mark(report, allow, {"rule": idle}, edits)


def faulty(report: Report, allows: Iterable[Allow], known: Mapping[str, object]) -> Iterator[Mark]:
    """Yield a mark for each allow without a reason, for an unknown rule, or not understood."""
    for allow in allows:
        rules = [rule.id for rule in allow.rules]
        if allow.verb not in {ALLOW, ALLOW_FILE} or not rules:
            yield evolve(_mark(report, allow, {"verb": allow.verb}), case="not-understood")
            continue
        if not allow.reason:
            yield _mark(report, allow, {"rule": rules})
        for rule in allow.rules:
            if rule.id not in known:
                yield _unknown(report, allow, rule, nearest(rule.id, known))


def _unknown(report: Report, allow: Allow, rule: AllowedRule, near: str | None) -> Mark:
    mark = _mark(report, allow, {"rule": rule.id, "nearest": near or ""})
    span = mark.span if allow.path else report.flow.from_source(rule.span)
    return evolve(mark, span=span, case="misspelt-rule" if near else "unknown-rule")


def _mark(
    report: Report, allow: Allow, values: Mapping[str, object], edits: tuple[Edit, ...] = ()
) -> Mark:
    """Return a mark on the comment; one on a sidecar file points at the report's headline."""
    if allow.path:
        return Mark(report.headline, values, evidence=(Evidence(Span(0, 0), path=allow.path),))
    return Mark(report.flow.from_source(allow.span), values, edits=edits)


def _without(report: Report, allow: Allow, idle: Sequence[str]) -> Edit:
    """Return the edit that takes the idle rules out of a comment, or all of it with its line."""
    text = report.source.text
    kept = [rule.id for rule in allow.rules if rule.id not in idle]
    span = allow.span
    if not kept:
        start, end = span.start, span.end
        if text[max(0, start - 1) : start] == "\n" == text[end : end + 1]:
            end += 1
        return Edit(report.flow.from_source(Span(start, end)), "")
    reason = f" -- {allow.reason}" if allow.reason else ""
    comment = f"<!-- disclosure-lint: {allow.verb} {', '.join(kept)}{reason} -->"
    return Edit(report.flow.from_source(span), comment)
