"""The examples of a card file: each is a test of its rule, and part of its page."""

from pathlib import Path

from disclosure_lint.rulebook.card import Card, Example
from disclosure_lint.rulebook.documents import parse, split_examples
from disclosure_lint.rulebook.errors import RulebookError
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_fault import toml_fault
from disclosure_lint.rulebook.toml_table import TomlTable

_EXAMPLE = ("given", "bad", "good", "marks")
GIVEN = (
    *("regime", "year", "agency", "region", "section", "append"),
    *("without", "relist", "whole", "dialect", "edit", "previous", "index", "profile"),
    "file",
)


def load_examples(card: Card) -> tuple[Example, ...]:
    """Read the examples of `card` from its file.

    Raises:
        RulebookError: an example has a wrong key or value, or a bad or good one is missing.
    """
    data = Path(card.path).read_bytes()
    require_examples(card.path, data)
    table = _examples_table(card.path, split_examples(data)[1])
    return tuple(_example(example) for example in table.tables("example"))


def require_examples(file: str, data: bytes) -> None:
    """Refuse a card without a bad and a good text, or with other tables after its examples.

    It looks only at the beginnings of lines, so that a start need not parse the examples.

    Raises:
        RulebookError: so it is.
    """
    examples = split_examples(data)[1]
    for kind in ("bad", "good"):
        if f"\n{kind}".encode() not in examples:
            raise TomlTable(file, {}).error("example", phrase("no-example", kind=kind))
    ours = examples.count(b"\n[[example]]") + examples.count(b"\n[example.")
    if examples.count(b"\n[") != ours:
        _examples_table(file, examples)


def parse_table(file: str, data: bytes) -> TomlTable:
    """Parse TOML; where it is none, the error names the file and TOML's own complaint."""
    try:
        return TomlTable(file, parse(data))
    except ValueError as error:
        raise RulebookError(toml_fault(error), file) from error


def _examples_table(file: str, data: bytes) -> TomlTable:
    table = parse_table(file, data)
    for key in table.values:
        if key != "example":
            raise table.error(key, phrase("after-examples"))
    return table


def _example(table: TomlTable) -> Example:
    table.only(_EXAMPLE)
    bad, good = (table.text(key, "") if key in table.values else None for key in ("bad", "good"))
    marks = table.texts("marks", ())
    if bad is None and good is None:
        raise table.error("bad", phrase("neither-text"))
    if (bad is None) != (not marks):
        raise table.error("marks", phrase("odd-marks"))
    return Example(table.table("given").only(GIVEN).frozen_values(), bad, good, marks)
