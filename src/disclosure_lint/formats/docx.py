"""Word files become Markdown: the text as Word shows it, with the numbers of its headings."""

from typing import Final

from disclosure_lint.formats.cell_budget import CellBudget
from disclosure_lint.formats.decoding import decode
from disclosure_lint.formats.docx_body import Body
from disclosure_lint.formats.docx_numbering import read_numbering
from disclosure_lint.formats.docx_package import Package, open_package
from disclosure_lint.formats.docx_properties import read_properties
from disclosure_lint.formats.docx_runs import style_id
from disclosure_lint.formats.docx_styles import TITLE, read_styles
from disclosure_lint.formats.docx_xml import Element
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.limits import Limits
from disclosure_lint.text import Source

_ARCHIVE: Final = b"PK"


def read(data: bytes, name: str | None, limits: Limits) -> Source:
    """Return the text of the Word file `data`, called `name`.

    Tracked changes count as accepted; comments, headers, footers and notes are no text. Nothing
    outside the file is looked at.

    Raises:
        UnreadableError: it is no Word file, is damaged, encrypted or too much.
    """
    if not data.startswith(_ARCHIVE):
        return _misnamed(data, name)
    package = open_package(data, limits)
    main = package.main()
    body = _body(package, main)
    writer = _writer(package, main, body, limits)
    writer.blocks(body)
    return writer.manuscript.source(name, read_properties(package))


def _misnamed(data: bytes, name: str | None) -> Source:
    """Return the text of a file that is text, whatever its name says."""
    try:
        text, encoding = decode(data)
    except UnreadableError as error:
        if error.reason == "other-format":
            raise
        raise UnreadableError("damaged", format="Word") from error
    return Source(text, name, encoding, "plain")


def _body(package: Package, main: str) -> Element:
    root = package.part(main)
    body = None if root is None else root.find("w:body")
    if body is None:
        raise UnreadableError("damaged", format="Word")
    return body


def _writer(package: Package, main: str, body: Element, limits: Limits) -> Body:
    relations = package.relations(main)
    parts = {relation.kind: relation.target for relation in relations.values()}
    styles = read_styles(package.part(parts.get("styles", "")))
    return Body(
        styles,
        read_numbering(package.part(parts.get("numbering", ""))),
        relations,
        CellBudget(limits.cells),
        package.deadline,
        titled=any(styles.style(style_id(p)).level == TITLE for p in body.iter("w:p")),
    )
