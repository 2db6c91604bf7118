"""A card's options become the fields of its check, each checked against the field's type."""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import attrs
import regex

from disclosure_lint.rulebook import Card, RulebookError
from disclosure_lint.rulebook.errors import hint
from disclosure_lint.text.patterns import compile_pattern

_SCALARS: Mapping[type, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}


def read_options(card: Card, check: type) -> dict[str, object]:
    """Return the arguments that make `check` from the options of `card`.

    Raises:
        RulebookError: an option is unknown, missing, of the wrong type or no valid pattern.
    """
    fields = {field.name: field for field in attrs.fields(check) if field.init}
    for key in card.options:
        if key not in fields:
            known = hint(key, fields) or f" (known are {', '.join(fields) or 'none'})"
            raise _error(card, key, f'is no option of the check "{card.check}"{known}')
    for key, field in fields.items():
        if key not in card.options and field.default is attrs.NOTHING:
            raise _error(card, key, f'is missing; the check "{card.check}" needs it')
    types = get_type_hints(check)
    return {key: _option(card, key, types[key]) for key in card.options}


def _option(card: Card, key: str, kind: object) -> object:
    value = card.options[key]
    problem = _mismatch(value, kind)
    if problem:
        raise _error(card, key, f"must be {problem}, not {value!r}")
    if key.endswith(("pattern", "patterns")):
        _try_patterns(card, key, value)
    return value


def _mismatch(value: object, kind: object) -> str | None:
    """Return what `value` should have been, or None where it is of the type `kind`."""
    kinds = [kind]
    if get_origin(kind) in {Union, UnionType}:
        kinds = [part for part in get_args(kind) if part is not NoneType]
    problems = [_single_mismatch(value, part) for part in kinds]
    return None if None in problems else " or ".join(str(problem) for problem in problems)


def _single_mismatch(value: object, kind: object) -> str | None:
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return None if value in args else f"one of {', '.join(map(str, args))}"
    if origin is tuple:
        fits = isinstance(value, tuple) and all(not _mismatch(item, args[0]) for item in value)
        return None if fits else f"a list, each item {_name(args[0])}"
    if origin is Mapping:
        fits = isinstance(value, Mapping) and all(
            not _mismatch(item, args[1]) for item in value.values()
        )
        return None if fits else f"a table, each value {_name(args[1])}"
    return None if _is_scalar(value, kind) else _name(kind)


def _is_scalar(value: object, kind: object) -> bool:
    if kind is bool or isinstance(value, bool):
        return kind is bool and isinstance(value, bool)
    if kind is float:
        return isinstance(value, int | float)
    return isinstance(kind, type) and kind in _SCALARS and isinstance(value, kind)


def _name(kind: object) -> str:
    if isinstance(kind, type) and kind in _SCALARS:
        return _SCALARS[kind]
    return "a list of texts" if get_origin(kind) is tuple else "of a type that cards can give"


def _try_patterns(card: Card, key: str, value: object) -> None:
    """Compile what is a pattern in `value`, however deep it lies."""
    if isinstance(value, str):
        try:
            compile_pattern(value)
        except regex.error as error:
            raise _error(card, key, f"is no valid pattern: {error}: {value}") from error
    elif isinstance(value, Mapping | tuple):
        for item in value.values() if isinstance(value, Mapping) else value:
            _try_patterns(card, key, item)


def _error(card: Card, key: str, problem: str) -> RulebookError:
    return RulebookError(f'{card.path}: "options.{key}" {problem}')
