"""PDFs made around a Markdown report: wrapped lines, page numbers, ruled tables over pages."""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from square_font import font_file
from web_pages import Cells, blocks_of

FONT = "Squares"
HEAD = "云溪县政府信息公开"
registerFont(TTFont(FONT, BytesIO(font_file())))
BODY = ParagraphStyle(
    "text", fontName=FONT, fontSize=16, leading=28, firstLineIndent=32, wordWrap="CJK"
)
_TITLE = ParagraphStyle(
    "title", fontName=FONT, fontSize=22, leading=32, alignment=1, wordWrap="CJK"
)
_SIGNED = ParagraphStyle("signed", parent=BODY, alignment=2, firstLineIndent=0)
_CELL = ParagraphStyle("cell", fontName=FONT, fontSize=9, leading=11, wordWrap="CJK")
_GRID = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
)
_WIDTH = 440.0
_LABEL = 110.0


def pdf_of(markdown: str, *, ruled: bool = True, **document: str) -> bytes:
    """Return the report as a PDF; `document` gives its title, author and so on."""
    blocks = blocks_of(markdown)
    story: list[Flowable] = [Paragraph(_words(str(blocks[0])), _TITLE), Spacer(1, 12)]
    for block in blocks[1:]:
        if isinstance(block, str):
            signed = len(block) < 30 and not block.startswith("#") and "。" not in block
            story.append(Paragraph(_words(block), _SIGNED if signed else BODY))
        else:
            story += [_table(block, ruled=ruled), Spacer(1, 8)]
    return built(story, **document)


def built(story: list[Flowable], **document: str) -> bytes:
    """Return a PDF of what `story` tells, with a running head and page numbers."""
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=A4, invariant=1, **document).build(
        story, onFirstPage=_around, onLaterPages=_around
    )
    return file.getvalue()


def _around(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont(FONT, 10)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 40, HEAD)
    canvas.drawCentredString(A4[0] / 2, 36, f"- {document.page} -")


def _words(block: str) -> str:
    return escape(block.lstrip("# ").replace("\n", ""))


def _table(rows: Cells, *, ruled: bool) -> Table:
    width = max(map(len, rows))
    few = width < 12
    labels = [few and any(len(row[i]) > 8 for row in rows if i < len(row)) for i in range(width)]
    rest = (_WIDTH - _LABEL * sum(labels)) / max(1, width - sum(labels))
    widths = [_LABEL if label else rest for label in labels]
    cells = [
        [Paragraph(escape(words), _CELL) for words in [*row, *[""] * (width - len(row))]]
        for row in rows
    ]
    return Table(cells, widths, style=_GRID if ruled else None)
