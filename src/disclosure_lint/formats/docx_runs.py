"""The words of one paragraph: runs, links and fields, tracked changes as accepted."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from disclosure_lint.formats.docx_package import Relation
from disclosure_lint.formats.docx_styles import value_of
from disclosure_lint.formats.docx_xml import Element, child_of
from disclosure_lint.formats.manuscript import Words
from disclosure_lint.text.frozen import define, evolve, field, frozen

# Deleted words, words moved elsewhere, and what is no text: properties, hints on pronunciation.
SKIPPED: Final = frozenset(
    {"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:rt", "w:rubyPr"}
)
_SIGNS: Final = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
# What clerks set with the symbol fonts: boxes to tick, dots. Others have no character.
_SYMBOLS: Final = {
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xFD): "☒",
    ("wingdings", 0x6F): "□",
    ("wingdings", 0xA8): "□",
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0x6C): "●",
    ("wingdings", 0x6E): "■",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0x50): "✓",
    ("wingdings 2", 0xA3): "□",
    ("symbol", 0xB7): "·",
    ("symbol", 0xB4): "×",
}
_PRIVATE: Final = 0xF000
_LONGEST_INSTRUCTION: Final = 4000
_OFF: Final = frozenset({"0", "false", "off"})
_BLANKS: Final = str.maketrans("\r\n\t", "   ")


@frozen
class Content:
    """What a paragraph holds: its words, and the text boxes in front of and behind them."""

    words: tuple[Words, ...]
    before: tuple[Element, ...] = ()
    after: tuple[Element, ...] = ()


@define
class _Field:
    """A field while it is read: its instruction, and the target that held before it."""

    before: str | None
    instruction: str = ""
    shown: bool = False


@define
class _RunReader:
    """Walks one paragraph; elements that it does not know are walked for the words inside.

    `target` is that of the link in which the reader stands, `said` whether there were words yet.
    """

    relations: Mapping[str, Relation]
    words: list[tuple[str | None, list[str]]] = field(factory=list)
    before: list[Element] = field(factory=list)
    after: list[Element] = field(factory=list)
    fields: list[_Field] = field(factory=list)
    target: str | None = None
    said: bool = False

    def walk(self, element: Element) -> None:
        """Read all that is below `element`."""
        for child in element:
            tag = child.tag
            if tag in SKIPPED:
                continue
            known = _READERS.get(tag)
            if known:
                known(self, child)
            else:
                self.walk(child)

    def put(self, text: str) -> None:
        """Add words, with the target of the link that they stand in."""
        if text and not (self.words and self.words[-1][0] == self.target):
            self.words.append((self.target, []))
        if text:
            self.words[-1][1].append(text)
            self.said = self.said or not text.isspace()

    def run(self, run: Element) -> None:
        """Read a run, unless its words are hidden."""
        hidden = child_of(run, "w:rPr", "w:vanish")
        if hidden is None or hidden.get("w:val") in _OFF:
            self.walk(run)

    def link(self, link: Element) -> None:
        """Read a hyperlink; those inside the document lead nowhere else."""
        relation = self.relations.get(link.get("r:id", ""))
        self._inside(link, relation.target if relation and relation.outside else None)

    def simple_field(self, simple: Element) -> None:
        """Read a field that holds what it shows."""
        self._inside(simple, _target(simple.get("w:instr", "")))

    def field_sign(self, sign: Element) -> None:
        """Begin a field, turn from its instruction to what it shows, or end it."""
        kind = sign.get("w:fldCharType")
        if kind == "begin":
            self.fields.append(_Field(self.target))
        elif kind == "separate" and self.fields:
            self.fields[-1].shown = True
            self.target = _target(self.fields[-1].instruction) or self.target
        elif kind == "end" and self.fields:
            self.target = self.fields.pop().before

    def instruction(self, element: Element) -> None:
        """Keep a piece of the innermost field's instruction."""
        one = self.fields[-1] if self.fields else None
        if one and not one.shown and len(one.instruction) < _LONGEST_INSTRUCTION:
            one.instruction += element.text or ""

    def box(self, box: Element) -> None:
        """Keep a text box: it is no part of the paragraph that it is anchored in."""
        (self.after if self.said else self.before).append(box)

    def choice(self, alternate: Element) -> None:
        """Read the first of several forms of the same thing."""
        first = alternate.find("mc:Choice")
        chosen = alternate.find("mc:Fallback") if first is None else first
        if chosen is not None:
            self.walk(chosen)

    def _inside(self, element: Element, target: str | None) -> None:
        before, self.target = self.target, target or self.target
        self.walk(element)
        self.target = before


def _text(reader: _RunReader, element: Element) -> None:
    reader.put((element.text or "").translate(_BLANKS))


def _sign(reader: _RunReader, element: Element) -> None:
    reader.put(_SIGNS[element.tag])


def _symbol(reader: _RunReader, element: Element) -> None:
    code = element.get("w:char", "")
    try:
        place = int(code, 16) % _PRIVATE
    except ValueError:
        return
    reader.put(_SYMBOLS.get((element.get("w:font", "").lower(), place), ""))


_READERS: Final[Mapping[str, Callable[[_RunReader, Element], None]]] = {
    "w:r": _RunReader.run,
    "w:t": _text,
    "m:t": _text,
    **dict.fromkeys(_SIGNS, _sign),
    "w:sym": _symbol,
    "w:hyperlink": _RunReader.link,
    "w:fldSimple": _RunReader.simple_field,
    "w:fldChar": _RunReader.field_sign,
    "w:instrText": _RunReader.instruction,
    "w:txbxContent": _RunReader.box,
    "mc:AlternateContent": _RunReader.choice,
}


def _target(instruction: str) -> str | None:
    """Return the address in a field's instruction: HYPERLINK "http://…"."""
    name, _, rest = instruction.strip().partition(" ")
    quoted = rest.strip().removeprefix('"').partition('"')[0]
    return quoted if name.upper() == "HYPERLINK" and not quoted.startswith("\\") else None


def read_content(paragraph: Element, relations: Mapping[str, Relation]) -> Content:
    """Return the words of a paragraph, without blanks at its ends, and its text boxes."""
    reader = _RunReader(relations)
    reader.walk(paragraph)
    words = [Words("".join(pieces), target) for target, pieces in reader.words]
    return Content(tuple(_trimmed(words)), tuple(reader.before), tuple(reader.after))


def _trimmed(words: list[Words]) -> Iterator[Words]:
    said = [place for place, piece in enumerate(words) if piece.text.strip()]
    for place in range(said[0], said[-1] + 1) if said else ():
        text = words[place].text
        text = text.lstrip() if place == said[0] else text
        yield evolve(words[place], text=text.rstrip() if place == said[-1] else text)


def mark_deleted(paragraph: Element) -> bool:
    """Tell whether the end of a paragraph was deleted: it goes on with the next one."""
    mark = child_of(paragraph, "w:pPr", "w:rPr")
    return mark is not None and any(mark.find(name) is not None for name in ("w:del", "w:moveFrom"))


def style_id(paragraph: Element) -> str | None:
    """Return the id of the style that a paragraph names."""
    return value_of(paragraph.find("w:pPr"), "w:pStyle")
