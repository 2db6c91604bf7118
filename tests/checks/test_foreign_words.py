"""foreign-duty-term, foreign-region, wrong-self-reference: words of other bodies and places."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]


def words(marks: list[tuple[str | None, str]]) -> list[str]:
    """Return the words underlined."""
    return [found for _, found in marks]


@pytest.mark.parametrize("agency", ["县", "市", "管委会", "政府办"])
def test_bodies_that_report_on_departments_may_name_them(marked: Marked, agency: str) -> None:
    """A county's government, its office and a zone tell the work of their departments."""
    text = told("推进司法系统干部职工培训，检查经信网站建设。", agency=agency)
    assert marked("foreign-duty-term", text) == []


def test_department_may_use_its_own_and_its_kins_words(marked: Marked) -> None:
    """The water bureau speaks of 水务 as its own, and of farming, with which it is often joined."""
    text = told("我局结合水务实际和农机实际，加强民政网站建设。", agency="局")
    assert words(marked("foreign-duty-term", text)) == ["民政网站"]


def test_body_under_another_ending_is_itself(marked: Marked) -> None:
    """投资促进中心 may say 投促, though the vocabulary calls it 投资促进局."""
    text = told("我中心结合投促实际、紧扣形势，结合审计实际，完善制度。", agency="局")
    text = text.replace("水利局", "投资促进中心")
    assert words(marked("foreign-duty-term", text)) == ["审计实际"]


def test_field_told_as_the_towns_own_is_right(marked: Marked) -> None:
    """我镇财政实际 is the town's own money; 我镇人力社保工作动态 is another body's phrase."""
    text = told("结合我镇财政实际，报道我镇人力社保工作动态，结合财政实际，安排经费。")
    assert words(marked("foreign-duty-term", text)) == ["人力社保工作动态", "财政实际"]


def test_headings_count_unless_they_name_a_field(marked: Marked) -> None:
    """A heading 民政信息公开 names what was opened; 结合民政实际 tells one's work."""
    text = told(
        "（三）民政信息公开\n\n公开名单4次。\n\n（四）结合民政实际，健全制度\n\n修订1项。",
        append=True,
    )
    assert words(marked("foreign-duty-term", text)) == ["民政实际"]


def test_whole_row_of_fields_is_right(marked: Marked) -> None:
    """民政信息公开、社保信息公开 goes on as a list of fields."""
    text = told("推进民政信息公开、社保信息公开，抓好统计信息公开和审计信息公开。")
    assert marked("foreign-duty-term", text) == []


def test_region_words_of_other_words_are_right(marked: Marked) -> None:
    """安全, 健全, 基本, 市场 and 自我 only seem to hold 全县, 本区, 全市 and 我."""
    text = told("保障安全县道，健全区、镇两级制度，完善基本县情，监管全市场。", agency="街道")
    assert marked("foreign-region", text) == []


def test_own_city_of_county_level_is_own(marked: Marked) -> None:
    """In a county-level city 全市 is one's own place."""
    text = told("继续加强全市政府信息公开工作。", agency="市", region="江州市白河市")
    assert marked("foreign-region", text) == []


def test_prefecture_that_stands_alone_may_hold_counties(marked: Marked) -> None:
    """A town whose chain names only a city may lie in a county that it calls 我县."""
    text = told("我县首个查阅点建在青石镇。", region="白河市青石镇")
    assert marked("foreign-region", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "我县政府信息公开工作虽取得进展，但不够及时。",
        "全县主动公开政府信息3126条。",
        "完善全县政务公开工作。",
        "公开县本级预算。",
    ],
)
def test_superiors_work_told_as_the_towns(marked: Marked, text: str) -> None:
    """A town neither counts for its county nor answers for the county's work."""
    assert [case for case, _ in marked("foreign-region", told(text))] == ["beyond"]


@pytest.mark.parametrize(
    "text",
    [
        "按照完善全县政务公开工作的要求，更新目录。",
        "转发《全县主动公开政府信息3126条通报》。",
        "推动全县政务公开工作会议精神落地。",
        "我县的古桥有200年历史。",
    ],
)
def test_superiors_demands_are_right(marked: Marked, text: str) -> None:
    """Demands, titles, meetings and places of superiors may be told."""
    assert marked("foreign-region", told(text)) == []


