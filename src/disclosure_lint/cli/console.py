"""The streams a run writes to: encodings that never fail, colour, files that appear whole."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from disclosure_lint.cli.errors import UsageError, why_not_written
from disclosure_lint.output.printer import Printer
from disclosure_lint.text.frozen import frozen


@frozen
class Paper:
    """Where results are written: `unicode` says that the stream can hold any text."""

    write: Callable[[str], object]
    colour: bool
    unicode: bool

    @property
    def printer(self) -> Printer:
        """A printer of lines for people."""
        return Printer(self.write, self.colour)


def prepare_streams() -> None:
    """Let no character stop a run: what a console cannot show is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


@contextmanager
def open_paper(file: str | None, colour: str | None) -> Iterator[Paper]:
    """Open standard output, or `file`, which appears whole or stays as it was.

    `colour` is "always", "never", or else on terminals only.

    Raises:
        UsageError: the file cannot be written.
    """
    if file is None:
        unicode = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
        yield Paper(sys.stdout.write, wants_colour(sys.stdout, colour), unicode)
        sys.stdout.flush()
        return
    with _whole_file(Path(file)) as stream:
        yield Paper(stream.write, colour == "always", unicode=True)


def wants_colour(stream: TextIO, choice: str | None) -> bool:
    """Tell whether to write colours to `stream`: see https://no-color.org."""
    if choice in {"always", "never"}:
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    knows_codes = os.name != "nt" or bool({"WT_SESSION", "TERM", "ANSICON"} & os.environ.keys())
    return stream.isatty() and knows_codes


@contextmanager
def _whole_file(path: Path) -> Iterator[TextIO]:
    """Write beside `path` and rename at the end; a device or pipe is written as it is."""
    target = draft = path.resolve()
    if target.is_file() or not target.exists():
        draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        if draft != target:
            draft.replace(target)
    except OSError as error:
        raise UsageError("cannot-write", path=path, cause=why_not_written(error)) from error
    finally:
        if draft != target:
            with suppress(OSError):  # where nothing can be written there is nothing to remove
                draft.unlink(missing_ok=True)
