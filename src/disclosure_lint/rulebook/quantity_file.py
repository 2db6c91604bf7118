"""The file of quantities becomes nouns."""

from collections.abc import Collection

from disclosure_lint.rulebook.quantities import Quantities, QuantityForm
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable

_FILE = ("units", "measures", "money", "partitions", "words", "quantity")
_FORM = ("id", "needs", "may", "field", "result")


def read_quantities(table: TomlTable) -> Quantities:
    """Read units, `[words]` by groups, and `[[quantity]]` tables.

    Raises:
        RulebookError: a word stands in two groups, or a quantity needs an unknown group.
    """
    table.only(_FILE)
    words = _words(table.table("words"))
    groups = set(words.values())
    return Quantities(
        units=frozenset(table.texts("units")),
        measures=frozenset(table.texts("measures")),
        money=frozenset(table.texts("money")),
        words=words,
        forms=tuple(_form(form, groups) for form in table.tables("quantity")),
        partitions=table.text_rows("partitions"),
        lengths=_lengths(words),
    )


def _words(table: TomlTable) -> dict[str, str]:
    words: dict[str, str] = {}
    for group in table.values:
        for word in table.texts(group):
            if words.setdefault(word, group) != group:
                raise table.error(group, phrase("two-groups", word=word, other=words[word]))
    return words


def _lengths(words: Collection[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def _form(table: TomlTable, groups: set[str]) -> QuantityForm:
    table.only(_FORM)
    return QuantityForm(
        id=table.text("id"),
        needs=frozenset(table.known("needs", name, groups) for name in table.texts("needs")),
        may=frozenset(table.known("may", name, groups) for name in table.texts("may", ())),
        field=table.text("field", ""),
        result=table.flag("result", default=False),
    )
