"""Files become sources: which bytes are text, and in which encoding."""

from disclosure_lint.formats.decoding import decode
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import USUAL, Limits
from disclosure_lint.formats.reading import (
    SUFFIXES,
    dialect_of,
    exists,
    is_folder,
    read_bytes,
    read_file,
)

__all__ = [
    "SUFFIXES",
    "USUAL",
    "Limits",
    "UnreadableError",
    "decode",
    "dialect_of",
    "exists",
    "is_folder",
    "read_bytes",
    "read_file",
]
