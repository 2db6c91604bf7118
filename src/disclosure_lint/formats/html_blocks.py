"""A page becomes blocks, paragraphs and tables, each knowing the elements that hold it."""

from typing import TYPE_CHECKING, Final

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.deadline import Deadline
from disclosure_lint.formats.html_furniture import holds_content, is_aside
from disclosure_lint.formats.html_lines import Lines, begins_with_label
from disclosure_lint.formats.html_lists import Numbered
from disclosure_lint.formats.html_nodes import TEXT, Trail, Walk, attribute
from disclosure_lint.formats.html_tables import Shape, caption_of, read_cells, table_shapes
from disclosure_lint.formats.manuscript import TableCell, Words
from disclosure_lint.text.frozen import define, field, frozen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INLINE: Final = frozenset({"a", "bdo", TEXT})
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_LONGEST_HEADING: Final = 60


@frozen
class Block:
    """A paragraph or a table; `node` is the index of the element that holds it.

    `level` is that of a heading, 0 for running text. `aside` says that the page sets it apart
    (navigation, footer).
    """

    node: int
    element: str
    words: tuple[Words, ...] = ()
    cells: tuple[TableCell, ...] = ()
    level: int = 0
    aside: bool = False

    @property
    def text(self) -> str:
        """What it says, cells one after the other."""
        return "".join(word.text for word in self.words) or " ".join(c.text for c in self.cells)


@define
class Page:
    """The blocks of a page, the parent of each element, and those named as content are."""

    blocks: list[Block] = field(factory=list)
    parents: list[int] = field(factory=list)
    content: set[int] = field(factory=set)


@define
class _Reader:
    budget: CellBudget
    deadline: Deadline
    shapes: dict[int, Shape]
    page: Page = field(factory=Page)
    _open: list[int] = field(factory=list)
    _lines: Lines = field(factory=Lines)
    _trail: Trail = field(factory=Trail)
    _lists: Numbered = field(factory=Numbered)
    _levels: list[int] = field(factory=list)
    _label: str = ""
    _aside: int = 0
    _pre: int = 0

    def read(self, root: "LexborNode") -> Page:
        """Return the blocks below `root`."""
        walk = Walk(root)
        for node, entered in walk:
            if node.tag == TEXT:
                if entered:
                    self._text(node.text_content or "")
            elif entered:
                self._enter(node, walk)
            else:
                self._leave(node)
        self._flush()
        return self.page

    def _text(self, text: str) -> None:
        first, *others = text.split("\n") if self._pre else [text]
        self._add_text(first)
        for line in others:
            self._lines.new_line()
            self._add_text(line)

    def _add_text(self, text: str) -> None:
        if self._label and text.strip():
            if not begins_with_label(text.lstrip()):
                self._lines.add(self._label)
            self._label = ""
        self._lines.add(text)

    def _enter(self, node: "LexborNode", walk: Walk) -> None:
        tag = node.tag or ""
        if tag == "a":
            self._lines.begin_link(attribute(node, "href"))
        elif tag == "br":
            self._lines.new_line()
        elif tag not in _INLINE:
            self._flush()
        self._open_element(node)
        self._label = self._lists.label(node, tag) or self._label
        if attribute(node, "hidden") is not None:
            walk.skip()
        elif tag == "table" and not self.shapes[node.mem_id].layout:
            self._table(node)
            walk.skip()

    def _open_element(self, node: "LexborNode") -> None:
        index = len(self.page.parents)
        if not index % 500:
            self.deadline.check()
        self.page.parents.append(self._open[-1] if self._open else -1)
        self._open.append(index)
        self._trail.enter(node)
        names = f"{attribute(node, 'id') or ''} {attribute(node, 'class') or ''}"
        if holds_content(names):
            self.page.content.add(index)
        if self._aside or is_aside(node.tag or "", names):
            self._aside += 1
        if node.tag in _LEVELS:
            self._levels.append(_LEVELS[node.tag])
        self._pre += node.tag == "pre"

    def _leave(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag == "a":
            self._lines.end_link()
        elif tag not in _INLINE and tag != "br":
            self._flush()
        if tag == "li":
            self._label = ""
        self._open.pop()
        self._trail.leave()
        self._lists.leave(tag)
        self._aside = max(0, self._aside - 1)
        if tag in _LEVELS:
            self._levels.pop()
        self._pre -= tag == "pre"

    def _table(self, node: "LexborNode") -> None:
        index, element = self._open[-1], self._trail.selector()
        caption = caption_of(node)
        if caption:
            self._add(Block(index, element, (Words(caption),)))
        cells = read_cells(node, self.budget)
        if any(cell.text for cell in cells):
            self._add(Block(index, element, cells=cells))

    def _flush(self) -> None:
        node, element = self._open[-1] if self._open else 0, ""
        for words in self._lines.take():
            element = element or self._trail.selector()
            level = self._levels[-1] if self._levels else 0
            block = Block(node, element, words, level=level, aside=self._aside > 0)
            if level and (len(block.text) > _LONGEST_HEADING or "。" in block.text):
                block = Block(node, element, words, aside=block.aside)
            self._add(block)

    def _add(self, block: Block) -> None:
        self.page.blocks.append(block)


def read_blocks(root: "LexborNode", budget: CellBudget, deadline: Deadline) -> Page:
    """Return the blocks of the page below `root`.

    Raises:
        UnreadableError: its tables have too many cells, or it takes too long.
    """
    return _Reader(budget, deadline, table_shapes(root)).read(root)
