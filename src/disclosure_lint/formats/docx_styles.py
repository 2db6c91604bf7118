"""The paragraph styles of a Word file: which are headings, which are numbered, which are a TOC."""

from collections.abc import Iterator, Mapping
from typing import Final

from disclosure_lint.formats.docx_xml import Element, child_of
from disclosure_lint.text.frozen import evolve, frozen
from disclosure_lint.text.patterns import compile_pattern

TITLE: Final = 0
_TITLES: Final = ("title", "标题")
_HEADING: Final = r"(?:heading|标题) ?([1-9])"
_CONTENTS: Final = r"(?:toc|目录) ?(?:[1-9]|heading|标题)"
_LONGEST_CHAIN: Final = 20
_DEEPEST_OUTLINE: Final = 8
_MOST_DIGITS: Final = 18


@frozen
class Style:
    """A paragraph style. `level` is that of a heading, TITLE for a title's, None for others.

    `numbers` is the id of the numbering that it brings and `number_level` its level, where the
    style says so. `contents` says that it is one of a table of contents.
    """

    name: str = ""
    based_on: str = ""
    level: int | None = None
    numbers: str | None = None
    number_level: int | None = None
    contents: bool = False


PLAIN: Final = Style()


@frozen(eq=False)
class Styles:
    """The styles by id; `default` is that of paragraphs that name none."""

    by_id: Mapping[str, Style]
    default: str = ""

    def style(self, style_id: str | None) -> Style:
        """Return a style with what it takes over from those that it is based on."""
        chain = list(self._chain(style_id or self.default))
        if not chain:
            return PLAIN
        return evolve(
            chain[0],
            level=next((s.level for s in chain if s.level is not None), None),
            numbers=next((s.numbers for s in chain if s.numbers is not None), None),
            number_level=next((s.number_level for s in chain if s.number_level is not None), None),
            contents=any(s.contents for s in chain),
        )

    def _chain(self, style_id: str) -> Iterator[Style]:
        for _ in range(_LONGEST_CHAIN):
            style = self.by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = style.based_on


def read_styles(root: Element | None) -> Styles:
    """Return the styles in the root of styles.xml, or none where there is no such part."""
    found = [] if root is None else [s for s in root if s.get("w:type") == "paragraph"]
    default = next((s.get("w:styleId", "") for s in found if s.get("w:default") in _ON), "")
    return Styles({s.get("w:styleId", ""): _read(s) for s in found}, default)


_ON: Final = frozenset({"1", "true", "on"})


def value_of(parent: Element | None, *path: str) -> str | None:
    """Return the `w:val` of the element at `path` below `parent`, None where there is none."""
    found = child_of(parent, *path)
    return None if found is None else found.get("w:val")


def number_of(value: str | None) -> int | None:
    """Return a whole number as Word writes it, or None."""
    digits = (value or "").strip()
    return (
        int(digits)
        if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
        else None
    )


def outline_level(properties: Element | None) -> int | None:
    """Return the heading level, from 1, that paragraph properties themselves give, or None."""
    level = number_of(value_of(properties, "w:outlineLvl"))
    return level + 1 if level is not None and level <= _DEEPEST_OUTLINE else None


def _read(style: Element) -> Style:
    name = (value_of(style, "w:name") or "").strip().lower()
    properties = style.find("w:pPr")
    return Style(
        name,
        value_of(style, "w:basedOn") or "",
        _level(name, properties),
        value_of(properties, "w:numPr", "w:numId"),
        number_of(value_of(properties, "w:numPr", "w:ilvl")),
        contents=compile_pattern(_CONTENTS).fullmatch(name) is not None,
    )


def _level(name: str, properties: Element | None) -> int | None:
    if name in _TITLES:
        return TITLE
    heading = compile_pattern(_HEADING).fullmatch(name)
    return int(heading[1]) if heading else outline_level(properties)
