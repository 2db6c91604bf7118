"""Names that the configuration joins make two reports those of one body."""

import pytest

from disclosure_lint.reading.bodies import body_of
from disclosure_lint.report import Agency, Region

CITY = Region("江州市", "江州", "prefecture")
OLD, NEW = Region("云溪县", "云溪", "county"), Region("云溪新区", "云溪新", "county")
TOWN = Region("青石镇", "青石", "township")
PLACES = (("云溪县", "云溪新区"),)


def bureau(county: Region, name: str, *, full: bool = True) -> Agency:
    """Return a department of a county, with or without the city in its name."""
    region = (CITY, county)
    return Agency(f"{CITY.name if full else ''}{county.name}{name}", "department", region)


@pytest.mark.parametrize(
    "names",
    [
        ("江州市云溪县水利局", "江州市云溪县大数据中心"),
        ("江州市云溪县大数据中心", "江州市云溪县水利局"),
        ("云溪县水利局", "云溪县大数据中心"),
    ],
)
def test_names_of_a_body(names: tuple[str, str]) -> None:
    """A renamed body is one, whichever name comes first, and with its superiors or without."""
    one, other = bureau(OLD, "水利局"), bureau(OLD, "大数据中心", full=False)
    assert body_of(one, [names]).is_same(body_of(other, [names]))
    assert body_of(one, [names]).is_same(body_of(bureau(OLD, "大数据中心"), [names]))


def test_the_same_short_name_elsewhere() -> None:
    """A name without its superiors joins no bodies of two cities."""
    names = ("云溪县水利局", "云溪县大数据中心")
    other = Region("宁州市", "宁州", "prefecture")
    far = Agency("宁州市云溪县大数据中心", "department", (other, OLD))
    assert not body_of(bureau(OLD, "水利局"), [names]).is_same(body_of(far, [names]))


def test_a_superior_with_two_names() -> None:
    """The bodies of a renamed county are those they were."""
    one, other = (
        Agency(f"{county.name}青石镇人民政府", "town", (CITY, county, TOWN))
        for county in (OLD, NEW)
    )
    assert not body_of(one).is_same(body_of(other))
    assert body_of(one, PLACES).is_same(body_of(other, PLACES))
    assert body_of(bureau(OLD, "水利局"), PLACES).is_same(body_of(bureau(NEW, "水利局"), PLACES))


def test_a_government_called_by_its_place() -> None:
    """A place's new name joins its government, whether that is named in full or by the place."""
    for name, kind in (("云溪新区", "zone-committee"), ("云溪新区管理委员会", "zone-committee")):
        old = Agency("云溪县人民政府", "county-government", (CITY, OLD))
        new = Agency(name, kind, (NEW,))
        assert body_of(old, PLACES).is_same(body_of(new, PLACES))
