"""What of a web page the parser is given.

An HTML parser repairs any markup, but for hostile markup its time and memory grow with the square
of the size: elements nested by the thousand, a thousand attributes on a tag, formatting that is
never closed. So the parser gets the tags that build paragraphs and tables, with the few attributes
that matter here, and a page that nests them too deeply, or has too many, is refused before.
"""

from typing import TYPE_CHECKING, Final

from disclosure_lint.formats.deadline import Deadline
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.html_elements import (
    ATTRIBUTES,
    BLOCKS,
    CLOSES_P,
    ENDED,
    MILD,
    RAW,
    SCOPE,
    TABLE_PARTS,
    VOID,
)
from disclosure_lint.text.frozen import define, field
from disclosure_lint.text.patterns import compile_pattern

if TYPE_CHECKING:
    import regex

MOST_TAGS: Final = 300_000
MOST_KEPT: Final = 60_000
DEEPEST: Final = 400
_HIDDEN: Final = compile_pattern(r"(?i)display[ ]?:[ ]?none|mso-hide[ ]?:[ ]?all")
_TOKEN: Final = compile_pattern(
    r"<!--|<[!?][^>]*+>?"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>\"']{0,40})"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,400}+)>"
    r"|<(?P<closing>/?)(?P<named>[A-Za-z][^\s/<>\"']{0,40})(?P<left>[^<>]*+)(?:>|\Z)"
    r"|(?:<(?![A-Za-z/!?]))++|<"
)
_ATTRIBUTE: Final = compile_pattern(
    r"([A-Za-z]{1,12})\s{0,8}=\s{0,8}(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++))|(hidden)(?=[\s/]|$)"
)
_LONGEST_VALUE: Final = 2_000


@define
class Markup:
    """Rewrites the markup of one page; `title` is what its title element says."""

    deadline: Deadline
    title: str = ""
    _pieces: list[str] = field(factory=list)
    _open: list[str] = field(factory=list)
    _inline: dict[str, list[bool]] = field(factory=dict)
    _unended: set[str] = field(factory=set)
    _tags: int = 0
    _kept: int = 0

    def rewritten(self, text: str) -> str:
        """Return the page with the markup that matters, to be parsed.

        Raises:
            UnreadableError: it is nested too deeply, has too many tags, or takes too long.
        """
        offset = 0
        self._pieces.append("<!DOCTYPE html><body>")
        while match := _TOKEN.search(text, offset):
            self._pieces.append(text[offset : match.start()])
            offset = self._token(text, match)
        return "".join((*self._pieces, text[offset:]))

    def _token(self, text: str, match: "regex.Match[str]") -> int:
        """Write what a token becomes; return where the page goes on."""
        if match[0] == "<!--":
            end = text.find("-->", match.end())
            return end + 3 if end >= 0 else len(text)
        name = (match["name"] or match["named"] or "").lower()
        closing = bool(match["close"] or match["closing"])
        if not name:
            self._pieces.append("&lt;" * len(match[0]) if match[0].endswith("<") else "")
        elif name in RAW and not closing:
            return self._skip(text, name, match.end())
        else:
            self._tag(name, closing, match["rest"] or match["left"] or "")
        return match.end()

    def _skip(self, text: str, name: str, offset: int) -> int:
        """Return where an element ends whose content is no text of the page."""
        if name in self._unended:  # looked for once, not for every one of 10^5
            return offset
        end = compile_pattern(rf"(?i)</{name}\s{{0,8}}>?").search(text, offset)
        if end is None:
            self._unended.add(name)
            return offset if name in MILD else len(text)
        if name == "title" and not self.title:
            self.title = text[offset : end.start()]
        return end.end()

    def _tag(self, name: str, closing: bool, rest: str) -> None:  # noqa: FBT001 -- as matched
        self._count()
        if name in VOID or name == "a":
            self._keep(f"</{name}>" if closing else f"<{name}{_attributes(rest)}>")
        elif name in BLOCKS or name in TABLE_PARTS:
            self._block(name, closing, rest)
        elif closing:
            self._end_inline(name)
        else:
            self._begin_inline(name, rest)

    def _count(self) -> None:
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise UnreadableError("too-complex")
        if not self._tags % 1000:
            self.deadline.check()

    def _block(self, name: str, closing: bool, rest: str) -> None:  # noqa: FBT001 -- as matched
        if closing:
            self._close({name}, frozenset() if name in TABLE_PARTS else SCOPE)
            self._keep(f"</{name}>")
            return
        if name in CLOSES_P:
            self._close({"p"}, SCOPE)
        if name in ENDED:
            self._close(*ENDED[name])
        self._push(name)
        self._keep(f"<{name}{_attributes(rest)}>")

    def _keep(self, tag: str) -> None:
        self._pieces.append(tag)
        self._kept += 1
        if self._kept > MOST_KEPT:
            raise UnreadableError("too-complex")

    def _push(self, name: str) -> None:
        self._open.append(name)
        if len(self._open) > DEEPEST:
            raise UnreadableError("too-complex")

    def _close(self, names: "frozenset[str] | set[str]", scope: frozenset[str]) -> None:
        """Forget the innermost open element of `names`, and all in it, as the parser will."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] in names:
                del self._open[index:]
                return
            if self._open[index] in scope:
                return

    def _begin_inline(self, name: str, rest: str) -> None:
        """Leave out a tag within a line; one that hides its words stays, as one of the rare."""
        hides = _HIDDEN.search(rest) is not None
        self._inline.setdefault(name, []).append(hides)
        if hides:
            self._push("bdo")
            self._keep("<bdo hidden>")

    def _end_inline(self, name: str) -> None:
        opened = self._inline.get(name)
        if opened and opened.pop():
            self._close({"bdo"}, SCOPE | BLOCKS)
            self._keep("</bdo>")


def _attributes(rest: str) -> str:
    """Return the attributes that matter, written so that nothing can break out of them."""
    kept: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest) if rest.strip(" /") else ():
        name = (match[1] or match[5]).lower()
        if name in ATTRIBUTES and name not in kept:
            value = match[2] or match[3] or match[4] or ""
            kept[name] = value[:_LONGEST_VALUE].replace('"', "&quot;")
    style = kept.pop("style", "")
    if _HIDDEN.search(style):
        kept["hidden"] = ""
    if "list-style" in style:
        kept["type"] = style.partition("list-style")[2]
    return "".join(f' {name}="{value}"' for name, value in kept.items())
