"""The issuing agency: name, kind, place, department."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.agency import read_agency
from disclosure_lint.reading.agency_name import understand
from disclosure_lint.reading.named_bodies import Sources
from disclosure_lint.reading.same_body import agree
from disclosure_lint.reading.signature import read_signature
from disclosure_lint.reading.title import read_title
from disclosure_lint.report import Agency, Fact
from disclosure_lint.rulebook import Department, Vocabulary
from disclosure_lint.text import Span

VOCABULARY = Vocabulary(
    departments=(
        Department("civil-affairs", ("民政局",), ("民政",)),
        Department("planning", ("发展和改革局", "发展和改革委员会"), ("发展改革", "发改")),
        Department("science", ("科学技术局", "科学技术委员会"), ("科技", "科")),
        Department("city", ("城市管理局",), ("城管",)),
        Department("villages", ("乡村振兴局",), ("乡村振兴",)),
    ),
    agencies=(),
    lists={"prefecture-cities": ("江州",)},
)


@pytest.mark.parametrize(
    ("name", "kind", "department"),
    [
        ("云溪县青石镇", "town", None),
        ("云溪县青石镇人民政府", "town", None),
        ("镇人民政府", "town", None),
        ("青石镇党政办公室", "town", None),
        ("云溪县白石乡人民政府", "township", None),
        ("白音旗巴彦苏木", "township", None),
        ("临江区望湖街道办事处", "subdistrict", None),
        ("望湖街道", "subdistrict", None),
        ("街道办", "subdistrict", None),
        ("云溪县", "county-government", None),
        ("云溪县政府", "county-government", None),
        ("临江区人民政府（本级）", "county-government", None),
        ("江州市人民政府", "prefecture-government", None),
        ("云溪市人民政府", "county-government", None),
        ("兴南盟行政公署", "prefecture-government", None),
        ("江南省人民政府", "province-government", None),
        ("上海市人民政府", "province-government", None),
        ("云溪县人民政府办公室", "government-office", None),
        ("云溪县政府办", "government-office", None),
        ("县府办", "government-office", None),
        ("云海综合实验区", "zone-committee", None),
        ("云海综合实验区管委会办公室", "zone-committee", None),
        ("江州市经济技术开发区管理委员会", "zone-committee", None),
        ("云溪县民政局", "department", "civil-affairs"),
        ("市民政局", "department", "civil-affairs"),
        ("江南省民政厅", "department", "civil-affairs"),
        ("江州市民政局临江分局", "department", "civil-affairs"),
        ("上海市科委", "department", "science"),
        ("县发改局", "department", "planning"),
        ("江州市发展和改革委员会", "department", "planning"),
        ("县城市管理局", "department", "city"),
        ("云溪县乡村振兴局", "department", "villages"),
        ("乡村振兴局", "department", "villages"),
        ("云溪县档案馆", "department", None),
        ("江州市市场监管系统", "department", None),
        ("江州海关关区", "department", None),
        ("云溪县第一中学", "department", None),
        ("云溪县残疾人联合会", "department", None),
        ("办公室", "department", None),
        ("县政府", "county-government", None),
        ("国家税务总局江州市税务局", "department", None),
        ("云溪县民政局、水利局", "department", "civil-affairs"),
        ("上海市浦东新区", "county-government", None),
        ("江州台商投资区", "zone-committee", None),
        ("云溪县有关材料", None, None),
        ("本报告", None, None),
    ],
)
def test_names_tell_kind_and_department(
    name: str, kind: str | None, department: str | None
) -> None:
    """A name alone tells the kind of body, and for a department which one it is."""
    agency = understand(name, VOCABULARY)
    assert (kind, department) == (agency.kind, agency.department)


def agency_of(
    title: str, preamble: str = "", closing: str = "", option: str | None = None
) -> Fact[Agency] | None:
    """Return the agency of a report with these parts."""
    text = f"{title}\n{preamble}\n一、概述\n2017年，公开政府信息126条。\n{closing}"
    found = read_title(text, Span(0, len(title)))
    opening = Span(len(title) + 1, len(title) + 1 + len(preamble))
    sources = Sources(found, opening, read_signature(text, None, found))
    return read_agency(text, sources, VOCABULARY, option)


def known(fact: Fact[Agency] | None) -> tuple[str, str | None, str, str, bool] | None:
    """Return name, kind, chain, origin and sureness alone."""
    if fact is None:
        return None
    chain = " ".join(place.name for place in fact.value.region)
    return fact.value.name, fact.value.kind, chain, fact.origin, fact.sure


TITLE = "2017年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            (f"云溪县青石镇{TITLE}", "", "江州市云溪县青石镇人民政府\n2018年1月20日"),
            ("云溪县青石镇", "town", "江州市 云溪县 青石镇", "title", True),
        ),
        (
            (f"青石镇{TITLE}", "如有疑问，请与云溪县青石镇人民政府联系（地址：青石镇老街1号）。"),
            ("青石镇", "town", "云溪县 青石镇", "title", True),
        ),
        (
            (f"市民政局{TITLE}", "本报告由江州市民政局根据《条例》编制。"),
            ("市民政局", "department", "江州市", "title", True),
        ),
        (
            (TITLE, "", "江州市云溪县青石镇人民政府\n2018年1月20日"),
            ("江州市云溪县青石镇人民政府", "town", "江州市 云溪县 青石镇", "signature", True),
        ),
        (
            (TITLE, "本报告由云溪县民政局编制。"),
            ("云溪县民政局", "department", "云溪县", "preamble", False),
        ),
        (
            (TITLE, "现公布云溪县青石镇2017年度政府信息公开年度报告。"),
            ("云溪县青石镇", "town", "云溪县 青石镇", "preamble", False),
        ),
        (
            (TITLE, "现将《云溪县青石镇2017年政府信息公开工作年度报告》公布如下。请与青石镇联系。"),
            ("云溪县青石镇", "town", "云溪县 青石镇", "preamble", True),
        ),
        (
            (TITLE, "现公布《云溪县青石镇2017年政府信息公开工作年度报告》。请与青石镇政府联系。"),
            ("云溪县青石镇", "town", "云溪县 青石镇", "preamble", True),
        ),
        (
            (TITLE, "本报告由云溪县民政局编制。请与云溪县水利局联系。"),
            ("云溪县民政局", "department", "云溪县", "preamble", False),
        ),
        ((TITLE, "如有疑问，请与我办联系。"), None),
        ((TITLE, "如有疑问，请联系云溪县青石集镇，电话0799-5550123。"), None),
        (
            (TITLE, "现公布2017年度云溪县青石镇政府信息公开年报。请联系：青石镇党政办（电话略）。"),
            ("云溪县青石镇", "town", "云溪县 青石镇", "preamble", True),
        ),
        (
            (TITLE, "我局编制并向社会公开江州市民政局2017年政府信息公开工作年度报告。"),
            ("江州市民政局", "department", "江州市", "preamble", False),
        ),
        (
            (TITLE, "如有疑问，请与云溪县民政局联系。"),
            ("云溪县民政局", "department", "云溪县", "contact", False),
        ),
        (
            (f"青石镇{TITLE}", "", "白石镇人民政府\n2018年1月20日"),
            ("青石镇", "town", "青石镇", "title", False),
        ),
        (
            (f"青石镇{TITLE}", "本报告由青石镇党政办编制。", "白石镇人民政府\n2018年1月20日"),
            ("青石镇", "town", "青石镇", "title", True),
        ),
        (
            (f"云溪县{TITLE}", "", "云溪县人民政府办公室\n2018年1月20日"),
            ("云溪县", "county-government", "云溪县", "title", True),
        ),
        (
            (f"上海市科委{TITLE}", "", "上海市科学技术委员会\n2018年1月20日"),
            ("上海市科委", "department", "上海市", "title", True),
        ),
        (
            (f"云溪县民政局{TITLE}", "", "云溪县水利局\n2018年1月20日"),
            ("云溪县民政局", "department", "云溪县", "title", False),
        ),
        ((TITLE, "本报告由概述、主动公开情况等六部分组成。"), None),
        ((TITLE, "来源：云溪县人民政府办公室\n发布机构：云溪县政务服务局"), None),
    ],
)
def test_sources_are_weighed(
    parts: tuple[str, ...], expected: tuple[str, str | None, str, str, bool] | None
) -> None:
    """The title is believed first; fuller forms give superiors; a contradiction takes sureness."""
    assert expected == known(agency_of(*parts))


def test_superiors_that_contradict_each_other_are_left_out() -> None:
    """Where two fuller forms name different superiors the chain stays as the title has it."""
    preamble = "请与江州市云溪县青石镇联系。另见海州市云溪县。"
    assert known(agency_of(f"云溪县青石镇{TITLE}", preamble)) == (
        "云溪县青石镇",
        "town",
        "云溪县 青石镇",
        "title",
        True,
    )


def test_the_option_overrides() -> None:
    """An agency given by the user beats the text, is sure, and still learns its superiors."""
    fact = agency_of(f"青石镇{TITLE}", "", "江州市云溪县白石镇人民政府\n2018年1月20日", "白石镇")
    assert known(fact) == ("白石镇", "town", "江州市 云溪县 白石镇", "option", True)


@pytest.mark.parametrize(
    ("title", "right", "wrong"),
    [
        (
            "云溪县青石镇",
            {"青石镇", "青石", "镇政府", "青石镇人民政府", "云溪县青石镇政府"},
            {"政府", "云溪县"},
        ),
        (
            "云溪县民政局",
            {"民政局", "县民政局", "云溪县民政局", "云溪民政局"},
            {"云溪县", "县政府"},
        ),
        ("江州市科学技术委员会", {"市科委", "科委", "江州市科委"}, {"科局", "科技局"}),
        ("临江区望湖街道办事处", {"望湖街道", "街道办事处", "望湖街道办事处", "望湖"}, {"办"}),
        ("云海新区管委会", {"管委会", "云海新区管委会", "云海新区"}, {"政府"}),
        ("云溪县人民政府办公室", {"县政府办公室", "县府办", "政府办"}, {"民政局"}),
    ],
)
def test_short_names(title: str, right: set[str], wrong: set[str]) -> None:
    """A report may speak of its agency by full, short and bare names, and by no other's."""
    fact = agency_of(f"{title}{TITLE}")
    assert fact is not None
    forms = set(fact.value.short_names)
    assert (right, set()) == (right & forms, wrong & forms)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("云溪县", "云溪县人民政府办公室", True),
        ("县发改局", "云溪县发展和改革局", True),
        ("云溪县水务局", "云溪县水利局", False),
        ("云溪县民政局", "云溪县人民政府", False),
        ("云溪县民政局", "江州市民政局", False),
        ("青石镇", "云溪县青石镇财政所", False),
    ],
)
def test_names_of_one_body(one: str, other: str, same: bool) -> None:  # noqa: FBT001  # a table
    """Two names may mean one body unless place, kind or department speak against it."""
    pair = understand(one, VOCABULARY), understand(other, VOCABULARY)
    assert (same, same) == (agree(*pair), agree(*reversed(pair)))


@given(st.text("由请与江州市云溪县青石镇民政局人民政府编制联系，。（", max_size=60))
def test_any_preamble_is_read(preamble: str) -> None:
    """Whatever the preamble, a body found stands where it was found."""
    fact = read_agency(preamble, Sources(preamble=Span(0, len(preamble))), VOCABULARY)
    assert fact is None or fact.value.name == fact.span.of(preamble)
