"""`server`: the language server for editors, on standard input and output."""

from pathlib import Path
from typing import TYPE_CHECKING

from disclosure_lint.cli.arguments import Arguments
from disclosure_lint.cli.errors import UsageError
from disclosure_lint.cli.settings import linters_of
from disclosure_lint.cli.store import store_file
from disclosure_lint.linter import Linters
from disclosure_lint.text.frozen import evolve

if TYPE_CHECKING:
    from disclosure_lint.lsp.settings import Settings  # brings the whole protocol along

_PARTS = frozenset({"pygls", "lsprotocol", "cattrs"})


def run(arguments: Arguments) -> int:
    """Serve one editor until it says exit.

    Raises:
        UsageError: the extra is not installed, or there are operands.
    """
    if arguments.operands:
        raise UsageError("no-operands", verb="server", word=arguments.operands[0])
    try:
        from disclosure_lint.lsp.server import serve  # noqa: PLC0415 -- an extra, and heavy
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _PARTS:
            raise
        raise UsageError("no-lsp") from error
    file = store_file()
    serve(lambda settings: _linters(arguments, settings), file.parent / "rules" if file else None)
    return 0


def _linters(arguments: Arguments, settings: "Settings") -> Linters:
    """Return the linters that the command line calls for, with the client's settings on top."""
    values = dict(arguments.values)
    told = {
        "--lang": (settings.language,) if settings.language else (),
        "--config": (str(Path(settings.config).expanduser()),) if settings.config else (),
        "--profile": settings.profiles,
        "--select": settings.select,
        "--ignore": settings.ignore,
        "--preview": ("",) if settings.preview else (),
    }
    values.update({option: given for option, given in told.items() if given})
    return linters_of(evolve(arguments, values=values))
