"""What is shown on hovering: the rules behind findings, and behind the names in allow comments."""

from collections.abc import Iterator

from lsprotocol import types

from disclosure_lint.linter import Linter
from disclosure_lint.linter.allows import read_allows
from disclosure_lint.lsp.diagnostics import Telling
from disclosure_lint.lsp.documents import Answer
from disclosure_lint.lsp.pages import finding_page, rule_page
from disclosure_lint.text import Span


def hover(
    answer: Answer, linter: Linter, telling: Telling, position: types.Position
) -> types.Hover | None:
    """Return what there is to say of a position, None where that is nothing."""
    offset = telling.ruler.offset(position)
    told = [*_findings(answer, linter, offset), *_allowed(answer, linter, offset)]
    if not told:
        return None
    pages = "\n\n---\n\n".join(page for page, _ in told)
    content = types.MarkupContent(types.MarkupKind.Markdown, pages)
    return types.Hover(content, telling.ruler.range(told[0][1]))


def _findings(answer: Answer, linter: Linter, offset: int) -> Iterator[tuple[str, Span]]:
    for finding in answer.result.findings:
        if _holds(finding.span, offset):
            card = linter.rulebook.cards.get(finding.rule)
            yield finding_page(finding, card, linter.config.lang), finding.span


def _allowed(answer: Answer, linter: Linter, offset: int) -> Iterator[tuple[str, Span]]:
    report = answer.result.report
    for allow in read_allows(report) if report else ():
        for rule in allow.rules:
            card = linter.rulebook.cards.get(rule.id)
            if card and _holds(rule.span, offset):
                yield rule_page(card, linter.rulebook, linter.config.lang), rule.span


def _holds(span: Span, offset: int) -> bool:
    """Tell whether `offset` is inside, or at the end, where a cursor stands after a selection."""
    return span.start <= offset <= span.end
