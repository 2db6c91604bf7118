"""The pages of a PDF become paragraphs and tables in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.deadline import Deadline, deadline_of
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits
from disclosure_lint.formats.manuscript import TableCell
from disclosure_lint.formats.pdf_cells import Table, read_table
from disclosure_lint.formats.pdf_extract import Document
from disclosure_lint.formats.pdf_grid import find_grids
from disclosure_lint.formats.pdf_lines import Line, lines_of
from disclosure_lint.formats.pdf_page import Page
from disclosure_lint.formats.pdf_tables import goes_on, joined
from disclosure_lint.formats.pdf_text import Measure, begins, join, measure, without_running
from disclosure_lint.formats.pdf_unruled import with_tables
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_UNMAPPED: Final = compile_pattern("[\ue000-\uf8ff\ufffd-\uffff]")
_MOST_UNMAPPED: Final = 0.1
_FEW: Final = 10
_SAME_WIDTH: Final = 20


@frozen
class PdfBlock:
    """A paragraph, or a table with its cells; `page` is where it begins."""

    page: int
    text: str = ""
    cells: tuple[TableCell, ...] = ()
    sure: bool = True


@frozen
class PdfText:
    """What a PDF says, and what it says of itself."""

    blocks: tuple[PdfBlock, ...]
    properties: Mapping[str, str]


@frozen
class _Sheet:
    """A page with its tables cut out."""

    width: float
    height: float
    lines: list[Line]
    tables: list[Table]


def read_pdf(data: bytes, limits: Limits) -> PdfText:
    """Return the blocks of the PDF in `data`.

    Raises:
        UnreadableError: it is damaged, encrypted, scanned, or too much.
    """
    deadline = deadline_of(limits)
    with Document(data, deadline) as document:
        if len(document) > limits.pages:
            raise UnreadableError("too-many-pages", limit=limits.pages)
        if not len(document):
            raise UnreadableError("damaged", format="PDF")
        properties = document.properties()
        sheets = _sheets(document, CellBudget(limits.cells), deadline)
    return PdfText(tuple(_blocks(sheets)), properties)


def _sheets(document: Document, budget: CellBudget, deadline: Deadline) -> list[_Sheet]:
    sheets, signs, unmapped = [], 0, 0
    scanned: list[int] = []
    for number in range(1, len(document) + 1):
        page = document.page(number)
        text = "".join(glyph.text for glyph in page.glyphs)
        signs += len(text)
        unmapped += sum(1 for _ in _UNMAPPED.finditer(text))
        if page.lost:
            raise UnreadableError("no-font")
        if page.pictured and len(text.strip()) < _FEW:
            scanned.append(page.number)
        sheets.append(_sheet(page, budget))
        deadline.check()
    if scanned and len(scanned) < len(sheets):
        raise UnreadableError("scanned-page", page=scanned[0])
    if scanned or not signs:
        raise UnreadableError("scanned")
    if unmapped > _MOST_UNMAPPED * signs:
        raise UnreadableError("unmapped")
    return sheets


def _sheet(page: Page, budget: CellBudget) -> _Sheet:
    tables, glyphs = [], list(page.glyphs)
    points = [(g.middle, (g.top + g.bottom) / 2) for g in glyphs if g.text.strip()]
    for grid in find_grids(page.rules, points):
        budget.take((len(grid.xs) - 1) * (len(grid.ys) - 1))
        inside = [g for g in glyphs if grid.holds(g.middle, (g.top + g.bottom) / 2)]
        if any(glyph.text.strip() for glyph in inside):
            tables.append(read_table(page.number, grid, inside))
            glyphs = [g for g in glyphs if not grid.holds(g.middle, (g.top + g.bottom) / 2)]
    return _Sheet(page.width, page.height, lines_of(page.number, glyphs), tables)


def _blocks(sheets: Sequence[_Sheet]) -> Iterator[PdfBlock]:
    texts = without_running([(sheet.height, sheet.lines) for sheet in sheets])
    bodies = _measures(sheets, texts)
    held: list[Line] = []
    for piece in _in_order(sheets, texts, bodies):
        if isinstance(piece, Table):
            yield from _paragraph(held)
            held = []
            yield _table(piece)
            continue
        if held and begins(piece, held[-1], bodies[piece.page - 1]):
            yield from _paragraph(held)
            held = []
        held.append(piece)
    yield from _paragraph(held)


def _measures(sheets: Sequence[_Sheet], texts: Sequence[list[Line]]) -> list[Measure]:
    """Return the measure of each page: that of all pages of its width."""
    widths = [round(sheet.width / _SAME_WIDTH) for sheet in sheets]
    of_width = {
        width: measure([text for text, its in zip(texts, widths, strict=True) if its == width])
        for width in set(widths)
    }
    return [of_width[width] for width in widths]


def _in_order(
    sheets: Sequence[_Sheet], texts: Sequence[list[Line]], bodies: Sequence[Measure]
) -> Iterator[Line | Table]:
    """Yield lines and tables from the top down, a table over several pages at its beginning."""
    waiting: Table | None = None
    for sheet, lines, body in zip(sheets, texts, bodies, strict=True):
        pieces = sorted([*with_tables(lines, body.em), *sheet.tables], key=lambda piece: piece.top)
        for piece in pieces:
            if waiting is None:
                pass
            elif isinstance(piece, Table) and piece is pieces[0] and goes_on(waiting, piece):
                waiting = joined(waiting, piece)
                continue
            else:
                yield waiting
                waiting = None
            if isinstance(piece, Table):
                waiting = piece
            else:
                yield piece
    if waiting is not None:
        yield waiting


def _paragraph(lines: list[Line]) -> Iterator[PdfBlock]:
    if lines:
        yield PdfBlock(lines[0].page, join(lines))


def _table(table: Table) -> PdfBlock:
    cells = tuple(
        TableCell(
            cell.text, cell.box.row, cell.box.column, cell.box.rows, cell.box.columns, cell.page
        )
        for cell in table.cells
    )
    return PdfBlock(table.page, cells=cells, sure=table.sure)
