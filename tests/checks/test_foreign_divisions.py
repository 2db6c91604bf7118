"""foreign-region and foreign-agency: neighbours told from superiors by the country's divisions."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]
TOWN = {"region": "沭阳县青石镇"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在泗阳县委、县政府的正确领导下，工作有序。", [("superior", "泗阳县")]),
        ("按照江苏省徐州市政府统一部署，工作有序。", [("superior", "徐州市")]),
        ("通过睢宁县人民政府门户网站公开。", [("site", "睢宁县")]),
        ("2017年，泗洪县高度重视培训。", [("name", "泗洪县")]),
        ("年报地址：泗洪县双沟镇1号。", [("address", "泗洪县")]),
        # one's own superiors, whether the title names them or not
        ("在宿迁市委、市政府的正确领导下，工作有序。", []),
        ("按照江苏省政府统一部署，工作有序。", []),
        ("通过宿迁市人民政府网站公开。", []),
        ("地址：江苏省宿迁市沭阳县青石镇1号。", []),
        # other places, rightly told of
        ("学习泗阳县高度重视培训的经验。", []),
        ("赴泗阳县学习，在泗阳县政府统一安排下参观。", []),
        ("按照泗洪县人民政府与我县对口帮扶协议的要求，安排培训。", []),
        ("在泗阳县委党校培训1次，提出要求。", []),
        ("转发泗阳县人民政府网站的文章。", []),
        ("公开徐州市场改造、苏州东路施工和南京市政公司中标情况。", []),
        ("推广枫桥经验，与苏州宿迁工业园区联动。", []),
        ("落实《徐州市政府信息公开工作要求》。", []),
        # names of things
        ("在泗阳县城设查阅点，要求规范。", []),
        ("根据县政府部署，在新区政府网站公开。", []),
    ],
)
def test_uses_of_names(marked: Marked, text: str, found: list[tuple[str, str]]) -> None:
    """Another place is foreign where it stands as one's own superior, site, seat or subject."""
    assert marked("foreign-region", told(text, append=True, **TOWN)) == found


def test_bureaus_may_sit_elsewhere(marked: Marked) -> None:
    """Only a town surely sits in its own county: a county's bureau may sit in the city."""
    text = told("联系地址：宿豫区洪泽湖路1号。", append=True, region="沭阳县", agency="局")
    assert marked("foreign-region", text) == []


def test_namesakes_are_not_judged(marked: Marked) -> None:
    """Where the name leaves open which place is meant, the superiors of each are its own."""
    text = told("在福州市委、市政府领导下，按照南京市政府要求公开。", append=True, region="鼓楼区")
    assert marked("foreign-region", text) == []


def test_unknown_places_are_not_judged(marked: Marked) -> None:
    """A place that is no division has no known superiors."""
    text = told("在徐州市委、市政府领导下，按照南京市政府要求公开。", append=True)
    assert marked("foreign-region", text) == []


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("淮安市水利局", [("preamble", "淮安市水利局")]),
        ("宿迁市水利局", []),
        ("江苏省水利厅", []),
        ("宿迁市沭阳县水利局", []),
    ],
)
def test_authors(marked: Marked, author: str, found: list[tuple[str, str]]) -> None:
    """A namesake bureau of another city did not write the report; that of a superior may have."""
    preamble = f"本报告由{author}根据《中华人民共和国政府信息公开条例》编制。"
    text = told(preamble, section="preamble", agency="局", region="沭阳县")
    assert marked("foreign-agency", text) == found
