"""The table [limits] of a configuration: how much a file may ask of its reader."""

from collections.abc import Mapping
from typing import Final

from disclosure_lint.formats import Limits
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.rulebook.toml_table import TomlTable

KEYS: Final = {
    "file-megabytes": "file_megabytes",
    "unpacked-megabytes": "unpacked_megabytes",
    "pages": "pages",
    "cells": "cells",
    "seconds": "seconds",
    "office-seconds": "office_seconds",
}


def limits_in(table: TomlTable, base: Limits) -> Limits:
    """Return `base` with what the table says otherwise.

    Raises:
        RulebookError: a key is unknown, or a value is no whole number from 1.
    """
    table.only(tuple(KEYS))
    return Limits(
        **{**limits_shape(base), **{KEYS[key]: _number(table, key) for key in table.values}}
    )


def limits_shape(limits: Limits) -> Mapping[str, int]:
    """Return the limits by the names of their fields."""
    return {name: getattr(limits, name) for name in KEYS.values()}


def _number(table: TomlTable, key: str) -> int:
    value = table.number(key)
    if value < 1:
        raise table.error(key, refusal("not-positive", word=str(value)))
    return value
