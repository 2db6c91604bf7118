"""How a file is called in output for people."""

from disclosure_lint.output.words import say
from disclosure_lint.rulebook import Language


def shown_path(path: str | None, language: Language) -> str:
    """Return `path` as it begins a line.

    A colon in front would let a file name forge a command of a CI service (``::error …``).
    """
    if path is None:
        return say("standard-input", language)
    return f"./{path}" if path.startswith(":") else path
