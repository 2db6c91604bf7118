"""All rules at a glance."""

from collections.abc import Iterable, Iterator, Sequence

from disclosure_lint.output.printer import Line, Styled
from disclosure_lint.output.version import TOOL
from disclosure_lint.output.visible import pad, visible, width
from disclosure_lint.output.words import say
from disclosure_lint.rulebook import Card, Language, LawSource

RULES_VERSION = 1
_COLUMNS = ("rule", "severity", "status", "class", "topic", "regimes", "title")


def rule_table(cards: Sequence[Card], language: Language) -> Iterator[Line]:
    """Yield the lines of a table of `cards`."""
    rows = [_row(card, language) for card in cards]
    head = [say(column, language) for column in _COLUMNS]
    widths = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    yield (Styled(_joined(head, widths), "bold"),)
    for row in rows:
        yield (_joined(row, widths),)
    yield (say("rule-count", language, count=len(cards)),)


def _row(card: Card, language: Language) -> list[str]:
    cells = (
        card.id,
        say(card.severity, language),
        say(card.status, language),
        say(card.fault_class, language),
        card.topic,
        " ".join(card.regimes),
        card.words[language].title,
    )
    return [visible(cell) for cell in cells]


def _joined(row: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(pad(cell, columns) for cell, columns in zip(row, widths, strict=True)).rstrip()


def rules_shape(cards: Iterable[Card], language: Language) -> dict[str, object]:
    """Return the JSON value of `cards`."""
    return {
        "version": RULES_VERSION,
        "tool": TOOL,
        "rules": [_card_shape(card, language) for card in cards],
    }


def _card_shape(card: Card, language: Language) -> dict[str, object]:
    words = card.words[language]
    return {
        "rule": card.id,
        "title": words.title,
        "severity": card.severity,
        "class": card.fault_class,
        "topic": card.topic,
        "status": card.status,
        "since": card.since,
        "regimes": list(card.regimes),
        "needs": list(card.needs),
        "yields_to": list(card.yields_to),
        "check": card.check,
        "law": [_law_shape(source) for source in card.law],
        "why": words.why,
        "autofix": _autofix(card),
    }


def _autofix(card: Card) -> str | list[str] | None:
    """Return "safe", "unsafe", the dialects in which it is safe, or None where there is none."""
    if not card.fixes:
        return None
    if isinstance(card.fix_safe, tuple):
        return list(card.fix_safe)
    return "safe" if card.fix_safe else "unsafe"


def _law_shape(source: LawSource) -> dict[str, object]:
    shape = {
        "source": source.source,
        "article": source.article,
        "from": source.since,
        "until": source.until,
    }
    return {key: value for key, value in shape.items() if value is not None}
