"""A TOML table that is read key by key, with one clear sentence for whatever is wrong in it."""

from collections.abc import Collection, Mapping
from typing import TypeVar

from disclosure_lint.rulebook.errors import RulebookError, nearest_or_all
from disclosure_lint.rulebook.phrase import Phrase, shown
from disclosure_lint.rulebook.sentences import KINDS, phrase
from disclosure_lint.text.frozen import frozen

T = TypeVar("T")
Name = TypeVar("Name", bound=str)


@frozen
class TomlTable:
    """One table of one file; `prefix` stands before its keys in errors ("law." for [[law]]).

    Every method raises RulebookError where the value is not what it promises. `checked` says that
    the file has been read before and was found to be right: dear questions need not be put again.
    """

    file: str
    values: Mapping[str, object]
    prefix: str = ""
    checked: bool = False

    def only(self, known: Collection[str]) -> "TomlTable":
        """Return this table if it has no other keys than `known`."""
        for key in () if self.checked else self.values:
            if key not in known:
                raise self.error(key, phrase("unknown-key", hint=nearest_or_all(key, known)))
        return self

    def text(self, key: str, default: str | None = None) -> str:
        """Return the text under `key`; without a default the key must be there and not blank."""
        value = self._get(key, str, default)
        if default is None and not value.strip():
            raise self.error(key, phrase("blank"))
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return the list of texts under `key`."""
        items = self.values.get(key, default)
        if items is None:
            raise self.error(key, phrase("missing"))
        if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
            raise self.wrong_kind(key, phrase("a-list-of-texts"), items)
        return tuple(items)

    def text_rows(self, key: str) -> tuple[tuple[str, ...], ...]:
        """Return the list of lists of texts under `key`, each of at least two."""
        rows = self.values.get(key, [])
        if not isinstance(rows, list):
            raise self.wrong_kind(key, phrase("lists-of-texts"), rows)
        return tuple(self._text_row(key, row) for row in rows)

    def _text_row(self, key: str, row: object) -> tuple[str, ...]:
        if isinstance(row, list) and len(row) > 1 and all(isinstance(item, str) for item in row):
            return tuple(row)
        raise self.error(key, phrase("label-rows", value=shown(row)))

    def number(self, key: str) -> int:
        """Return the whole number under `key`."""
        return self._get(key, int)

    def number_if_given(self, key: str) -> int | None:
        """Return the whole number under `key`, or None where the key is absent."""
        return self._get(key, int) if key in self.values else None

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        return self._get(key, bool, default)

    def known(self, key: str, value: str, choices: Collection[Name]) -> Name:
        """Return the choice that `value`, found under `key`, is."""
        for choice in choices:
            if choice == value:
                return choice
        hint = nearest_or_all(value, choices)
        raise self.error(key, phrase("unknown-value", word=value, hint=hint))

    def table(self, key: str) -> "TomlTable":
        """Return the table under `key`, an empty one where the key is absent."""
        return self._below(key, self._get(key, dict, {}))

    def tables(self, key: str) -> tuple["TomlTable", ...]:
        """Return the tables under `[[key]]`, none where the key is absent."""
        items = self.values.get(key, [])
        if not isinstance(items, list | tuple) or not all(isinstance(item, dict) for item in items):
            raise self.error(key, phrase("no-tables", key=f"{self.prefix}{key}"))
        return tuple(self._below(key, item) for item in items)

    def _below(self, key: str, values: Mapping[str, object]) -> "TomlTable":
        return TomlTable(self.file, values, f"{self.prefix}{key}.", self.checked)

    def frozen_values(self) -> Mapping[str, object]:
        """Return the whole table with its lists as tuples, whatever its keys."""
        return {key: _freeze(value) for key, value in self.values.items()}

    def error(self, key: str, problem: Phrase) -> RulebookError:
        """Return an error whose sentence names the file, the key and the problem."""
        at_key = phrase("at-key", key=f"{self.prefix}{key}", problem=problem)
        return RulebookError(at_key, self.file)

    def wrong_kind(self, key: str, kind: Phrase, value: object) -> RulebookError:
        """Return an error that says what `value`, found under `key`, should have been."""
        return self.error(key, phrase("wrong-kind", kind=kind, value=shown(value)))

    def _get(self, key: str, kind: type[T], default: T | None = None) -> T:
        if key not in self.values:
            if default is None:
                raise self.error(key, phrase("missing"))
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong_kind(key, phrase(KINDS[kind]), value)
        return value


def _freeze(value: object) -> object:
    if isinstance(value, list):
        return tuple(_freeze(item) for item in value)
    if isinstance(value, dict):
        return {key: _freeze(item) for key, item in value.items()}
    return value
