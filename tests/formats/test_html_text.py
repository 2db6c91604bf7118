"""What a web page says, as a browser shows it."""

import pytest

from disclosure_lint.formats import UnreadableError, read_bytes
from disclosure_lint.text import Source
from disclosure_lint.text.origin import Location

TITLE = "云溪县青石镇2022年政府信息公开工作年度报告"
REPORT = f"<h1>{TITLE}</h1><p>一、总体情况</p><p>全年公开信息12条。</p><p>2023年1月10日</p>"


def read(page: str | bytes) -> Source:
    """Read a page."""
    return read_bytes(page.encode() if isinstance(page, str) else page, "report.html")


def blocks(page: str | bytes) -> list[str]:
    """Return the blocks of the Markdown that a page becomes."""
    return read(page).text.strip("\n").split("\n\n")


def test_words_and_blanks_stand_as_a_browser_shows_them() -> None:
    """Blanks collapse, a line end between Chinese characters is none, entities are resolved."""
    page = "<p>&nbsp; &nbsp;公开\n  信息 12\n条，A\nB&amp;C<b>重</b>点&#x3002;&nbsp;</p>"
    assert blocks(page) == ["公开信息 12 条，A B&C重点。"]


def test_line_breaks_part_paragraphs_unless_they_wrap() -> None:
    """A break ends a paragraph, but for a long line that goes on without indent or number."""
    long = "我镇通过县政府门户网站和公开栏公开机构职能、工作动态、财政预算和"
    page = f"<div>一、概述<br>{long}<br>决算信息12条。<br><br>　　二是培训。<br>　　好。</div>"
    assert blocks(page) == ["一、概述", f"{long}\n决算信息12条。", "二是培训。", "好。"]


def test_written_line_ends_and_captions_count() -> None:
    """In <pre> every line end is one; a table's caption stands above it."""
    table = "<table><caption>表一<tr><td>甲<td>1</table>"
    assert blocks(f"<pre>　　甲。\n　　乙。</pre>{table}<p>丙。</p>") == [
        "甲。",
        "乙。",
        "表一",
        "| 甲 | 1 |\n| --- | --- |",
        "丙。",
    ]


def test_headings_are_headings_if_they_are_short() -> None:
    """A heading element with a whole sentence in it is running text."""
    assert blocks("<h2>一、概述</h2><h3>2022年，我镇公开信息12条。</h3>") == [
        "## 一、概述",
        "2022年，我镇公开信息12条。",
    ]


def test_numbers_of_lists_are_text_unless_the_items_have_their_own() -> None:
    """An ordered list shows its numbers, Chinese ones where the style says so."""
    page = (
        "<p>前。</p><ol start=2><li>甲</li><li><p>乙</p></li><li>4、丙</li></ol>"
        "<ul><li>丁</li></ul>"
        '<ol style="list-style-type:cjk-ideographic"><li>戊</li></ol>'
        '<ol style="list-style:none"><li>己</li></ol><p>后。</p>'
    )
    assert blocks(page) == ["前。", "2. 甲", "3. 乙", "4、丙", "丁", "一、戊", "己", "后。"]


def test_what_is_hidden_is_no_text() -> None:
    """Scripts, comments and hidden elements say nothing; what Word marks for browsers does."""
    page = (
        "<p>甲<!--[if gte mso 9]><p>一</p><![endif]--><![if !supportLists]>乙<![endif]>"
        '<span style="DISPLAY: none">二<span>三</span></span>丙</p><script>"</p><p>四"</script>'
        "<p hidden>五</p><div style='display:none'><p>六</p></div><textarea>七</textarea>丁"
    )
    assert blocks(page) == ["甲乙丙", "丁"]


def test_links_keep_their_targets() -> None:
    """A link is known by its words and its target as written, over a block's end too."""
    source = read(
        '<p>见<a href="http://a.example/?x=1&amp;y=2">网站</a>。</p>'
        "<a href=b><p>乙</p></a><p>丙。</p>"
    )
    assert source.origin is not None
    links = [(link.span.of(source.text), link.target) for link in source.origin.links]
    assert links == [("网站", "http://a.example/?x=1&y=2"), ("乙", "b")]


def test_places_name_the_element() -> None:
    """A paragraph and a cell are found by a selector, from the nearest id on."""
    page = f'<div id="zoom">{REPORT}<table><tr><td>甲<td>1<tr><td>乙<td>2</table></div>'
    source = read(page)
    assert source.origin is not None
    text = source.text
    assert source.origin.location(text.index("全年")) == Location(
        paragraph=3, element="#zoom > p:nth-of-type(2)"
    )
    assert source.origin.location(text.index("2 |")) == Location(
        table=1, row=2, column=2, element="#zoom > table:nth-of-type(1)"
    )


def test_merged_cells_cover_what_the_page_says() -> None:
    """Spans are kept, ends that were left out are there, a span of 10^9 ends with the table."""
    page = (
        "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2"
        "<tr><td rowspan=1000000000 colspan=1000000000>丙</table>"
    )
    source = read(page)
    assert source.origin is not None
    assert source.text == "| 甲 | 乙 | |\n| --- | --- | --- |\n| | 1 | 2 |\n| 丙 | | |\n"
    merged = {source.text[at]: reach for at, reach in source.origin.merged.items()}
    assert merged == {"甲": (2, 1), "乙": (1, 2), "丙": (1, 3)}


