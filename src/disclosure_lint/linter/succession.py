"""Last year's report of the same body, among the reports of one run.

A run reads every report once. Reports are taken in the order of their years, so that last year's
has been read when this year's comes; of those read only the newest are kept, and of each only
what comparisons look at, so that memory stays bounded however many files there are.

Two names mean one body where the normal form of the place and of the body are equal and no
superior named in both contradicts: 江州市云溪县水利局 and 云溪县水利局, 云溪县人民政府 and its
office, 国土资源局 and 自然资源局 (one department before and after a reform). Further names are the
configuration's `aliases`, of places or of bodies. Where two reports of last year fit, none does.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeAlias

from attrs import evolve

from disclosure_lint.report import Agency, AgencyKind, Region, Report
from disclosure_lint.text.frozen import frozen

Earlier: TypeAlias = Callable[[Report], Report | None]
MOST_KEPT = 500
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


class Succession:
    """Remembers reports, and finds last year's among them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[tuple[str, str, int], list[tuple[Body, Report]]] = {}
        self._count = 0

    def before(self, report: Report, aliases: Iterable[Collection[str]] = ()) -> Report | None:
        """Return last year's report of the body that issued `report`, and remember `report`."""
        agency, year = report.agency, report.reporting_year
        if agency is None or year is None or not agency.sure or not year.sure:
            return None
        body = body_of(agency.value, aliases)
        last = self._kept.get((body.place, body.body, year.value - 1), ())
        fitting = [earlier for other, earlier in last if body.is_same(other)]
        self._keep(body, year.value, report)
        return fitting[0] if len(fitting) == 1 else None

    def _keep(self, body: Body, year: int, report: Report) -> None:
        """Remember what comparisons look at; the oldest is forgotten where there are too many."""
        if self._count == MOST_KEPT:
            oldest = next(iter(self._kept))
            self._kept[oldest].pop(0)
            self._count -= 1
            if not self._kept[oldest]:
                del self._kept[oldest]
        facts = evolve(report, times=(), enumerations=(), quotations=(), breakdowns=(), shares=())
        self._kept.setdefault((body.place, body.body, year), []).append((body, facts))
        self._count += 1
