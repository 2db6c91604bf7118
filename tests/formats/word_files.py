"""Word files of raw XML, for what a library for writing them cannot make."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from disclosure_lint.formats import USUAL, Limits, UnreadableError, read_bytes
from disclosure_lint.text import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OPEN = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{_MC}"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOT = (
    f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{R}/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_LINKED = (
    f'<Relationships xmlns="{_PACKAGE}">'
    f'<Relationship Id="s" Type="{R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="n" Type="{R}/numbering" Target="/word/numbering.xml"/>'
    f'<Relationship Id="h" Type="{R}/hyperlink" Target="http://yunxi.example/" '
    'TargetMode="External"/></Relationships>'
)


def word_file(body: str, *, styles: str = "", numbering: str = "", **parts: str) -> bytes:
    """Return a Word file with `body`, and the content of styles.xml and numbering.xml.

    `parts` are further entries, with __ for / and _ for . in their names.
    """
    named = {key.replace("__", "/").replace("_", "."): part for key, part in parts.items()}
    return archive(
        {
            "_rels/.rels": _ROOT,
            "word/document.xml": f"<w:document {_OPEN}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": _LINKED,
            "word/styles.xml": f"<w:styles {_OPEN}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_OPEN}>{numbering}</w:numbering>",
            **named,
        }
    )


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of `parts`."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return file.getvalue()


def para(text: str = "", *, style: str = "", num: str = "", inside: str = "") -> str:
    """Return a paragraph; `num` is "numbering:level"."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        number, _, level = num.partition(":")
        level_mark = f'<w:ilvl w:val="{level}"/>' if level else ""
        properties += f'<w:numPr>{level_mark}<w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}{inside}</w:p>"


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str) -> str:
    """Return a table of rows."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(text: str = "", *, span: int = 1, merge: str = "", inside: str = "") -> str:
    """Return a cell over `span` columns; `merge` is "restart" or "continue" downwards."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span != 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or para(text)}</w:tc>"


def read(data: bytes, name: str = "报告.docx", limits: Limits = USUAL) -> Source:
    """Return the source that a file gives."""
    return read_bytes(data, name, limits)


def blocks(body: str, *, styles: str = "", numbering: str = "") -> list[str]:
    """Return the blocks of text that a Word file gives."""
    text = read(word_file(body, styles=styles, numbering=numbering)).text
    return [block for block in text.rstrip("\n").split("\n\n") if block]


def reason(data: bytes, name: str = "报告.docx", limits: Limits = USUAL) -> str:
    """Return why a file cannot be read, "" where it can."""
    try:
        read_bytes(data, name, limits)
    except UnreadableError as error:
        return error.reason if error.sentence("zh") != error.sentence("en") else "one language"
    return ""