def test_a_layout_table_is_no_table() -> None:
    """A table that holds tables, or long texts, only places them."""
    inner = "<table><tr><td>甲<td>1</table>"
    prose = "全年公开信息12条，都已公开。" * 20
    page = f"<table><tr><td>一、概述{inner}<td><p>{prose}</p></table><table><tr><td>二、乙</table>"
    assert blocks(page) == ["一、概述", "| 甲 | 1 |\n| --- | --- |", prose, "二、乙"]


def test_the_report_is_found_among_the_site() -> None:
    """Navigation, fields above the text and buttons below it go; title and date stay."""
    page = (
        "<ul class=nav><li><a href=/>首页</a></ul><p>当前位置：首页 &gt; 年报</p>"
        "<table><tr><td>索引号<td>1-2<td>发布机构<td>县政府</table>"
        f"<div><p>发布时间：2023-01-20 来源：本站</p>{REPORT}<p>【打印】【关闭】</p></div>"
        "<div class=footer><p>主办单位：县政府。</p><p>版权所有</p></div>"
    )
    assert blocks(page) == [f"# {TITLE}", "一、总体情况", "全年公开信息12条。", "2023年1月10日"]


def test_no_part_is_left_out_for_its_length_or_name() -> None:
    """Parts in elements of their own all stay, short ones and misnamed ones too."""
    long = f"<p>{'全年公开信息12条。' * 200}</p>"
    page = (
        f"<div><h1>{TITLE}</h1></div><div id=zoom><p>一、总体情况</p>{long}</div>"
        "<div class=bottom><p>二、其他</p><p>没有。</p></div><div><p>三、附表</p></div>"
    )
    assert [block[:2] for block in blocks(page)] == ["# ", "一、", "全年", "二、", "没有", "三、"]


def test_the_page_title_stands_in_for_a_title() -> None:
    """Where the text has no title, the one above it, or the page's own, is taken."""
    body = "<div id=zoom><p>一、总体情况</p><p>全年公开信息12条。</p></div>"
    above = f"<div><div>{TITLE}</div><p>来源：本站</p></div>{body}"
    named = f"<title>{TITLE}_云溪县人民政府</title>{body}"
    assert blocks(above)[0] == blocks(named)[0] == f"# {TITLE}"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "gb2312"),
        ("gb18030", "utf-8"),
        ("gb18030", "gb2312"),
        ("utf-16", "x"),
        ("big5", "big5"),
    ],
)
def test_encodings_are_told_by_the_bytes(encoding: str, declared: str) -> None:
    """What a page declares is believed only where the bytes leave a doubt."""
    page = f'<meta charset="{declared}"><p>政府信息公开年度</p>'
    page = page if encoding != "big5" else page.replace("信息", "資訊").replace("开", "開")
    assert blocks(page.encode(encoding, "ignore"))[0].startswith("政府")


def test_a_page_cut_inside_a_character_is_read() -> None:
    """What lost its last byte is the rest of the page with a mark where it ends."""
    page = '<meta charset="gb2312"><p>' + "政府信息公开。" * 200
    assert read(page.encode("gb18030") + b"\xb9").text.endswith("。\ufffd\n")
    assert read(page.encode() + b"\xe5\x85").text.endswith("。\ufffd\n")


def test_pages_with_another_ending_are_pages() -> None:
    """Many a .doc is a web page; its first bytes tell."""
    page = f"\ufeff<html><body>{REPORT}</body></html>".encode()
    assert read_bytes(page, "report.doc").text.startswith(f"# {TITLE}")


@pytest.mark.parametrize(
    "page",
    ["<div>" * 100_000, "<b><p>" * 70_000, "<table><tr><td>" * 50_000, "<li>甲" * 70_000],
)
def test_hostile_markup_is_refused(page: str) -> None:
    """What would cost the parser the square of its size is refused before it."""
    with pytest.raises(UnreadableError) as caught:
        read(page)
    assert caught.value.reason == "too-complex"


def test_too_many_cells_are_refused() -> None:
    """Spanned cells count."""
    with pytest.raises(UnreadableError) as caught:
        read("<table>" + "<tr>" + "<td colspan=100>1" * 2_000 + "</table>")
    assert caught.value.reason == "too-many-cells"


@pytest.mark.parametrize(
    "page", ["<p " + "a=1 " * 100_000, "<" * 300_000, '<a "' * 100_000, "<!--", "<p"]
)
def test_broken_markup_is_read_as_far_as_it_goes(page: str) -> None:
    """Tags that never end, quotes that never close: the text before them is there."""
    assert read(f"<p>甲</p>{page}").text.startswith("甲\n")


def test_lists_in_lists_are_of_another_level() -> None:
    """Items of an inner list are marked as the next level is, whatever number they begin with."""
    inner = "<ol start=2><li><p>主动公开</p></li></ol>"
    page = f"<ol><li><p>总体情况</p></li>{inner}<li>复议</li></ol>"
    text = read_bytes(f"<html><body>{page}</body></html>".encode(), "a.html").text
    lines = [line for line in text.splitlines() if line]
    assert lines == ["1. 总体情况", "（2）主动公开", "2. 复议"]
