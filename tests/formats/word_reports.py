"""Word files as clerks make them, with numbering that Word does, from a report in Markdown."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

import regex
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from web_pages import Cells, blocks_of

_LEVELS: Final = (
    ("chineseCountingThousand", "%1、", "Heading 1"),
    ("chineseCountingThousand", "（%2）", ""),
)
_NUMERALS: Final = "一二三四五六七八九十"
_NUMBER: Final = r"(?:([一二三四五六七八九十])、|（([一二三四五六七八九十])）)(?=.)"
_LIST: Final = "77"


def word_report(markdown: str, author: str = "") -> bytes:
    """Return a Word file that shows the report: styles, automatic numbers, merged cells.

    A number that Word would not give by itself is typed, as clerks do.
    """
    document = Document()
    document.core_properties.author = author
    document.core_properties.comments = ""
    _add_list(document)
    counts = [0, 0]
    for block in blocks_of(markdown):
        if isinstance(block, str):
            _paragraph(document, block, counts)
        else:
            _table(document, block)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _add_list(document: WordDocument) -> None:
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (kind, text, _) in enumerate(_LEVELS)
    )
    names = nsdecls("w")
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {names} w:abstractNumId="{_LIST}">{levels}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(f'<w:num {names} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>')
    )


def _paragraph(document: WordDocument, block: str, counts: list[int]) -> None:
    marks = len(block) - len(block.lstrip("#"))
    words = block[marks:].strip()
    if marks == 1:
        document.add_paragraph(words, style="Title")
        return
    number = regex.match(_NUMBER, words)
    level = None if number is None else int(number[1] is None)
    style = f"Heading {marks - 1}" if marks else None
    if number and level is not None and _counts(number[1] or number[2], level, counts):
        paragraph = document.add_paragraph(words[number.end() :], style=style)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = int(_LIST)
    else:
        document.add_paragraph(words, style=style)


def _counts(numeral: str, level: int, counts: list[int]) -> bool:
    """Tell whether Word's next number on `level` is this one; then it has been given."""
    if _NUMERALS.find(numeral) != counts[level]:
        return False
    counts[level] += 1
    counts[level + 1 :] = [0] * (1 - level)
    return True


def _table(document: WordDocument, rows: Cells) -> None:
    width = max(len(row) for row in rows)
    lines = "".join(f"<w:tr>{''.join(_row(rows, at))}</w:tr>" for at in range(len(rows)))
    grid = "<w:gridCol/>" * width
    table = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
    )
    document.element.body.insert(len(document.element.body) - 1, table)


def _row(rows: Cells, at: int) -> Iterator[str]:
    """Yield the cells of a row; a blank in the columns of labels belongs to the label beside it."""
    row, column = rows[at], 0
    while column < len(row):
        stop = column + 1
        while row[column] and stop < len(row) and not row[stop] and _labels(rows, at, stop):
            stop += 1
        merged = f'<w:gridSpan w:val="{stop - column}"/>' if stop - column > 1 else ""
        merged += _downwards(rows, at, column)
        yield f"<w:tc><w:tcPr>{merged}</w:tcPr><w:p>{_runs(row[column])}</w:p></w:tc>"
        column = stop


def _downwards(rows: Cells, at: int, column: int) -> str:
    """Return the mark of a label that goes on in the rows below, or goes on here."""
    below = rows[at + 1][column : column + 1] if at + 1 < len(rows) else []
    if _figures(rows, column) or column > 1:
        return ""
    if not rows[at][column]:
        return "<w:vMerge/>" if at else ""
    return '<w:vMerge w:val="restart"/>' if below == [""] else ""


def _figures(rows: Cells, column: int) -> bool:
    return any(len(row) > column and regex.fullmatch(r"[0-9.]+", row[column]) for row in rows)


def _labels(rows: Cells, at: int, column: int) -> bool:
    """Tell whether a blank cell belongs to the label to its left, as in tables of the form.

    It does where nothing follows in its row, and where its column holds no figures.
    """
    left = next(cell for cell in reversed(rows[at][:column]) if cell)
    if regex.fullmatch(r"[0-9.]+", left):
        return False
    return not _figures(rows, column) or not any(rows[at][column:])


def _runs(words: str) -> str:
    """Return the words in two runs, as Word splits them."""
    half = len(words) // 2
    pieces = (words[:half], words[half:])
    escaped = (p.replace("&", "&amp;").replace("<", "&lt;") for p in pieces if p)
    return "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in escaped)


def text_report(markdown: str) -> bytes:
    """Return the report as plain text in GB18030: a line a paragraph, no number signs."""
    plain = regex.sub(r"(?m)^#{1,6} ", "", markdown)
    return regex.sub(r"\n\n(?!\|)", "\n", plain).encode("gb18030")
