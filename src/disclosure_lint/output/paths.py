"""How a file is called in output for people."""

import os

from disclosure_lint.output.words import say
from disclosure_lint.rulebook import Language


def shown_path(path: str | None, language: Language) -> str:
    """Return `path` as it begins a line.

    A colon in front would let a file name forge a command of a CI service (``::error …``).
    """
    if path is None:
        return say("standard-input", language)
    return f"./{path}" if path.startswith(":") else path


def relative_path(path: str | None) -> str:
    """Return `path` as services write it: from the folder of the run, with slashes.

    >>> relative_path("./年报/2024.md")
    '年报/2024.md'
    """
    if path is None:
        return "-"
    try:
        return os.path.relpath(path).replace(os.sep, "/")
    except ValueError:  # on another drive of Windows
        return path.replace(os.sep, "/")
