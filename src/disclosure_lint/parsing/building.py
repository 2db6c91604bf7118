"""Lark's part: from the grammar's text to a parse table.

`python -m disclosure_lint.parsing.building` writes the table file for the grammar as it stands.
"""

from collections.abc import Iterator
from typing import TypeAlias

from lark import Lark, Token
from lark.common import LexerConf
from lark.grammar import Rule
from lark.lexer import Lexer

from disclosure_lint.parsing.table import GRAMMAR, ParseTable, save_table

_Row: TypeAlias = dict[str, tuple[object, "int | Rule"]]
_States: TypeAlias = dict[int, _Row]


class SegmentLexer(Lexer):
    """Hands Lark the tokens it is given: the text was cut into segments before."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        """Take what Lark passes."""

    def lex(self, tokens: Iterator[Token]) -> Iterator[Token]:  # type: ignore[override]
        """Yield the tokens (Lark's plain interface for custom lexers passes the input alone)."""
        yield from tokens


def lark_parser(grammar: str) -> Lark:
    """Return Lark's own parser; strict mode refuses a grammar with conflicts."""
    return Lark(grammar, parser="lalr", lexer=SegmentLexer, strict=True)


def lark_table(grammar: str) -> ParseTable:
    """Return the table that Lark computes, states numbered breadth first from the start."""
    table = lark_parser(grammar).parser.parser._parse_table  # noqa: SLF001 — Lark has no public door
    states: _States = table.states
    order = _breadth_first(states, table.start_states["start"])
    rules = sorted(_rules(states), key=str)
    number = {rule: index for index, rule in enumerate(rules)}
    rows = tuple(_row(states[state], order, number) for state in order)
    names = tuple((str(rule.origin.name), len(rule.expansion)) for rule in rules)
    start, end = table.start_states["start"], table.end_states["start"]
    return ParseTable(order[start], order[end], names, rows)


def _rules(states: _States) -> set[Rule]:
    return {arg for row in states.values() for _, arg in row.values() if isinstance(arg, Rule)}


def _breadth_first(states: _States, start: int) -> dict[int, int]:
    order = {start: 0}
    queue = [start]
    for state in queue:
        for _, (_, target) in sorted(states[state].items()):
            if isinstance(target, int) and target not in order:
                order[target] = len(order)
                queue.append(target)
    return order


def _row(row: _Row, order: dict[int, int], number: dict[Rule, int]) -> dict[str, int]:
    return {
        str(token): order[arg] if isinstance(arg, int) else -number[arg] - 1
        for token, (_, arg) in sorted(row.items())
    }


if __name__ == "__main__":
    save_table(lark_table(GRAMMAR.read_text("utf-8")))