def test_another_county_as_subject(marked: Marked) -> None:
    """A county's report tells of its own county; a district's towns are its own business."""
    text = told("2017年，白河县高度重视公开工作。白石镇高度重视培训。", agency="县")
    assert marked("foreign-region", text) == [("name", "白河县")]


def test_department_is_not_asked_for_other_places(marked: Marked) -> None:
    """A bureau may tell what a town or county did."""
    text = told("2017年，白河县高度重视公开工作，白石镇高度重视培训。", agency="局")
    assert marked("foreign-region", text) == []


def test_self_reference_compounds_and_quotes_are_right(marked: Marked) -> None:
    """自我局限, 我委托 and quoted speech are no first person of another kind."""
    text = told("克服自我局限，可由我委托他人，少问“我局能查吗”。县财政局党组来镇指导。")
    assert marked("wrong-self-reference", text) == []


def test_party_group_of_a_bureau_in_a_town(marked: Marked) -> None:
    """在局党组领导下 in a town's report is a bureau's phrase."""
    text = told("在局党组领导下，局党组多次研究。")
    assert words(marked("wrong-self-reference", text)) == ["局党组", "局党组"]


def test_station_of_a_town_speaks_of_its_town(marked: Marked) -> None:
    """我镇 in the report of a town's own finance office is its place."""
    text = told("我镇公开12条。").replace("青石镇人民政府", "青石镇财政所")
    assert marked("wrong-self-reference", text) == []


def test_kind_without_wrong_words_is_not_judged(marked: Marked) -> None:
    """本部门 in a bureau's report is right."""
    assert marked("wrong-self-reference", told("公开本部门预算。", agency="局")) == []


def test_foreign_names_need_a_subjects_place(marked: Marked) -> None:
    """同时镇, 学习白石镇 and the own name in other words are no other town."""
    text = told("同时镇高度重视，学习白石镇高度重视的做法，新青石镇高度重视，各乡镇认真贯彻。")
    assert marked("foreign-region", text) == []


def test_quoted_other_town_is_right(marked: Marked) -> None:
    """A title may begin with another town's name."""
    assert marked("foreign-region", told("转发《，白石镇高度重视》。")) == []


def test_towns_of_another_kind(marked: Marked) -> None:
    """全乡 in a town's report, 全镇 in a township's."""
    assert marked("foreign-region", told("全乡公开12条。")) == [("clash", "全乡")]
    assert marked("foreign-region", told("全镇公开12条。", agency="乡")) == [("clash", "全镇")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2017年以来，白石镇扎实推进政务公开工作。", ["白石镇"]),
        ("李家镇党工委、办事处高度重视政务公开。", ["李家镇"]),
        ("2017年，大安县认真贯彻《条例》。", ["大安县"]),
        # another town, rightly told of, or no town's deed in disclosure
        ("白石镇扎实推进政务公开的做法得到推广。", []),
        ("其中，白石镇高度重视政务公开工作。", []),
        ("白石镇积极推进水库建设。", []),
        ("白石镇政务公开专区启用。", []),
        ("安排县政府、白石镇政府认真做好政务公开。", []),
        # names of nothing, and names on another line
        ("特色小镇扎实推进政务公开，试点镇高度重视。", []),
        ("贫困县高度重视政务公开。", []),
        ("白石镇\n\n高度重视政务公开。", []),
    ],
)
def test_another_towns_deeds(marked: Marked, text: str, found: list[str]) -> None:
    """In a town's report another town's name before a deed of disclosure was taken over."""
    assert words(marked("foreign-region", told(text, append=True))) == found


@pytest.mark.parametrize(("region", "found"), [("云溪县青石镇", ["大安县"]), ("临江区青石镇", [])])
def test_county_above_a_town(marked: Marked, region: str, found: list[str]) -> None:
    """A district may have been a county of another name; a county is a county."""
    text = told("2017年，大安县认真贯彻《条例》。", append=True, region=region)
    assert words(marked("foreign-region", text)) == found
