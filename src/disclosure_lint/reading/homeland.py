"""What is one's own among the places of the country: the superiors, and what lies below.

An agency's name seldom gives all its superiors (沭阳县青石镇). The divisions tell the others, and
so a neighbour from a superior. Where the name leaves open which place is meant (鼓楼区), the
superiors of all of them count as its own.
"""

from disclosure_lint.report import Agency, Region
from disclosure_lint.rulebook.divisions import Division, Divisions, load_divisions
from disclosure_lint.text.frozen import frozen

_SUFFIXES = ("自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", *"省市州盟县区旗")
_COMMON = frozenset("东西南北中新老旧城市郊矿关")
_SHORTEST = 2


@frozen
class Homeland:
    """The names that an agency may call its own place or its superiors', and their stems.

    `own` is the lowest of its places that is a known division: what lies below is no other place.
    """

    own: str
    names: frozenset[str]
    stems: frozenset[str]

    def is_foreign(self, name: str) -> bool:
        """Tell whether `name` is for sure another place: known, and in no way one's own."""
        divisions = load_divisions()
        named = divisions.named(name)
        if not named or name in self.names or stem_of(name) in self.stems:
            return False
        return all(self.own not in division.above for division in named)


def may_be_foreign(name: str, agency: Agency) -> bool:
    """Tell whether `name` is worth a look into the divisions: no place of the agency's name.

    Nor is one that other words may make by chance (在县), or any town may use (市区, 新城区).
    """
    stem = stem_of(name)
    if len(stem) < _SHORTEST or _COMMON.issuperset(stem):
        return False
    return all(name != place.name and stem != place.stem for place in agency.region)


def homeland_of(agency: Agency) -> Homeland | None:
    """Return an agency's homeland; None where none of its places is a known division.

    So it is also where the places of its name do not fit together as the divisions know them.
    """
    divisions = load_divisions()
    known = [place for place in agency.region if divisions.named(place.name)]
    if not known:
        return None
    own = known[-1].name
    fitting = [one for one in divisions.named(own) if _fits(one, known[:-1])]
    if not fitting:
        return None
    names = {own, *(name for one in fitting for name in one.above)}
    names |= {place.name for place in agency.region}
    names |= _renamed(divisions, names)
    return Homeland(own, frozenset(names), frozenset(map(stem_of, names)))


def _fits(division: Division, above: list[Region]) -> bool:
    return all(place.name in division.above for place in above)


def _renamed(divisions: Divisions, names: set[str]) -> set[str]:
    return {other for name in names for other in divisions.renamed.get(name, ())}


def stem_of(name: str) -> str:
    """Return a place's name without what it is: 沭阳 of 沭阳县."""
    suffix = next((suffix for suffix in _SUFFIXES if name.endswith(suffix)), "")
    return name[: len(name) - len(suffix)] or name
