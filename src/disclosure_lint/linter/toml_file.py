"""TOML files that users write, read within bounds."""

import stat
from pathlib import Path

from disclosure_lint.linter.config import ConfigError
from disclosure_lint.rulebook.documents import parse
from disclosure_lint.rulebook.toml_table import TomlTable

MAX_BYTES = 256 * 1024


def read_toml(path: Path) -> TomlTable:
    """Return the table that the file at `path` holds.

    Raises:
        ConfigError: it is missing, no regular file, too large, or no TOML.
    """
    data = read_bounded(path)
    try:
        return TomlTable(str(path), parse(data))
    except ValueError as error:
        raise ConfigError(f"{path}: is not valid TOML: {error}") from error


def read_bounded(path: Path) -> bytes:
    """Return the bytes of a regular file of bearable size.

    Raises:
        ConfigError: it is none.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ConfigError(f"{path}: is no regular file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"{path}: is larger than {MAX_BYTES // 1024} KB")
    return data
