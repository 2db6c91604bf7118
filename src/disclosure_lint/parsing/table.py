"""The parse table of report.lark: loaded from the file beside it, or built by Lark.

Building costs several times the start of Python and importing Lark as much again, so the table is
kept in report_table.json. It names the digest of the grammar it was made from; when the grammar
has changed the table is built anew. `python -m disclosure_lint.parsing.building` writes it.
"""

import json
import zlib
from pathlib import Path

from disclosure_lint.text.frozen import frozen

_FOLDER = Path(__file__).parent
GRAMMAR = _FOLDER / "report.lark"
TABLE = _FOLDER / "report_table.json"


@frozen
class ParseTable:
    """An LALR table. Actions: n >= 0 shifts to state n, n < 0 reduces by rule -n - 1.

    `rules` are (name, number of symbols) in the order of their numbers.
    """

    start: int
    end: int
    rules: tuple[tuple[str, int], ...]
    states: tuple[dict[str, int], ...]


def load_table() -> ParseTable:
    """Return the table of the grammar as it stands."""
    grammar = GRAMMAR.read_bytes()
    try:
        data = json.loads(TABLE.read_bytes())
    except FileNotFoundError:
        data = {}
    if data.get("digest") != _digest(grammar):
        return build_table()
    rules = tuple((name, size) for name, size in data["rules"])
    return ParseTable(data["start"], data["end"], rules, tuple(data["states"]))


def _digest(grammar: bytes) -> int:
    return zlib.crc32(grammar.replace(b"\r\n", b"\n"))


def build_table() -> ParseTable:
    """Let Lark build the table, with states numbered in a fixed order."""
    from disclosure_lint.parsing.building import lark_table  # noqa: PLC0415 — Lark is slow to import

    return lark_table(GRAMMAR.read_text("utf-8"))


def save_table(table: ParseTable) -> None:
    """Write the table file; `table` is that of the grammar as it stands."""
    data = {
        "digest": _digest(GRAMMAR.read_bytes()),
        "start": table.start,
        "end": table.end,
        "rules": table.rules,
        "states": table.states,
    }
    TABLE.write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")
