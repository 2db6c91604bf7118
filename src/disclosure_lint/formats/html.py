"""Web pages become Markdown: the report without the site around it. Nothing is run or fetched."""

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.deadline import deadline_of
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.html_blocks import Block, read_blocks
from disclosure_lint.formats.html_charset import decode_page
from disclosure_lint.formats.html_content import report_blocks
from disclosure_lint.formats.html_furniture import titles_of
from disclosure_lint.formats.html_markup import Markup
from disclosure_lint.formats.limits import Limits
from disclosure_lint.formats.manuscript import Manuscript
from disclosure_lint.text import Source
from disclosure_lint.text.origin import Location


def read(data: bytes, name: str | None, limits: Limits) -> Source:
    """Return the report that the web page `data`, called `name`, shows.

    Raises:
        UnreadableError: the page is no text, too complex or too much, or its extra is missing.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 -- an extra
    except ModuleNotFoundError as error:
        raise UnreadableError("no-extra", format="HTML", extra="html") from error
    text, _ = decode_page(data)
    deadline = deadline_of(limits)
    markup = Markup(deadline)
    root = LexborHTMLParser(markup.rewritten(text)).body
    if root is None:
        raise UnreadableError("damaged", format="HTML")
    page = read_blocks(root, CellBudget(limits.cells), deadline)
    deadline.check()
    return _written(report_blocks(page, titles_of(markup.title)), name)


def _written(blocks: list[Block], name: str | None) -> Source:
    manuscript = Manuscript("html")
    paragraphs = tables = 0
    for block in blocks:
        if block.cells:
            tables += 1
            manuscript.table(block.cells, Location(table=tables, element=block.element))
        else:
            paragraphs += 1
            place = Location(paragraph=paragraphs, element=block.element)
            manuscript.paragraph(block.words, place, heading=block.level)
    return manuscript.source(name)
