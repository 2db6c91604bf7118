"""The command line."""

from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says, and return the exit code.

    All else is imported only inside, so that Ctrl-C shows no traceback at that time either.
    """
    try:
        from disclosure_lint.cli.start import start  # noqa: PLC0415 -- see above

        return start(argv)
    except KeyboardInterrupt:
        return INTERRUPTED


__all__ = ["INTERRUPTED", "main"]
