"""XML of a Word file, which may be hostile, becomes elements.

Names are short: `w:p` stands for a name in either namespace of WordprocessingML.
"""

from collections.abc import Iterable
from typing import Final

# The guard below refuses what makes these parsers dangerous: document types and entities.
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.text.frozen import define, field

__all__ = ["Element", "ElementBudget", "child_of", "parse_xml"]

_OFFICE: Final = "http://schemas.openxmlformats.org/"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_PREFIXES: Final = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    f"{_OFFICE}package/2006/relationships": "rel",
    f"{_OFFICE}package/2006/metadata/core-properties": "cp",
    f"{_OFFICE}officeDocument/2006/extended-properties": "ep",
    f"{_STRICT}officeDocument/extendedProperties": "ep",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
}
_DEEPEST: Final = 256
_MOST_ELEMENTS: Final = 500_000


@define
class ElementBudget:
    """How many elements all parts of one file may still have."""

    left: int = _MOST_ELEMENTS

    def take(self) -> None:
        """Count one element.

        Raises:
            UnreadableError: there have been too many.
        """
        self.left -= 1
        if self.left < 0:
            raise UnreadableError("too-complex")


def parse_xml(chunks: Iterable[bytes], budget: ElementBudget) -> Element:
    """Return the root element of the XML in `chunks`.

    Raises:
        UnreadableError: it is not well-formed, declares a document type, or is too much.
    """
    builder = _Builder(budget)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 -- expat takes it by position only
        parser.Parse(b"", True)  # noqa: FBT003 -- likewise
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise UnreadableError("damaged", format="Word") from error
    return builder.tree.close()


def child_of(parent: Element | None, *path: str) -> Element | None:
    """Return the first element at `path` below `parent`, None where there is none."""
    for name in path:
        if parent is None:
            return None
        parent = parent.find(name)
    return parent


def _refuse_doctype(*_: object) -> None:
    raise UnreadableError("entities")


@define
class _Builder:
    budget: ElementBudget
    tree: TreeBuilder = field(factory=TreeBuilder)
    depth: int = 0
    names: dict[str, str] = field(factory=dict)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.budget.take()
        self.depth += 1
        if self.depth > _DEEPEST:
            raise UnreadableError("too-complex")
        names = self.names
        kept = {}
        for key, value in attributes.items():
            short = names.get(key) or self._name(key)
            if short[0] != "?":
                kept[short] = value
        self.tree.start(names.get(name) or self._name(name), kept)

    def end(self, name: str) -> None:
        self.depth -= 1
        self.tree.end(self.names[name])

    def _name(self, name: str) -> str:
        """Keep and return the short name; "?" stands for namespaces that no reader asks for."""
        space, brace, local = name.rpartition("}")
        short = f"{_PREFIXES.get(space, '?')}:{local}" if brace else local
        self.names[name] = short
        return short
