"""Allow comments 豁免: who wrote which rule off, for which place, and why."""

from collections.abc import Iterator

from disclosure_lint.linter.blocks import block_after, blocks
from disclosure_lint.report import Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NAME = "disclosure-lint"
# Comments are short; the bound keeps an unclosed one from being searched for its end for long.
_COMMENT = rf"<!--\s{{0,9}}{_NAME}\s{{0,9}}[:：]((?:[^<]|<(?!!--)){{0,2000}}?)-->"
_VERB = r"\s*([^\s,，、]*)"
_RULE = r"[^\s,，、]+"
ALLOW, ALLOW_FILE = "allow", "allow-file"


@frozen
class AllowedRule:
    """One rule that an allow names, and where its name stands in the source."""

    id: str
    span: Span


@frozen
class Allow:
    """One allow. `block` is the place it holds for, None for the whole file.

    `verb` is as written: "allow", "allow-file", or something else, which allows nothing.
    `fingerprint` is set where a sidecar file names one finding, and `path` is that file.
    """

    span: Span
    verb: str
    rules: tuple[AllowedRule, ...]
    reason: str
    block: Span | None = None
    fingerprint: str | None = None
    path: str | None = None


def read_allows(report: Report) -> Iterator[Allow]:
    """Yield the allow comments of a report, in order."""
    text = report.source.text
    if _NAME not in text:
        return  # most reports have none, and need no pattern for it
    places: list[Span] | None = None
    for match in compile_pattern(_COMMENT).finditer(text):
        places = blocks(report) if places is None else places
        span = Span(*match.span())
        yield _allow(text, span, Span(*match.span(1)), block_after(places, span))


def _allow(text: str, span: Span, body: Span, block: Span | None) -> Allow:
    head, _, reason = body.of(text).partition("--")
    verb = compile_pattern(_VERB).match(head)
    start = verb.end() if verb else 0
    rules = tuple(
        AllowedRule(match[0], Span(body.start + match.start(), body.start + match.end()))
        for match in compile_pattern(_RULE).finditer(head, start)
    )
    word = verb[1].lower() if verb else ""
    return Allow(span, word, rules, reason.strip(), block if word == ALLOW else None)
