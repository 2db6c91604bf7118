"""Zeros told in words: 未收到政府信息公开申请, 没有发生行政复议."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

import regex

from disclosure_lint.reading.figure_setting import Setting
from disclosure_lint.reading.figure_subjects import Topic, without_ways
from disclosure_lint.reading.figure_time import read_time
from disclosure_lint.reading.figure_words import UNKNOWN, Words
from disclosure_lint.reading.sentences import clauses
from disclosure_lint.report import Figure
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_SILENT = frozenset({UNKNOWN, "filler", "whole", "self", "through", "none"})
_EMPTY = frozenset({UNKNOWN, "filler"})
_REQUESTS = frozenset({"receive", "accept", "request", "application", "disclosure"})
_CASES = _REQUESTS | {"reconsideration", "litigation"}
_FEES = _REQUESTS | {"processing_fee", "collect"}
_CARRIED = _REQUESTS | {"carried_out", "handle"}


def may_deny(text: str, span: Span) -> bool:
    """Tell whether it is worth looking for zeros in `span`."""
    return _denial().search(text, span.start, span.end) is not None


@cache
def _denial() -> regex.Pattern[str]:
    return compile_pattern(r"[未没无零][^。；\n]{0,60}(?:申请|复议|诉讼|处理费|结转)")


def read_zeros(setting: Setting, sentence: Span, known: Words, topic: Topic) -> Iterator[Figure]:
    """Yield a figure of value 0 for each quantity that the sentence says there was none of."""
    if "none" not in known.groups_inside(sentence.start, sentence.end):
        return
    for clause in clauses(setting.text, sentence):
        words = known.inside(clause.start, clause.end)
        if "none" in words.groups and not any(c.isdigit() for c in clause.of(setting.plain)):
            denied = words.part(words.groups.index("none"), len(words.groups))
            said = without_ways(denied, setting.plain)
            for subject in _subjects(said.groups, topic):
                yield _zero(setting, said, subject, sentence)
        topic = topic.after(words.groups)


def _subjects(said: Sequence[str], topic: Topic) -> Iterator[str]:
    groups = set(said) - _SILENT
    disclosed = topic.disclosed or bool(groups & {"disclosure", "request"})
    cases = groups & {"reconsideration", "litigation"}
    if cases and groups <= _CASES and disclosed:
        yield from (f"{case}.total" for case in sorted(cases, reverse=True))
    elif "processing_fee" in groups and groups <= _FEES:
        yield "processing_fee.amount"
    elif "carried_out" in groups and groups <= _CARRIED:
        yield "requests.carried_out"
    elif groups <= _REQUESTS and ("request" in groups or _of_requests(groups, topic)):
        yield "requests.received"


def _of_requests(groups: set[str], topic: Topic) -> bool:
    """Tell whether a bare 申请 is one for information."""
    return "application" in groups and (topic.field == "requests" or "disclosure" in groups)


def _zero(setting: Setting, words: Words, subject: str, sentence: Span) -> Figure:
    told = zip(words.groups, words.ends, strict=True)
    span = Span(words.starts[0], max(end for group, end in told if group not in _EMPTY))
    time = read_time(setting.text, sentence, span.start, span.end, setting.year)
    return Figure(
        span=span,
        value=Decimal(0),
        unit="",
        label=span.of(setting.text),
        paragraph=0,
        subject=subject,
        time=time,
        sure=UNKNOWN not in words.groups,
        worded=True,
    )
