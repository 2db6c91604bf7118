"""A PDF is read in a process of its own: pdfium is C, and a hostile file can hold it for ever.

The process gets the file on its standard input and writes what it read as JSON; it can open, send
and keep nothing else. Whoever started it ends it when the time is up.
"""

import json
import sys
from contextlib import suppress
from typing import Final

from attrs import asdict

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits
from disclosure_lint.formats.pdf_blocks import read_pdf

_MEMORY: Final = 500 * 1024 * 1024


def main() -> None:
    """Read the limits from the command line and the PDF from standard input; write JSON."""
    limits = Limits(**json.loads(sys.argv[1]))
    _confine(limits.seconds)
    try:
        answer = asdict(read_pdf(sys.stdin.buffer.read(), limits))
    except UnreadableError as error:
        answer = {"reason": error.reason, "values": error.values}
    except MemoryError:
        answer = {"reason": "too-complex", "values": {}}
    sys.stdout.write(json.dumps(answer))


def _confine(seconds: int) -> None:
    """Bound memory and time where the system can (not on Windows)."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 -- POSIX only

        resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 2))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
