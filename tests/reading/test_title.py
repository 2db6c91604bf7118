"""Titles as pages and documents carry them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.title import read_title, title_candidates
from disclosure_lint.report import Title
from disclosure_lint.text import Span

PREAMBLE = "\n\n本报告根据《中华人民共和国政府信息公开条例》编制。\n"


def title_of(text: str) -> Title | None:
    """Return the title read from the whole of `text`."""
    return read_title(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("title", "year", "agency"),
    [
        ("青石镇2017年政府信息公开工作年度报告", 2017, "青石镇"),
        ("云溪县青石镇人民政府2017年度政府信息公开工作年度报告", 2017, "云溪县青石镇人民政府"),
        ("2016年度云溪县民政局政府信息公开工作年度报告", 2016, "云溪县民政局"),
        ("2016年云溪县政府信息公开年度报告", 2016, "云溪县"),
        ("云溪县水利局2012年政府信息公开年报", 2012, "云溪县水利局"),
        ("青石镇政府2013年信息公开年度报告", 2013, "青石镇政府"),
        ("二〇一七年青石镇政府信息公开工作报告", 2017, "青石镇"),
        ("关于2025年政府信息公开工作年度报告", 2025, None),
        ("青石镇政府信息公开工作2021年度报告", 2021, "青石镇"),
        ("青石镇政府信息公开工作年度报告（2019年）", 2019, "青石镇"),
        ("青石镇2019年政府信息公开工作年度报告（文字版）", 2019, "青石镇"),
        ("2025青石镇2025年度政府信息公开工作年度报告", 2025, "青石镇"),
        ("云溪县人民政府关于2025年政府信息公开工作情况的报告", 2025, "云溪县人民政府"),
        ("云溪县人民政府信息公开工作年度报告", None, "云溪县人民政府"),
        ("政府信息公开工作年度报告", None, None),
        (
            "云溪县发展和改革局、物价局2017年政府信息公开年度报告",
            2017,
            "云溪县发展和改革局、物价局",
        ),
        ("江州市市场监管系统2020年政府信息公开工作年度报告", 2020, "江州市市场监管系统"),
        ("云溪县机构编制委员会办公室2015年政府信息公开年报", 2015, "云溪县机构编制委员会办公室"),
        ("云溪县2015年政务公开和政府信息公开工作年度报告", 2015, "云溪县"),
    ],
)
def test_forms_of_titles(title: str, year: int | None, agency: str | None) -> None:
    """Every usual form gives its year and its agency, and the title is the whole line."""
    text = f"# {title}{PREAMBLE}"
    found = title_of(text)
    assert found is not None
    assert (title, title, year, agency) == (
        found.text,
        found.span.of(text),
        found.year,
        found.agency,
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "云溪县人民政府\n2023 年政府信息公开工作年度报告\n",
            "云溪县人民政府2023年政府信息公开工作年度报告",
        ),
        ("青石镇2017年政府信息公开工作年度报\n告\n", "青石镇2017年政府信息公开工作年度报告"),
        (
            "云溪县卫生健康委\n员会2017年政府信息公开年报\n",
            "云溪县卫生健康委员会2017年政府信息公开年报",
        ),
        (
            "2017年度\n云溪县民政局\n政府信息公开工作年度报告",
            "2017年度云溪县民政局政府信息公开工作年度报告",
        ),
        ("# 青石镇人民政府\n\n# 2017年政府信息公开年报", "青石镇人民政府2017年政府信息公开年报"),
        ("   龙 塘 镇 2017 年政府 信息公开年度报告  \n", "龙塘镇2017年政府信息公开年度报告"),
        ("**青石镇2017年政府信息公开工作年度报告**\n", "青石镇2017年政府信息公开工作年度报告"),
        ("标题: 青石镇2017年政府信息公开年报\n文号:\n", "青石镇2017年政府信息公开年报"),
        (
            "首页>年报>青石镇2017年政府信息公开年报 来源：云溪县人民政府",
            "青石镇2017年政府信息公开年报",
        ),
        ("打印 关闭 青石镇 2017年政府信息公开年报 本报告由", "青石镇2017年政府信息公开年报"),
        (
            "青石镇2017年政府信息公开工作年度报告根据《条例》",
            "青石镇2017年政府信息公开工作年度报告",
        ),
        ("《青石镇2017年政府信息公开工作年度报告》\n", "青石镇2017年政府信息公开工作年度报告"),
        ("2017年\n政府信息公开工作年度报告\n", "2017年政府信息公开工作年度报告"),
        ("公示内容如下\n2017年政府信息公开年报\n", "2017年政府信息公开年报"),
        ("云溪县人民政府门户网站\n2017年政府信息公开年报\n", "2017年政府信息公开年报"),
    ],
)
def test_wrapped_and_furnished(text: str, title: str) -> None:
    """A title wrapped, set wide, or put behind page furniture is read whole and alone."""
    found = title_of(text)
    assert found is not None
    assert (title, title) == (
        found.text,
        "".join(found.span.of(text).split()).strip("#*").replace("#", ""),
    )


@pytest.mark.parametrize(
    "text",
    [
        "现公布2017年度政府信息公开年度报告。",
        "关于做好2017年政府信息公开工作年度报告编制工作的通知",
        "云溪县政府信息公开工作年度报告制度",
        "云溪县发布2023年政府信息公开工作年度报告",
        "政府信息公开指南",
        "云溪县关于编制2017年政府信息公开年报",
        "云溪县2023年上半年政府信息公开工作报告",
        "按照《关于做好2017年政府信息公开工作年度报告有关事项的通知》要求",
        "",
    ],
)
def test_what_is_no_title(text: str) -> None:
    """A sentence, a notice, a rule and news that name a report are not its title."""
    assert title_of(f"{text}\n") is None


def test_a_category_in_page_data_is_no_title() -> None:
    """A cell of the table above a report that names the kind of document is no title."""
    text = "索 引 号 | 0144163/2018 | 分 类 | 政府信息公开年报 综合政务 其他 |\n"
    assert read_title(text, Span(0, len(text))) is None


def test_the_fuller_title_wins() -> None:
    """Of a page's short titles, the one with year and place is taken; its bare 年报 is none."""
    text = "政府信息公开年报\n区财政局2017年政府信息公开年报\n临江区财政局2017年政府信息公开年报\n"
    found = title_of(text)
    assert found is not None
    assert (found.agency, len(title_candidates(text, Span(0, len(text))))) == ("临江区财政局", 2)


