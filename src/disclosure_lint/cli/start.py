"""How the program starts: with the patterns that an earlier run compiled."""

from collections.abc import Sequence

from disclosure_lint.cli.store import store_file
from disclosure_lint.text.patterns import load_store, save_store


def start(argv: Sequence[str] | None) -> int:
    """Do what the command line says, and return the exit code.

    The store of patterns is opened before any room is, since rooms compile theirs on import.
    """
    file = store_file()
    if file is not None:
        load_store(file)
    from disclosure_lint.cli.program import main as program  # noqa: PLC0415 -- see above

    code = program(argv)
    if file is not None:
        save_store(file)
    return code
