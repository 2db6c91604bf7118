"""Numbers and headings that Word keeps outside the text."""

import pytest
from word_files import blocks, para

from disclosure_lint.formats.docx_numerals import numeral


def level(place: int, kind: str, text: str, more: str = "") -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


OUTLINE = level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）")
OUTLINE += level(2, "decimal", "%3.") + level(3, "decimalEnclosedCircle", "%4")
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{OUTLINE}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def numbered(*places: str, numbering: str = NUMBERING, styles: str = "") -> list[str]:
    """Return the numbers in front of paragraphs at these places, such as "1:0"."""
    body = "".join(para("文", num=place) for place in places)
    found = blocks(body, numbering=numbering, styles=styles)
    return [block.removesuffix("文") for block in found]


def test_headings_get_their_numbers() -> None:
    """一、（一） and their kin become text; deeper levels begin anew under each heading."""
    places = ["1:0", "1:1", "1:1", "1:2", "1:3", "1:0", "1:1"]
    assert numbered(*places) == ["一、", "（一）", "（二）", "1.", "①", "二、", "（一）"]


def test_a_list_goes_on_through_other_numberings_of_it() -> None:
    """Numberings of one list share its counters; one with a start of its own begins there, once."""
    assert numbered("1:0", "1:0", "2:0", "2:0", "1:0") == ["一、", "二、", "一、", "二、", "三、"]


def test_a_level_may_never_restart() -> None:
    """With a restart of 0 a level counts on under the next heading."""
    running = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    one = level(0, "chineseCounting", "%1、") + running
    numbering = f'<w:abstractNum w:abstractNumId="0">{one}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert numbered("1:0", "1:1", "1:0", "1:1", numbering=numbering) == ["一、", "1.", "二、", "2."]


def test_an_override_may_replace_a_level() -> None:
    """A numbering can write a level of its list in another way."""
    numbering = NUMBERING.replace(
        '<w:startOverride w:val="1"/>', f"{level(0, 'upperRoman', '%1 ')}"
    )
    assert numbered("2:0", "2:0", numbering=numbering) == ["I ", "II "]


def test_legal_numbering_writes_digits() -> None:
    """A level marked so shows the levels above it in digits; a tab behind digits is a blank."""
    legal = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    numbering = f'<w:abstractNum w:abstractNumId="0">{legal}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert numbered("1:0", "1:1", numbering=numbering) == ["一、", "1.1 "]


def test_bullets_and_unknown_numberings_show_nothing() -> None:
    """A bullet is no number, numbering 0 is none, and one that is not there is none."""
    bullet = f'<w:abstractNum w:abstractNumId="0">{level(0, "bullet", "")}</w:abstractNum>'
    bullet += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert numbered("1:0", "0:0", "7:0", "1:5", numbering=bullet) == ["", "", "", ""]


def test_empty_paragraphs_are_not_counted() -> None:
    """Word shows no number where there are no words."""
    body = para("甲", num="1:0") + para(num="1:0") + para("乙", num="1:0")
    assert blocks(body, numbering=NUMBERING) == ["一、甲", "二、乙"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="我的标题"/><w:basedOn w:val="1"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="正文样式"/><w:pPr><w:numPr>'
    '<w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
)


def test_styles_bring_numbers_and_marks() -> None:
    """A heading's style gives its number and its level, those based on it too."""
    body = para("年报", style="t") + para("甲", style="1") + para("乙", style="2") + para("丙")
    assert blocks(body, styles=STYLES, numbering=NUMBERING) == [
        "# 年报",
        "## 一、甲",
        "## （一）乙",
        "丙",
    ]


def test_without_a_title_style_headings_keep_their_level() -> None:
    """Marks follow the styles that are used."""
    assert blocks(para("甲", style="1"), styles=STYLES, numbering=NUMBERING) == ["# 一、甲"]


def test_a_level_may_name_its_style() -> None:
    """A style that says no level of its own stands on the level that names it."""
    linked = level(0, "chineseCounting", "%1、") + level(
        1, "decimal", "%2.", '<w:pStyle w:val="x"/>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="5">{linked}</w:abstractNum>'
    numbering += '<w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>'
    assert blocks(para("甲", style="x"), styles=STYLES, numbering=numbering) == ["1.甲"]


def test_a_list_style_lends_its_levels() -> None:
    """A list that only points at a list style takes that one's levels."""
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>{OUTLINE}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert numbered("1:0", "1:1", numbering=numbering) == ["一、", "（一）"]


def test_a_heading_s_style_on_running_text_is_no_heading() -> None:
    """Clerks set whole paragraphs in such a style."""
    long = "全年主动公开政府信息，" * 6
    body = para(long, style="2") + para("全年公开。共2条", style="2")
    assert [block[:1] for block in blocks(body, styles=STYLES)] == ["全", "全"]


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 21, "二十一"),
        ("chineseCounting", 103, "一百零三"),
        ("chineseCounting", 110, "一百一十"),
        ("chineseCounting", 3000, "三千"),
        ("ideographDigital", 20, "二〇"),
        ("chineseLegalSimplified", 15, "壹拾伍"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalZero", 3, "03"),
        ("lowerLetter", 28, "bb"),
        ("upperRoman", 44, "XLIV"),
        ("hebrew2", 7, "7"),
        ("chineseCounting", 0, "0"),
        ("chineseCounting", 10**9, "1000000000"),
    ],
)
def test_numbers_are_written_as_word_does(kind: str, value: int, written: str) -> None:
    """Every format a Chinese document uses; what is unknown or out of reach is in digits."""
    assert numeral(value, kind) == written
