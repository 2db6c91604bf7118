"""TOML files that users write, read within bounds: size, regularity, length of dotted keys."""

import stat
from pathlib import Path

import regex

from disclosure_lint.linter.config import ConfigError
from disclosure_lint.rulebook.documents import parse
from disclosure_lint.rulebook.toml_table import TomlTable

MAX_BYTES = 256 * 1024
_MOST_DOTS = 32
_QUOTED = regex.compile(r'"(?:[^"\\\n]|\\.)*+"|' + r"'[^'\n]*+'|#[^\n]*+")


def read_toml(path: Path) -> TomlTable:
    """Return the table that the file at `path` holds.

    Raises:
        ConfigError: it is missing, no regular file, too large, or no TOML.
    """
    data = read_bounded(path)
    try:
        if _has_long_key(data.decode("utf-8-sig")):
            raise ConfigError(f"{path}: a dotted key has more than {_MOST_DOTS} parts")
        return TomlTable(str(path), parse(data))
    except (ValueError, RecursionError) as error:
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


def _has_long_key(text: str) -> bool:
    """Tell whether a line has more dots than any sane key: `tomllib` takes a GB for a.a.a…."""
    bare = _QUOTED.sub("", text)
    return any(line.count(".") > _MOST_DOTS for line in bare.split("\n"))