def test_the_title_nearest_to_the_preamble_wins() -> None:
    """Titles of other years that the page lists above are not the report's, nor candidates."""
    years = "".join(f"青石镇{year}年政府信息公开年报\n" for year in (2015, 2018, 2016, 2017))
    text = f"{years}\n本报告由青石镇编制。"
    found = title_of(text)
    assert found is not None
    candidates = title_candidates(text, Span(0, len(text)))
    assert (found.year, [title.year for title in candidates]) == (2017, [2017])


def test_bare_words_of_a_menu_do_not_stand_against_the_title_below() -> None:
    """A sentence of the page that looks like a preamble ends no search for the title."""
    menu = "政府信息公开工作年度报告\n公众意见箱\n公众意见箱是根据《云溪县信箱办法》设立的。\n"
    found = title_of(f"{menu}青石镇2012年度政府信息公开年度报告{PREAMBLE}")
    assert found is not None
    expected = (2012, "青石镇")
    assert expected == (found.year, found.agency)


def test_a_neighbour_is_no_candidate() -> None:
    """The title after 上一篇 is another report's."""
    text = "青石镇2017年政府信息公开年报\n上一篇：青石镇2016年政府信息公开年报\n"
    assert [title.year for title in title_candidates(text, Span(0, len(text)))] == [2017]


def test_pieces_have_places() -> None:
    """Year and agency point at their own words in the source."""
    text = "云溪县\n人民政府2017 年政府信息公开年报"
    found = title_of(text)
    assert found is not None
    assert found.year_span is not None
    assert found.agency_span is not None
    assert (
        found.year_span.of(text),
        found.agency_span.of(text),
    ) == ("2017 年", "云溪县\n人民政府")


@given(
    st.text("青石镇县2017年 \n#*（）政府信息公开工作年度报告年报《》：。", max_size=120),
    st.integers(0, 20),
)
def test_any_front_is_read(text: str, start: int) -> None:
    """Whatever the front holds, titles lie inside it and their text is what stands there."""
    front = Span(min(start, len(text)), len(text))
    for title in title_candidates(text, front):
        assert front.contains(title.span)
        stands = "".join(c for c in title.span.of(text) if not c.isspace() and c not in "#*")
        assert title.text == stands
