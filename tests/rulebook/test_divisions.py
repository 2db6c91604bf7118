"""The divisions of the country, as data."""

import subprocess
import sys

import pytest

from disclosure_lint.rulebook.divisions import load_divisions

DIVISIONS = load_divisions()


def test_all_levels_are_there() -> None:
    """A place knows its superiors from the highest down; each of them is known too."""
    assert [one.above for one in DIVISIONS.named("沭阳县")] == [("江苏省", "宿迁市")]
    assert [one.above for one in DIVISIONS.named("青浦区")] == [("上海市",)]
    every = [one for named in DIVISIONS.places.values() for one in named]
    assert {name for one in every for name in one.above} <= set(DIVISIONS.places)


def test_namesakes_are_all_told() -> None:
    """A name that several places share gives all of them."""
    assert {one.above[-1] for one in DIVISIONS.named("鼓楼区")} == {
        *("南京市", "徐州市", "福州市", "开封市")
    }


def test_former_places_are_known() -> None:
    """Reports speak of places as they were called in their year."""
    assert [one.above for one in DIVISIONS.named("居巢区")] == [("安徽省", "巢湖市")]
    assert DIVISIONS.renamed["襄樊市"] == {"襄阳市"}
    assert DIVISIONS.renamed["襄阳市"] >= {"襄樊市"}


def test_counts() -> None:
    """The country has 34 provinces, 333 prefectures and some 2,850 counties."""
    provinces = [name for name, named in DIVISIONS.places.items() if named[0].above == ()]
    assert len(provinces) == 34
    assert 3000 < len(DIVISIONS.places) < 4500


@pytest.mark.parametrize("name", ["云溪县", "青石镇", "徐州", ""])
def test_unknown_names(name: str) -> None:
    """What is no division in full is not known."""
    assert DIVISIONS.named(name) == ()


def test_a_start_does_not_read_them() -> None:
    """A check of a report that names no other place reads no divisions."""
    code = (
        "from disclosure_lint import lint\n"
        "from disclosure_lint.rulebook.clean import clean_report\n"
        "lint(clean_report('R2008', {'region': '沭阳县青石镇'}))\n"
        "import sys; from disclosure_lint.rulebook import divisions\n"
        "print(divisions.load_divisions.cache_info().misses)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert ran.stdout == "0\n"
