"""What is piped in."""

import sys

from disclosure_lint.formats import Limits, read_bytes
from disclosure_lint.text import Source


def read_stdin(name: str | None, limits: Limits) -> Source:
    """Return the source on standard input, called `name`.

    Raises:
        UnreadableError: it cannot be read, or passes one of the `limits`.
    """
    return read_bytes(sys.stdin.buffer.read(limits.bytes + 1), name, limits)
