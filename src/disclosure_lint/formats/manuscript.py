"""The text of a Word file, a web page or a PDF, written as Markdown while it is read."""

from collections.abc import Iterable, Mapping, Sequence

from disclosure_lint.text import Source, Span
from disclosure_lint.text.frozen import define, field, frozen
from disclosure_lint.text.origin import Format, Link, Location, Origin

_BLANK_LINE = "\n\n"


@frozen
class Words:
    """A piece of a line, with the target of the link that it carries, if any."""

    text: str
    target: str | None = None


@frozen
class TableCell:
    """A cell as a file has it: its words, its place (0-based), the rows and columns it covers.

    `page` is told where it may differ from that of the table.
    """

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    page: int | None = None


@define
class Manuscript:
    """Blocks come in reading order; `source` is what they make.

    Blocks stand apart by a blank line, so that each is a paragraph of the Markdown dialect.
    A line break inside a block is a soft one.
    """

    format: Format
    _pieces: list[str] = field(factory=list)
    _length: int = 0
    _starts: list[int] = field(factory=list)
    _locations: list[Location] = field(factory=list)
    _links: list[Link] = field(factory=list)
    _merged: dict[int, tuple[int, int]] = field(factory=dict)
    _doubtful: dict[int, str] = field(factory=dict)

    def paragraph(self, words: Iterable[Words], location: Location, *, heading: int = 0) -> None:
        """Add a block of running text; with `heading` 1 to 6 it is a Markdown heading.

        A block without words adds nothing.
        """
        pieces = list(words)
        if not any(piece.text.strip() for piece in pieces):
            return
        self._begin(location)
        if heading:
            self._put("#" * heading + " ")
        for piece in pieces:
            start = self._length
            self._put(piece.text)
            if piece.target:
                self._links.append(Link(Span(start, self._length), piece.target))
        self._put(_BLANK_LINE)

    def table(
        self, cells: Sequence[TableCell], location: Location, *, doubt: str | None = None
    ) -> None:
        """Add a table as lines of bars; `location` names its page and number.

        A merged cell stands where it begins, and leaves blank what else it covers. `doubt` is the
        id of the reason why the cells are not sure.
        """
        if not any(cell.text.strip() for cell in cells):
            return
        self._begin(location)
        if doubt:
            self._doubtful[self._length] = doubt
        rows = max(cell.row + cell.row_span for cell in cells)
        width = max(cell.column + cell.column_span for cell in cells)
        placed = {(cell.row, cell.column): cell for cell in cells}
        for row in range(rows):
            for column in range(width):
                self._cell(placed.get((row, column)), location)
            self._put("|\n")
            if row == 0:
                self._put("|" + " --- |" * width + "\n")
        self._put("\n")

    def source(self, path: str | None, properties: Mapping[str, str] | None = None) -> Source:
        """Return what was written, with what is known of the file."""
        origin = Origin(
            self.format,
            tuple(self._starts),
            tuple(self._locations),
            tuple(self._links),
            self._merged,
            self._doubtful,
            properties or {},
        )
        text = "".join(self._pieces).rstrip("\n") + "\n" if self._pieces else ""
        return Source(text, path, "utf-8", "markdown", origin)

    def _cell(self, cell: TableCell | None, table: Location) -> None:
        self._put("|")
        if cell is not None:  # a blank cell has a place too
            place = Location(
                page=cell.page or table.page,
                table=table.table,
                row=cell.row + 1,
                column=cell.column + 1,
                element=table.element,
            )
            self._begin(place)
        self._put(" ")
        if cell is not None and cell.text.strip():
            if (cell.row_span, cell.column_span) != (1, 1):
                self._merged[self._length] = (cell.row_span, cell.column_span)
            self._put(" ".join(cell.text.split()).replace("|", "\\|") + " ")

    def _begin(self, location: Location) -> None:
        self._starts.append(self._length)
        self._locations.append(location)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
