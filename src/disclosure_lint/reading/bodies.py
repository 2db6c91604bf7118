"""One body over the years: its normal form, by which two reports are known to be of one agency.

Two names mean one body where the normal form of the place and of the body are equal and no
superior named in both contradicts: 江州市云溪县水利局 and 云溪县水利局, 云溪县人民政府 and its
office, 国土资源局 and 自然资源局 (one department before and after a reform). Further names are
`aliases`, of places or of bodies.
"""

import json
from collections.abc import Collection, Iterable, Iterator

from disclosure_lint.report import Agency, AgencyKind, Region
from disclosure_lint.text.frozen import frozen

_GOVERNING: frozenset[AgencyKind] = frozenset(
    {
        *("province-government", "prefecture-government", "county-government", "township", "town"),
        *("subdistrict", "government-office", "zone-committee"),
    }
)


@frozen
class Body:
    """The normal form of an agency: its own place, what it is there, and its superiors' places.

    `above` are pairs of a level and the place there.
    """

    place: str
    body: str
    above: tuple[tuple[str, str], ...] = ()

    def is_same(self, other: "Body") -> bool:
        """Tell whether both mean one body: no superior of one level has two names."""
        if (self.place, self.body) != (other.place, other.body):
            return False
        ours = dict(self.above)
        return all(ours.get(level, place) == place for level, place in other.above)

    @property
    def key(self) -> str:
        """The body as one line of text, for keeping; `body_of_key` reads it."""
        return json.dumps([self.place, self.body, *map(list, self.above)], ensure_ascii=False)


def body_of_key(key: str) -> Body:
    """Return the body that a key stands for.

    Raises:
        ValueError: it is no key.
    """
    place, body, *above = json.loads(key)
    return Body(place, body, tuple((level, name) for level, name in above))


def body_of(agency: Agency, aliases: Iterable[Collection[str]] = ()) -> Body:
    """Return the normal form of an agency; `aliases` are groups of names of one place or body."""
    groups = tuple(aliases)
    own = agency.own_region
    for left_out, name in _names(agency):
        if own and name.endswith(own.name):
            continue  # called by its place: joined with it below
        if (first := _first_name(name, groups)) is not None:
            return Body("", first, _places(left_out, groups))
    place = (_first_name(own.name, groups) or own.name) if own else ""
    above = _places(agency.region[:-1], groups)
    if agency.kind in _GOVERNING and own:
        return Body(place, "government", above)
    rest = agency.name.rpartition(own.name)[2] if own else agency.name
    return Body(place, agency.department or rest, above)


def with_aliases(body: Body, name: str, aliases: Iterable[Collection[str]]) -> Body:
    """Return the normal form `body` of an agency called `name` as `body_of` would with `aliases`.

    For a body that was kept by its key when other aliases held, or none.
    """
    groups = tuple(aliases)
    if (first := _first_name(name, groups)) is not None:
        return Body("", first, body.above)
    return Body(_first_name(body.place, groups) or body.place, body.body, body.above)


def _names(agency: Agency) -> Iterator[tuple[tuple[Region, ...], str]]:
    """Yield an agency's name with all superiors, then with ever fewer, and those left out."""
    superiors = agency.region[:-1]
    unsaid = (place.name for place in superiors if place.name not in agency.name)
    yield (), "".join((*unsaid, agency.name))
    yield (), agency.name
    for count, place in enumerate(superiors, 1):
        _, found, name = agency.name.partition(place.name)
        if found:
            yield superiors[:count], name


def _places(
    regions: Iterable[Region], groups: Iterable[Collection[str]]
) -> tuple[tuple[str, str], ...]:
    return tuple((r.level, _first_name(r.name, groups) or r.stem) for r in regions)


def _first_name(name: str, groups: Iterable[Collection[str]]) -> str | None:
    """Return the name that stands for all of its group, None where `name` is in none."""
    return next((next(iter(group)) for group in groups if name in group), None)
