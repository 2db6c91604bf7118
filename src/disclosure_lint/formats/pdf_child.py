"""A PDF is read in a process of its own: pdfium is C, and a hostile file can hold it for ever.

The process gets the file on its standard input and writes what it read as JSON; it can open, send
and keep nothing else. Whoever started it ends it when the time is up.
"""

import json
import sys
from contextlib import suppress
from typing import Any, Final

from attrs import asdict

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits

_MEMORY: Final = 500 * 1024 * 1024


def main() -> None:
    """Read the limits from the command line and the PDF from standard input; write JSON."""
    limits = Limits(**json.loads(sys.argv[1]))
    _confine(limits.seconds)
    sys.stdout.write(json.dumps(answer_of(sys.stdin.buffer.read(), limits)))


def answer_of(data: bytes, limits: Limits) -> dict[str, Any]:
    """Return what the PDF in `data` says, or the reason why it could not be read."""
    from disclosure_lint.formats.pdf_blocks import read_pdf  # noqa: PLC0415 -- brings pdfium along

    try:
        return asdict(read_pdf(data, limits))
    except UnreadableError as error:
        return {"reason": error.reason, "values": error.values}
    except MemoryError:
        return {"reason": "too-complex", "values": {}}


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
