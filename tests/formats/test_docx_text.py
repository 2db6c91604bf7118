"""What a Word file says, as Word shows it."""

from word_files import blocks, cell, para, read, run, table, word_file

from disclosure_lint.text.origin import Location

DELETED = '<w:del w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:author="a">{run("插入")}</w:ins>'
MOVED = f'<w:moveFrom w:author="a">{run("移走")}</w:moveFrom><w:moveTo>{run("移来")}</w:moveTo>'
BOX = f"<w:txbxContent>{para('框内')}</w:txbxContent>"


def test_tracked_changes_count_as_accepted() -> None:
    """What was inserted or moved here is text, what was deleted or moved away is none."""
    assert blocks(para("甲", inside=INSERTED + DELETED + MOVED)) == ["甲插入移来"]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    """A paragraph whose end was deleted goes on with the next one."""
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    first = f"<w:p>{mark}{run('公开')}</w:p>"
    assert blocks(first + para("信息。")) == ["公开信息。"]


def test_deleted_rows_are_no_rows() -> None:
    """A row that was deleted under tracked changes is gone."""
    gone = f"<w:trPr><w:del/></w:trPr>{cell('旧')}{cell('9')}"
    assert blocks(table(cell("甲") + cell("1"), gone)) == ["| 甲 | 1 |\n| --- | --- |"]


def test_comments_notes_and_hidden_words_are_no_text() -> None:
    """References to comments and footnotes, and hidden runs, add nothing."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r>'
    marks = (
        '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    assert blocks(para("甲", inside=hidden + shown + marks)) == ["甲明"]


def test_a_text_box_is_read_once_and_apart() -> None:
    """Of a box's two forms the newer is read; it is no part of the paragraph that holds it."""
    anchored = (
        f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
        f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert blocks(para("甲", inside=anchored)) == ["甲", "框内"]
    assert blocks(para(inside=anchored + run("乙"))) == ["框内", "乙"]


def test_breaks_tabs_and_signs() -> None:
    """A line break is a soft one, a hyphen that does not break is a hyphen, blanks are trimmed."""
    inside = (
        '<w:r><w:t xml:space="preserve"> 甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>2</w:t>'
        "<w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/></w:r>"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Odd" w:char="F0FE"/></w:r>'
    )
    assert blocks(para(inside=inside)) == ["甲\n乙\t2-3☑"]


def test_links_and_fields_lead_out() -> None:
    """Hyperlinks and HYPERLINK fields keep their targets; other fields show their result."""
    link = f'<w:hyperlink r:id="h">{run("网站")}</w:hyperlink>'
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = '<w:r><w:instrText> HYPERLINK "mailto:a@yunxi.example" </w:instrText></w:r>'
    field = sign("begin") + code + sign("separate") + run("邮箱") + sign("end")
    page = f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>'
    source = read(word_file(para(inside=run("见") + link + run("和") + field + page)))
    assert source.origin is not None
    assert source.text == "见网站和邮箱3\n"
    assert [(link.span.of(source.text), link.target) for link in source.origin.links] == [
        ("网站", "http://yunxi.example/"),
        ("邮箱", "mailto:a@yunxi.example"),
    ]


def test_wrapped_content_is_found() -> None:
    """Content controls, smart tags and custom XML are only wrappings."""
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>"
    outer = f"<w:sdt><w:sdtContent>{para(inside=inner)}</w:sdtContent></w:sdt>"
    assert blocks(outer) == ["甲"]


def test_a_table_of_contents_is_no_text() -> None:
    """Its lines would read as a second outline."""
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    listed = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{para('一、甲')}</w:sdtContent></w:sdt>"
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="12"><w:basedOn w:val="11"/></w:style>'
    )
    body = listed + para("一、甲\t1", style="11") + para("二、乙\t2", style="12") + para("丙")
    assert blocks(body, styles=styles) == ["丙"]


def test_places_lead_back() -> None:
    """Paragraphs that hold words are counted outside tables; cells have table, row, column."""
    body = para("甲") + para() + table(cell("乙") + cell("丙"), cell() + cell("丁")) + para("戊")
    source = read(word_file(body))
    assert source.origin is not None
    places = [source.origin.location(source.text.index(word)) for word in "甲乙丙丁戊"]
    assert places == [
        Location(paragraph=1),
        Location(table=1, row=1, column=1),
        Location(table=1, row=1, column=2),
        Location(table=1, row=2, column=2),
        Location(paragraph=2),
    ]


def test_merged_cells_are_known() -> None:
    """Cells merged to the right and downwards cover what Word shows."""
    body = table(
        cell("甲", span=2) + cell("乙", merge="restart"),
        cell("丙") + cell("丁") + cell(merge="continue"),
        cell(merge="continue") + cell("戊") + cell("己", merge="restart"),
    )
    source = read(word_file(body))
    assert source.origin is not None
    merged = {source.text[place]: reach for place, reach in source.origin.merged.items()}
    assert source.text == "| 甲 | | 乙 |\n| --- | --- | --- |\n| 丙 | 丁 | |\n| | 戊 | 己 |\n"
    assert merged == {"甲": (1, 2), "乙": (2, 1)}


def test_layout_tables_are_taken_apart() -> None:
    """One cell around text, or cells around tables, only place things on the page."""
    inner = table(cell("甲") + cell("1"), cell("乙") + cell("2"))
    framed = table(cell(inside=para("题目") + inner + para("说明")))
    assert blocks(framed) == ["题目", "| 甲 | 1 |\n| --- | --- |\n| 乙 | 2 |", "说明"]


def test_a_small_table_in_a_cell_is_its_words() -> None:
    """A frame inside a cell, and several paragraphs in one, are one cell."""
    body = table(cell(inside=para("甲") + table(cell("乙"))) + cell("丙"))
    assert blocks(body) == ["| 甲 乙 | 丙 |\n| --- | --- |"]


def test_the_strict_standard_is_read_too() -> None:
    """Files saved as "Strict Open XML" use other namespaces for the same things."""
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f'<w:document xmlns:w="{strict}"><w:body>{para("甲")}</w:body></w:document>'
    assert read(word_file("", word__document_xml=document)).text == "甲\n"


def test_properties_are_the_file_s_own() -> None:
    """Title, author, company and the others are kept, blank ones are not."""
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>年 报</d:title>'
        "<d:creator>某甲</d:creator><c:lastModifiedBy> </c:lastModifiedBy></c:coreProperties>"
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Company>云溪县水利局</Company></Properties>'
    )
    source = read(word_file(para("甲"), docProps__core_xml=core, docProps__app_xml=app))
    assert source.origin is not None
    assert source.origin.properties == {
        "title": "年 报",
        "author": "某甲",
        "company": "云溪县水利局",
    }
