"""Open documents, and what came of looking at them."""

from pathlib import Path

from pygls.uris import to_fs_path

from disclosure_lint.formats import SUFFIXES, dialect_of, read_bytes
from disclosure_lint.linter import Linter
from disclosure_lint.report import Result
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import frozen

_PAGES = frozenset({".html", ".htm", ".shtml", ".xhtml"})


@frozen(eq=False)
class Draft:
    """One version of an open document. `language` is what the client takes its text for."""

    uri: str
    version: int | None
    text: str
    language: str = ""

    @property
    def path(self) -> Path | None:
        """The file, None for a document that has none yet."""
        return path_of(self.uri)

    def source(self) -> Source:
        """Return the text as a source.

        Raises:
            UnreadableError: it is a web page that cannot be read.
        """
        path = self.path
        name = str(path) if path else None
        suffix = path.suffix.lower() if path else ""
        if suffix in _PAGES:
            return read_bytes(self.text.encode("utf-8", "surrogatepass"), name)
        if suffix not in SUFFIXES and self.language == "markdown":
            return Source(self.text, name, dialect="markdown")
        return Source(self.text, name, dialect=dialect_of(name, self.text))


@frozen(eq=False)
class Answer:
    """What came of looking at a draft; `serial` is another one for each.

    `linter` is the one that looked, None where the configuration kept it from being made.
    """

    draft: Draft
    source: Source
    result: Result
    linter: Linter | None
    serial: int


def path_of(uri: str) -> Path | None:
    """Return the file that a URI names, or None."""
    path = to_fs_path(uri)
    return Path(path) if path else None
