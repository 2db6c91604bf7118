"""TOML files that users write, read within bounds."""

import stat
from pathlib import Path

from disclosure_lint.linter.config import ConfigError
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.rulebook.example_file import parse_table
from disclosure_lint.rulebook.phrase import Phrase
from disclosure_lint.rulebook.toml_table import TomlTable

MAX_BYTES = 256 * 1024


def read_toml(path: Path) -> TomlTable:
    """Return the table that the file at `path` holds.

    Raises:
        ConfigError: it is missing, no regular file, or too large.
        RulebookError: it is no TOML.
    """
    return parse_table(str(path), read_bounded(path))


def read_bounded(path: Path) -> bytes:
    """Return the bytes of a regular file of bearable size.

    Raises:
        ConfigError: it is none.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ConfigError(refusal("no-regular-file"), str(path))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        problem = refusal("unreadable", cause=_cause(error))
        raise ConfigError(problem, str(path)) from error
    if len(data) > MAX_BYTES:
        raise ConfigError(refusal("too-large", limit=MAX_BYTES // 1024), str(path))
    return data


def _cause(error: OSError) -> Phrase | str:
    if isinstance(error, FileNotFoundError):
        return refusal("no-such-file")
    if isinstance(error, PermissionError):
        return refusal("no-permission")
    return error.strerror or str(error)
