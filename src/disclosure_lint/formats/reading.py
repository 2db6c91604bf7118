"""Files and bytes become sources."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import regex

from disclosure_lint.formats.decoding import decode
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import USUAL, Limits
from disclosure_lint.formats.readers import reader_for
from disclosure_lint.text import Dialect, Source

SUFFIXES: Final[Mapping[str, Dialect]] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "plain",
    ".docx": "markdown",
    ".doc": "markdown",
    ".wps": "markdown",
    ".pdf": "markdown",
    ".html": "markdown",
    ".htm": "markdown",
    ".shtml": "markdown",
    ".xhtml": "markdown",
}
_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_MARKDOWN_HEADING = r"(?m)^#{1,6}[ \t]"


def read_bytes(data: bytes, name: str | None, limits: Limits = USUAL) -> Source:
    """Return the source that `data` holds; empty data give an empty source.

    `name` is what the user calls it; its ending tells the dialect. Without a name, headings with
    number signs tell Markdown. Word files, web pages and PDFs are read by readers of their own.

    Raises:
        UnreadableError: the bytes cannot be read, or pass one of the `limits`.
    """
    if len(data) > limits.bytes:
        raise UnreadableError("too-large", limit=limits.file_megabytes)
    reader = reader_for(data, name)
    if reader is not None:
        return reader(data, name, limits)
    text, encoding = decode(data)
    return Source(text, name, encoding, dialect_of(name, text))


def read_file(path: str | os.PathLike[str], limits: Limits = USUAL) -> Source:
    """Return the source that the regular file at `path` holds; links are followed.

    Pipes and devices are never opened: reading them could last for ever.

    Raises:
        UnreadableError: there is no such file, or it cannot be read.
    """
    return read_bytes(bytes_of(path, limits.bytes), os.fspath(path), limits)


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Tell whether `path` is a folder; what cannot be looked at (too long, denied) is none."""
    return os.path.isdir(path)  # noqa: PTH112 -- Path.is_dir raises for such names


def exists(path: str | os.PathLike[str]) -> bool:
    """Tell whether there is something at `path`; what cannot be looked at is not."""
    return os.path.exists(path)  # noqa: PTH110 -- likewise


def bytes_of(path: str | os.PathLike[str], limit: int) -> bytes:
    """Return the bytes of the regular file at `path`, at most one more than `limit`.

    Raises:
        UnreadableError: there is no such file, or it cannot be read.
    """
    try:
        kind = Path(path).stat().st_mode
        if stat.S_ISDIR(kind):
            raise UnreadableError("folder")
        if not stat.S_ISREG(kind):
            raise UnreadableError("special")
        # Without blocking, even if a pipe has just taken the file's place.
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as file:
            return file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableError("missing") from error
    except PermissionError as error:
        raise UnreadableError("denied") from error
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        raise UnreadableError("failed", cause=cause) from error


def dialect_of(name: str | None, text: str) -> Dialect:
    """Return the dialect of `text`, by the ending of its file's name, else by its headings."""
    if name is None:
        return "markdown" if regex.search(_MARKDOWN_HEADING, text) else "plain"
    return SUFFIXES.get(Path(name).suffix.lower(), "plain")
