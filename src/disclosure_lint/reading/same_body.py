"""Whether two names may mean one body."""

from disclosure_lint.report import Agency, AgencyKind, Region

# A government, its office and the committee of a zone speak for one another.
_FOLDED: dict[AgencyKind, AgencyKind] = {
    "government-office": "county-government",
    "prefecture-government": "county-government",
    "province-government": "county-government",
    "zone-committee": "county-government",
}


def agree(one: Agency, other: Agency) -> bool:
    """Tell whether two names may mean one body: place, kind and department do not contradict."""
    return _same_place(one.region, other.region) and _same_body(one, other)


def _same_place(one: tuple[Region, ...], other: tuple[Region, ...]) -> bool:
    if not one or not other:
        return True
    return one[-1].stem == other[-1].stem or one[-1].name in {place.name for place in other[:-1]}


def _same_body(one: Agency, other: Agency) -> bool:
    if one.kind is None or other.kind is None:
        return True
    if _FOLDED.get(one.kind, one.kind) != _FOLDED.get(other.kind, other.kind):
        return False
    if one.kind != "department" or (one.department and one.department == other.department):
        return True
    return _abbreviates(_body(one), _body(other)) or _abbreviates(_body(other), _body(one))


def _body(agency: Agency) -> str:
    own = agency.own_region
    return agency.name.rpartition(own.name)[2] if own else agency.name


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether the characters of `short` stand in `full` in order (科委, 科学技术委员会)."""
    rest = iter(full)
    return all(character in rest for character in short.lstrip("省市县区州旗镇乡"))
