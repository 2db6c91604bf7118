"""The last lines of a run: how many files and rules, what was found, what was not assessed."""

from collections import Counter
from collections.abc import Iterator

from disclosure_lint.output.printer import Line, Style, Styled
from disclosure_lint.output.tally import Tally
from disclosure_lint.output.words import join, say
from disclosure_lint.report import SEVERITIES
from disclosure_lint.rulebook import Language

_MOST_REASONS = 20


def ending(tally: Tally, language: Language) -> Iterator[Line]:
    """Yield the lines that close the output for people."""
    if tally.not_assessed:
        yield (_head(say("not-assessed", language, count=tally.not_assessed), language),)
        yield from _reasons(tally, language)
    if tally.skips:
        yield (_head(say("skipped", language), language),)
        for reason, count in tally.skips.most_common(_MOST_REASONS):
            yield (f"  {say('reason', language, reason=reason, rules=count)}",)
    yield (_summary(tally, language),)
    yield (Styled(_verdict(tally, language), _style(tally)),)


def _summary(tally: Tally, language: Language) -> str:
    counts = {key: getattr(tally, key) for key in ("files", "judged", "skipped", "failed", "rules")}
    return say("files", language, **counts)


def _verdict(tally: Tally, language: Language) -> str:
    if not tally.judged:
        return say("nothing-judged", language)
    total = sum(tally.findings.values())
    if total:
        counts = {severity: tally.findings[severity] for severity in SEVERITIES}
        words = say("findings", language, total=total, **counts)
    else:
        words = say("no-findings", language)
    missing = say("not-assessed", language, count=tally.not_assessed)
    return f"{words}；{missing}" if language == "zh" else f"{words}; {missing}"


def _style(tally: Tally) -> Style:
    if tally.failed or not tally.judged:
        return "error"
    for severity in SEVERITIES:
        if tally.findings[severity]:
            return severity
    return "good"


def _reasons(tally: Tally, language: Language) -> Iterator[Line]:
    ranked = sorted(tally.reasons.items(), key=lambda item: -max(item[1].values()))
    for reason, rules in ranked[:_MOST_REASONS]:
        files = max(rules.values())
        key = "reason" if tally.judged == 1 else "reason-files"
        words = say(key, language, reason=reason, files=files, rules=_listed(rules, language))
        yield (f"  {words}",)
    rest = len(ranked) - _MOST_REASONS
    if rest > 0:
        yield (f"  {say('more-reasons', language, count=rest)}",)


def _listed(rules: Counter[str], language: Language) -> str:
    return join(sorted(rules), language)


def _head(words: str, language: Language) -> str:
    return words + ("：" if language == "zh" else ":")
