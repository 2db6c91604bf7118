"""The body that issues a report."""

from typing import Literal, get_args

from disclosure_lint.text.frozen import frozen

AgencyKind = Literal[
    "province-government",
    "prefecture-government",
    "county-government",
    "township",
    "town",
    "subdistrict",
    "department",
    "government-office",
    "zone-committee",
]
AGENCY_KINDS: tuple[AgencyKind, ...] = get_args(AgencyKind)

RegionLevel = Literal["province", "prefecture", "county", "township", "zone"]


@frozen
class Region:
    """One place in a chain of superiors: `name` as written, `stem` without its last part."""

    name: str
    stem: str
    level: RegionLevel


@frozen
class Agency:
    """The issuing agency 发文机关.

    `name` is as written, `kind` is None where it cannot be told. `region` runs from the highest
    superior named anywhere in title, preamble or signature down to the agency's own place.
    `department` is the id of the body in the department vocabulary, or None. `short_names` are
    forms under which the report may lawfully speak of the agency itself.
    """

    name: str
    kind: AgencyKind | None
    region: tuple[Region, ...] = ()
    department: str | None = None
    short_names: tuple[str, ...] = ()

    @property
    def own_region(self) -> Region | None:
        """The place the agency governs or serves: the last of its chain."""
        return self.region[-1] if self.region else None

    @property
    def is_government(self) -> bool:
        """Tell whether the agency is a people's government of any level."""
        return self.kind in _GOVERNMENTS


_GOVERNMENTS = frozenset(
    {"province-government", "prefecture-government", "county-government", "township", "town"}
)
