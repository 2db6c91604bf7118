"""The body of a Word file, block by block, as it is written down."""

from collections.abc import Iterator, Mapping
from typing import Final

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.deadline import Deadline
from disclosure_lint.formats.docx_numbering import Numbering
from disclosure_lint.formats.docx_package import Relation
from disclosure_lint.formats.docx_runs import (
    SKIPPED,
    Content,
    mark_deleted,
    read_content,
    style_id,
)
from disclosure_lint.formats.docx_styles import (
    TITLE,
    Style,
    Styles,
    number_of,
    outline_level,
    value_of,
)
from disclosure_lint.formats.docx_tables import read_cells, rows_of
from disclosure_lint.formats.docx_xml import Element, child_of
from disclosure_lint.formats.manuscript import Manuscript, Words
from disclosure_lint.text.frozen import define, evolve, field
from disclosure_lint.text.origin import Location

_LONGEST_HEADING: Final = 60
_DEEPEST_MARK: Final = 6
_CONTENTS: Final = "Table of Contents"
_NO_NUMBER: Final = "0"


@define
class Body:
    """Writes the blocks of a document into a manuscript.

    `titled` says that the document has a style for its title, above the first heading.
    """

    styles: Styles
    numbering: Numbering
    relations: Mapping[str, Relation]
    cells: CellBudget
    deadline: Deadline
    titled: bool
    manuscript: Manuscript = field(factory=lambda: Manuscript("docx"))
    _paragraphs: int = 0
    _tables: int = 0
    _carried: tuple[Words, ...] = ()

    def blocks(self, parent: Element) -> None:
        """Write all blocks below `parent`, in order.

        Raises:
            UnreadableError: they are too much.
        """
        for block in parent:
            self.deadline.check()
            if block.tag == "w:p":
                self._paragraph(block)
            elif block.tag == "w:tbl":
                self._table(block)
            elif block.tag == "mc:AlternateContent":
                self.blocks(next(iter(block), Element("none")))
            elif block.tag not in SKIPPED and not _is_contents(block):
                self.blocks(block)

    def _paragraph(self, paragraph: Element) -> None:
        style = self.styles.style(style_id(paragraph))
        content = self._content(paragraph, style)
        self._boxes(content.before)
        if not style.contents:
            self._write(paragraph, style, content)
        self._boxes(content.after)

    def _write(self, paragraph: Element, style: Style, content: Content) -> None:
        words = (*self._carried, *content.words)
        self._carried = words if mark_deleted(paragraph) else ()
        if self._carried or not any(piece.text.strip() for piece in words):
            return
        self._paragraphs += 1
        heading = self._heading(paragraph, style, words)
        if heading:
            words = tuple(evolve(piece, text=piece.text.replace("\n", "")) for piece in words)
        self.manuscript.paragraph(words, Location(paragraph=self._paragraphs), heading=heading)

    def _boxes(self, boxes: tuple[Element, ...]) -> None:
        for box in boxes:
            self.blocks(box)

    def _content(self, paragraph: Element, style: Style) -> Content:
        """Return what a paragraph holds, with the number that Word puts in front of it."""
        content = read_content(paragraph, self.relations)
        label = self._label(paragraph, style) if content.words else ""
        return evolve(content, words=(Words(label), *content.words)) if label else content

    def _label(self, paragraph: Element, style: Style) -> str:
        own = child_of(paragraph, "w:pPr", "w:numPr")
        numbers = value_of(own, "w:numId") or style.numbers
        if numbers is None or numbers == _NO_NUMBER:
            return ""
        level = number_of(value_of(own, "w:ilvl"))
        if level is None:
            level = style.number_level
        if level is None:
            level = self.numbering.level_of(numbers, style_id(paragraph) or self.styles.default)
        return self.numbering.label(numbers, level)

    def _heading(self, paragraph: Element, style: Style, words: tuple[Words, ...]) -> int:
        """Return the Markdown level, 0 for running text even if a heading's style is on it."""
        own = outline_level(paragraph.find("w:pPr"))
        level = style.level if style.level is not None else own
        text = "".join(piece.text for piece in words)
        if level is None or len(text) > _LONGEST_HEADING or "。" in text:
            return 0
        return min(level + self.titled, _DEEPEST_MARK) if level != TITLE else 1

    def _table(self, table: Element) -> None:
        rows = list(rows_of(table))
        if _is_layout(rows):
            for cell in (cell for row in rows for cell in row):
                self.blocks(cell)
            return
        cells = read_cells(table, self.cells, self._cell_words)
        if any(cell.text.strip() for cell in cells):
            self._tables += 1
            self.manuscript.table(cells, Location(table=self._tables))

    def _cell_words(self, cell: Element) -> str:
        self.deadline.check()
        return " ".join(self._pieces(cell))

    def _pieces(self, parent: Element) -> Iterator[str]:
        """Yield what the paragraphs in a cell say, those of tables and boxes inside it too."""
        for block in parent:
            if block.tag == "w:p":
                content = self._content(block, self.styles.style(style_id(block)))
                for box in content.before:
                    yield from self._pieces(box)
                yield "".join(piece.text for piece in content.words)
                for box in content.after:
                    yield from self._pieces(box)
            elif block.tag not in SKIPPED:
                yield from self._pieces(block)


def _is_contents(block: Element) -> bool:
    """Tell whether a block is a table of contents: its lines would read as headings."""
    gallery = value_of(block, "w:sdtPr", "w:docPartObj", "w:docPartGallery")
    return gallery == _CONTENTS


def _is_layout(rows: list[list[Element]]) -> bool:
    """Tell whether a table only places what it holds: one cell, or other tables."""
    cells = [cell for row in rows for cell in row]
    return len(cells) == 1 or any(_holds_table(cell) for cell in cells)


def _holds_table(cell: Element) -> bool:
    inner = (table for table in cell.iter("w:tbl"))
    return any(sum(len(row) for row in rows_of(table)) > 1 for table in inner)
