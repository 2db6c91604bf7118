"""What is one's own among the places of the country."""

import pytest

from disclosure_lint.reading.agency_name import understand
from disclosure_lint.reading.homeland import Homeland, homeland_of, may_be_foreign, stem_of
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.rulebook.divisions import load_divisions

VOCABULARY = load_rulebook().vocabulary
DIVISIONS = load_divisions()


def home(name: str) -> Homeland:
    """Return the homeland of a known body."""
    found = homeland_of(understand(name, VOCABULARY))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("agency", "own", "foreign"),
    [
        ("沭阳县青石镇人民政府", ["沭阳县", "宿迁市", "江苏省"], ["泗阳县", "徐州市", "浙江省"]),
        ("鼓楼区水利局", ["南京市", "福州市", "徐州市"], ["苏州市", "台江区"]),
        ("宿迁市水利局", ["沭阳县", "宿豫县"], ["徐州市", "睢宁县"]),
        ("襄阳市枣阳市人民政府", ["襄樊市", "湖北省"], ["宜城市", "武汉市"]),
        ("延边州敦化市人民政府", ["延边朝鲜族自治州", "吉林省"], ["图们市"]),
        ("杭州市上城区人民政府", ["江干区", "浙江省"], ["余杭区"]),
        ("上海市青浦区人民政府", ["上海市"], ["松江区", "江苏省"]),
        ("仙桃市人民政府", ["湖北省"], ["潜江市", "武汉市"]),
        ("江苏省水利厅", ["宿迁市", "沭阳县"], ["浙江省", "杭州市"]),
    ],
)
def test_superiors_and_neighbours(agency: str, own: list[str], foreign: list[str]) -> None:
    """Superiors, former names and what lies below are one's own; neighbours are not."""
    land = home(agency)
    assert [name for name in own if land.is_foreign(name)] == []
    assert [name for name in foreign if not land.is_foreign(name)] == []


@pytest.mark.parametrize("name", ["江州市云溪县青石镇人民政府", "青石镇人民政府", "洋河新区管委会"])
def test_unknown_places(name: str) -> None:
    """Of an agency whose places are none of the divisions nothing is known."""
    assert homeland_of(understand(name, VOCABULARY)) is None


def test_places_that_do_not_fit() -> None:
    """A chain that the divisions do not know as such tells nothing."""
    assert homeland_of(understand("徐州市沭阳县青石镇人民政府", VOCABULARY)) is None


def test_no_place_is_foreign_to_itself() -> None:
    """No division calls its own superiors foreign, be it called by its bare name."""
    for named in DIVISIONS.places.values():
        for one in named:
            agency = understand(f"{one.name}水利局", VOCABULARY)
            if [place.name for place in agency.region] != [one.name]:
                continue  # a name that our reading splits otherwise
            land = homeland_of(agency)
            assert land is not None
            assert [name for name in one.above if land.is_foreign(name)] == []


def test_own_names_need_no_look() -> None:
    """Names that the agency's own name holds, under any suffix, are never looked up."""
    agency = understand("沭阳县青石镇人民政府", VOCABULARY)
    assert [may_be_foreign(name, agency) for name in ("沭阳县", "沭阳区", "泗阳县")] == [
        *(False, False, True)
    ]


def test_stems() -> None:
    """What a place is, is cut off; a name that is nothing else stays."""
    names = ("沭阳县", "新疆维吾尔自治区", "神农架林区", "州")
    assert [stem_of(name) for name in names] == ["沭阳", "新疆维吾尔", "神农架", "州"]
