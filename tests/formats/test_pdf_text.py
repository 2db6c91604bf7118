"""What a PDF says, page by page, and where it says it."""

from io import BytesIO

import pytest
from pdf_files import BODY, FONT, HEAD, built, pdf_of
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, Spacer, Table, TableStyle

from disclosure_lint.formats import read_bytes
from disclosure_lint.text import Source
from disclosure_lint.text.origin import Location

LONG = "我镇通过县政府门户网站和政务公开栏公开各类信息，内容包括机构职能、工作动态、财政预算。"
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONTNAME", (0, 0), (-1, -1), FONT)])
REPORT = (
    f"# 云溪县青石镇2022年政府信息公开工作年度报告\n\n一、总体情况\n\n{LONG * 12}\n\n二、其他\n"
)


def read(data: bytes) -> Source:
    """Read a PDF."""
    return read_bytes(data, "report.pdf")


def paragraph() -> Paragraph:
    """Return a paragraph of two lines."""
    return Paragraph(LONG, BODY)


def drawn(*marks: tuple[float, float, str], lines: tuple[tuple[float, ...], ...] = ()) -> bytes:
    """Return a PDF of one page with words at places (from above) and lines between points."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont(FONT, 12)
    for x, y, words in marks:
        canvas.drawString(x, A4[1] - y, words)
    for x1, y1, x2, y2 in lines:
        canvas.line(x1, A4[1] - y1, x2, A4[1] - y2)
    canvas.save()
    return file.getvalue()


def test_wrapped_lines_are_joined_and_page_furniture_goes() -> None:
    """A paragraph is one, over the end of a page too; page numbers and running heads are none."""
    blocks = read(pdf_of(REPORT)).text.strip().split("\n\n")
    assert blocks == [
        "云溪县青石镇2022年政府信息公开工作年度报告",
        "一、总体情况",
        LONG * 12,
        "二、其他",
    ]


def test_a_line_that_a_number_did_not_fit_into_is_only_wrapped() -> None:
    """Latin words and numbers are not broken, so that the line before them is short."""
    long = "我镇通过县政府门户网站公开各类信息，详见云溪县人民政府门户网站的专栏"
    assert len(long) < 36
    lines = ((100, 100, LONG[:38]), (100, 124, long), (100, 148, "http://www.yunxi.gov.cn。"))
    text = read(drawn(*((x, y, words) for x, y, words in lines))).text
    assert text == f"{LONG[:38]}{long}http://www.yunxi.gov.cn。\n"


def test_places_name_the_page() -> None:
    """Each paragraph is found by its page and number."""
    source = read(pdf_of(REPORT))
    assert source.origin is not None
    assert source.origin.location(source.text.index("二、其他")) == Location(page=2, paragraph=4)


def test_properties_are_kept() -> None:
    """What the document says of itself is known by the names that Word files use."""
    source = read(pdf_of(REPORT, title="模板", author="张三", subject="年报", creator="字处理"))
    assert source.origin is not None
    wanted = {"title": "模板", "author": "张三", "subject": "年报", "application": "字处理"}
    assert wanted.items() <= source.origin.properties.items()
    assert {"created", "modified"} <= source.origin.properties.keys()


def grid(rows: list[list[str]], *styles: tuple[object, ...], repeat: int = 0) -> Table:
    """Return a ruled table."""
    style = TableStyle([*GRID.getCommands(), *styles])
    return Table(rows, [90.0] * len(rows[0]), style=style, repeatRows=repeat)


def test_merged_cells_are_merged() -> None:
    """A cell covers the rows and columns between the lines around it."""
    rows = [["结果", "合计", ""], ["", "本年", "上年"], ["公开", "12", "3"]]
    spans = ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0))
    source = read(built([paragraph(), grid(rows, *spans)]))
    assert source.origin is not None
    assert source.text.rpartition("\n\n")[2] == (
        "| 结果 | 合计 | |\n| --- | --- | --- |\n| | 本年 | 上年 |\n| 公开 | 12 | 3 |\n"
    )
    merged = {source.text[at : at + 2]: reach for at, reach in source.origin.merged.items()}
    assert merged == {"结果": (2, 1), "合计": (1, 2)}
    assert source.origin.doubtful == {}


def test_a_table_goes_on_over_a_page_without_the_head_repeated() -> None:
    """Rows of the next page stand below those of the first; cells know their page."""
    rows = [["项目", "件数"], *([f"第{n}项", str(n)] for n in range(10, 70))]
    source = read(built([paragraph(), grid(rows, repeat=1)]))
    assert source.origin is not None
    lines = [f"| {label} | {count} |" for label, count in rows]
    assert source.text.splitlines()[2:] == [lines[0], "| --- | --- |", *lines[1:]]
    assert source.origin.doubtful == {}
    assert source.origin.location(source.text.index("69 |")) == Location(
        page=2, table=1, row=61, column=2
    )


SQUARE = (
    *((100, y, 300, y) for y in (100, 130, 160)),
    *((x, 100, x, 160) for x in (100, 200, 300)),
)


def test_a_table_in_doubt_says_so() -> None:
    """Numbers that stand in two cells at once, or two in one, are not judged."""
    sticking = drawn(
        (110, 120, "甲"), (191, 120, "12"), (110, 150, "乙"), (210, 150, "3"), lines=SQUARE
    )
    two = drawn(
        (110, 120, "甲乙"),
        (205, 112, "12"),
        (205, 126, "34"),
        (110, 150, "丙丁己庚辛"),
        lines=SQUARE,
    )
    plain = drawn(
        (110, 120, "甲乙丙"),
        (210, 120, "12"),
        (110, 150, "丁戊己庚"),
        (210, 150, "3"),
        lines=SQUARE,
    )
    for data, doubts in ((sticking, ["unsure-cells"]), (two, ["unsure-cells"]), (plain, [])):
        source = read(data)
        assert source.origin is not None
        assert list(source.origin.doubtful.values()) == doubts


def test_an_edge_that_is_not_ruled_is_one() -> None:
    """A table without lines at its sides, or cut by the end of a page, has its outer cells."""
    lines = (*((100, y, 300, y) for y in (100, 130)), (200, 100, 200, 160), (150, 100, 150, 160))
    data = drawn(*((x, y, "信息") for y in (120, 150) for x in (110, 160, 220)), lines=lines)
    assert read(data).text.count("| 信息 | 信息 | 信息 |") == 2


def test_a_page_that_lies_on_its_side_is_read() -> None:
    """Text drawn sideways is level once the page is turned."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.rotate(90)
    canvas.setFont(FONT, 12)
    for line, words in enumerate(("一、总体情况", "全年公开信息十二条。")):
        canvas.drawString(100, -100 - 20 * line, words)
    canvas.save()
    assert read(file.getvalue()).text == "一、总体情况\n\n全年公开信息十二条。\n"


def test_a_watermark_is_no_text() -> None:
    """Slanting words say nothing."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont(FONT, 12)
    canvas.drawString(100, 700, "全年公开信息十二条。")
    canvas.rotate(45)
    canvas.drawString(300, 300, "仅供内部使用")
    canvas.save()
    assert read(file.getvalue()).text == "全年公开信息十二条。\n"


@pytest.mark.parametrize("pages", [1, 2, 5])
def test_running_heads_go_on_any_number_of_pages(pages: int) -> None:
    """From two pages on a head that repeats is one; on a single page it stands above the title."""
    story = [part for _ in range(pages) for part in (paragraph(), Spacer(1, 1), PageBreak())]
    assert read(built(story)).text.count(HEAD) == (1 if pages == 1 else 0)
