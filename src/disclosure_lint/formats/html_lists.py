"""The numbers that a browser shows in front of the items of a list."""

from typing import TYPE_CHECKING, Final

from disclosure_lint.formats.docx_numerals import numeral
from disclosure_lint.formats.html_nodes import attribute
from disclosure_lint.text.frozen import define, field

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CHINESE: Final = ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal")
_LARGEST: Final = 9999


@define
class Numbered:
    """The lists that are open, each with its marks and the number it has come to."""

    _lists: list[tuple[str, int]] = field(factory=list)

    def label(self, node: "LexborNode", tag: str) -> str:
        """Open a list, or return what stands in front of the item `node`."""
        if tag in {"ol", "ul"}:
            self._lists.append((_marks(node, tag), _start(node)))
        if tag != "li" or not self._lists:
            return ""
        marks, number = self._lists[-1]
        self._lists[-1] = (marks, number + 1)
        if not marks:
            return ""
        if marks != "decimal":
            return f"{numeral(number, marks)}、"
        # Depth, which a browser shows by indenting, is told by the marks of the next level.
        depth = sum(marks == "decimal" for marks, _ in self._lists)
        return f"{number}. " if depth == 1 else f"（{number}）"

    def leave(self, tag: str) -> None:
        """Close the innermost list at its end."""
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()


def _marks(node: "LexborNode", tag: str) -> str:
    kind = attribute(node, "type") or ""
    if tag == "ul" or "none" in kind:
        return ""
    return "chineseCountingThousand" if any(name in kind for name in _CHINESE) else "decimal"


def _start(node: "LexborNode") -> int:
    written = attribute(node, "start") or "1"
    return int(written) if written.isascii() and written.isdigit() and len(written) < 5 else 1  # noqa: PLR2004 -- larger ones are no numbers of items
