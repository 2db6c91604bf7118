"""What is piped in."""

import sys

from disclosure_lint.formats import USUAL, read_bytes
from disclosure_lint.text import Source


def read_stdin(name: str | None) -> Source:
    """Return the source on standard input, called `name`.

    Raises:
        UnreadableError: it cannot be read as text.
    """
    return read_bytes(sys.stdin.buffer.read(USUAL.bytes + 1), name)
