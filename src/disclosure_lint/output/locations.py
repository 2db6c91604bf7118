"""Where in a Word file, a web page or a PDF a place is, in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from disclosure_lint.output.words import say
from disclosure_lint.rulebook import Language

if TYPE_CHECKING:
    from disclosure_lint.text.origin import Location  # only files that are no text have one


def said_location(location: "Location", language: Language) -> str:
    """Return a place in its file: 第3页 第2段, 第1个表格 第2行 第3列, "" where nothing is known."""
    return (" " if language == "zh" else ", ").join(_words(location, language))


def _words(location: "Location", language: Language) -> Iterator[str]:
    for name in ("page", "paragraph", "table", "row", "column"):
        number = getattr(location, name)
        if number is not None:
            yield say(f"at-{name}", language, number=number)
    if location.element:
        yield location.element
