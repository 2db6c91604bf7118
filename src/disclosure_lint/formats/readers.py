"""Which reader a file needs: its first bytes tell, then its name."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from disclosure_lint.formats.limits import Limits
from disclosure_lint.text import Source

# Modules of this room, each with a function `read` and an extra of its own.
_SIGNATURES: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "docx"),
    (b"PK\x05\x06", "docx"),  # an archive without entries
    (b"\xd0\xcf\x11\xe0", "office"),
)
_MODULES: Final[Mapping[str, str]] = {
    ".docx": "docx",
    ".doc": "office",
    ".wps": "office",
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
}
_PAGE_STARTS: Final = (b"<!doctype html", b"<html")
_BOM: Final = b"\xef\xbb\xbf"
_LOOKED_AT: Final = 1024


class Reader(Protocol):
    """What reads the files of one format."""

    def __call__(self, data: bytes, name: str | None, limits: Limits) -> Source:
        """Return the text of `data` as Markdown, with the places where it stood.

        Raises:
            UnreadableError: it is damaged, encrypted, too much, or its extra is not installed.
        """
        ...


def reader_for(data: bytes, name: str | None) -> Reader | None:
    """Return what reads `data`, called `name`; None for text."""
    module = next((module for mark, module in _SIGNATURES if data.startswith(mark)), None)
    # Before the name: many a .doc is a web page.
    if module is None and data[:_LOOKED_AT].removeprefix(_BOM).lstrip().lower().startswith(
        _PAGE_STARTS
    ):
        module = _MODULES.get(".html")
    module = module or _MODULES.get(Path(name or "").suffix.lower())
    if module is None:
        return None
    return cast("Reader", import_module(f"disclosure_lint.formats.{module}").read)
