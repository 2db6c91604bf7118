"""What a file's reader writes: Markdown whose places lead back to the file."""

from disclosure_lint.formats.manuscript import Manuscript, TableCell, Words
from disclosure_lint.reading.grid import read_grid
from disclosure_lint.reading.recovered import Recovered
from disclosure_lint.report import Table
from disclosure_lint.text import Span
from disclosure_lint.text.origin import Location


def test_blocks_know_where_they_stood() -> None:
    """Every block, and every cell of a table, has its place in the file; links have their words."""
    manuscript = Manuscript("docx")
    manuscript.paragraph([Words("云溪县年报")], Location(paragraph=1), heading=1)
    manuscript.paragraph([Words("  ")], Location(paragraph=2))
    manuscript.paragraph([Words("见"), Words("网站", "http://a.example")], Location(paragraph=3))
    manuscript.table([TableCell("甲", 0, 0), TableCell("3|4", 0, 1)], Location(table=1))
    source = manuscript.source("a.docx")
    origin = source.origin
    assert origin is not None
    assert source.text == "# 云溪县年报\n\n见网站\n\n| 甲 | 3\\|4 |\n| --- | --- |\n"
    places = [origin.location(source.text.index(word)) for word in ("云", "网", "甲", "3")]
    assert places == [
        Location(paragraph=1),
        Location(paragraph=3),
        Location(table=1, row=1, column=1),
        Location(table=1, row=1, column=2),
    ]
    assert [(link.span.of(source.text), link.target) for link in origin.links] == [
        ("网站", "http://a.example")
    ]


def test_a_blank_cell_has_its_place() -> None:
    """The blank between two bars lies in its own cell, not in the one before it."""
    manuscript = Manuscript("docx")
    cells = [TableCell("许可", 0, 0), TableCell("", 0, 1), TableCell("3", 0, 2)]
    manuscript.table(cells, Location(table=1))
    source = manuscript.source(None)
    assert source.text.startswith("| 许可 | | 3 |")
    assert source.origin is not None
    places = [source.origin.location(at) for at in (2, 6, 8)]
    assert [place and place.column for place in places] == [1, 2, 3]


def test_merged_cells_keep_their_reach() -> None:
    """A grid of bars gets back the merged cells that its lines cannot show."""
    manuscript = Manuscript("docx")
    cells = [
        TableCell("结果", 0, 0, column_span=2),
        TableCell("总计", 0, 2, row_span=2),
        TableCell("维持", 1, 0),
        TableCell("纠正", 1, 1),
    ]
    manuscript.table(cells, Location(table=1))
    source = manuscript.source(None)
    assert source.origin is not None
    table = Table(Span(0, len(source.text)), "pipes", None)
    grid = Recovered(source.origin.merged).applied(read_grid(source.text, table), 0)
    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells] == [
        ("结果", 0, 0, 1, 2),
        ("总计", 0, 2, 2, 1),
        ("维持", 1, 0, 1, 1),
        ("纠正", 1, 1, 1, 1),
    ]


def test_doubt_of_a_table_reaches_its_grid() -> None:
    """Cells that a reader was not sure of make the grid doubtful."""
    manuscript = Manuscript("pdf")
    manuscript.table([TableCell("1", 0, 0)], Location(table=1), doubt="unsure-cells")
    source = manuscript.source(None)
    assert source.origin is not None
    table = Table(Span(0, len(source.text)), "pipes", None)
    recovered = Recovered(doubtful=source.origin.doubtful)
    assert recovered.applied(read_grid(source.text, table), 0).doubt == "unsure-cells"
