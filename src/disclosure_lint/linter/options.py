"""A card's options become the fields of its check, each checked against the field's type."""

from collections.abc import Mapping
from functools import reduce
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import regex

from disclosure_lint.linter.refusals import refusal
from disclosure_lint.rulebook import Card
from disclosure_lint.rulebook.errors import nearest_or_all
from disclosure_lint.rulebook.phrase import Phrase
from disclosure_lint.rulebook.sentences import KINDS, phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.patterns import compile_pattern

_SCALARS = (str, int, float, bool)


def read_options(card: Card, check: type) -> dict[str, object]:
    """Return the arguments that make `check` from the options of `card`.

    Raises:
        RulebookError: an option is unknown, missing, of the wrong type or no valid pattern.
    """
    import attrs  # noqa: PLC0415 -- built-in cards were checked before, and do without it

    table = TomlTable(card.path, card.options, "options.")
    fields = {field.name: field for field in attrs.fields(check) if field.init}
    for key in card.options:
        if key not in fields:
            hint = nearest_or_all(key, fields)
            raise table.error(key, refusal("unknown-option", check=card.check, hint=hint))
    for key, field in fields.items():
        if key not in card.options and field.default is attrs.NOTHING:
            raise table.error(key, refusal("missing-option", check=card.check))
    types = get_type_hints(check)
    return {key: _option(table, key, types[key]) for key in card.options}


def _option(table: TomlTable, key: str, kind: object) -> object:
    value = table.values[key]
    wanted = _mismatch(value, kind)
    if wanted:
        raise table.wrong_kind(key, wanted, value)
    if key.endswith(("pattern", "patterns")):
        _try_patterns(table, key, value)
    return value


def _mismatch(value: object, kind: object) -> Phrase | None:
    """Return what `value` should have been, or None where it is of the type `kind`."""
    kinds = [kind]
    if get_origin(kind) in {Union, UnionType}:
        kinds = [part for part in get_args(kind) if part is not NoneType]
    wanted = [kind for kind in (_single_mismatch(value, part) for part in kinds) if kind]
    if len(wanted) < len(kinds):
        return None
    return reduce(lambda left, right: refusal("either", left=left, right=right), wanted)


def _single_mismatch(value: object, kind: object) -> Phrase | None:
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return None if value in args else refusal("one-of", choices=args)
    if origin is tuple:
        fits = isinstance(value, tuple) and all(not _mismatch(item, args[0]) for item in value)
        return None if fits else refusal("each-item", kind=_name(args[0]))
    if origin is Mapping:
        fits = isinstance(value, Mapping) and all(
            not _mismatch(item, args[1]) for item in value.values()
        )
        return None if fits else refusal("each-value", kind=_name(args[1]))
    return None if _is_scalar(value, kind) else _name(kind)


def _is_scalar(value: object, kind: object) -> bool:
    if kind is bool or isinstance(value, bool):
        return kind is bool and isinstance(value, bool)
    if kind is float:
        return isinstance(value, int | float)
    return isinstance(kind, type) and kind in _SCALARS and isinstance(value, kind)


def _name(kind: object) -> Phrase:
    if isinstance(kind, type) and kind in _SCALARS:
        return phrase(KINDS[kind])
    return phrase("a-list-of-texts") if get_origin(kind) is tuple else refusal("no-kind")


def _try_patterns(table: TomlTable, key: str, value: object) -> None:
    """Compile what is a pattern in `value`, however deep it lies."""
    if isinstance(value, str):
        try:
            compile_pattern(value)
        except regex.error as error:
            problem = refusal("no-pattern", cause=error, pattern=value)
            raise table.error(key, problem) from error
    elif isinstance(value, Mapping | tuple):
        for item in value.values() if isinstance(value, Mapping) else value:
            _try_patterns(table, key, item)
