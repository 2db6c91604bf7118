"""Another body named as the report's author, or as the one whose report it is."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.homeland import homeland_of, may_be_foreign
from disclosure_lint.reading.named_bodies import Sources, named_bodies
from disclosure_lint.reading.same_body import agree
from disclosure_lint.report import Agency, Evidence, Mark, RegionLevel
from disclosure_lint.rulebook import Vocabulary
from disclosure_lint.text.frozen import frozen

_BELOW_COUNTY = frozenset({"township", "town", "subdistrict"})
_LEVELS_ABOVE = ("省", "市", "州", "盟", "县", "区", "旗")
_BUREAUS = ("局", "委", "委员会", "厅")
_COMPARED: tuple[RegionLevel, ...] = ("county", "township")


@check("foreign-agency")
@frozen
class ForeignAgency:
    """Preamble, contact line and signature name no other body than the agency.

    `hosts` are departments (ids) that compile, publish or answer for others. `pronouns` begin words
    that name the agency itself (我镇, 本局).
    """

    hosts: tuple[str, ...]
    pronouns: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each other body; its case says where it stands."""
        report = dossier.report
        if report.agency is None:
            return
        own = report.agency.value
        sources = Sources(report.title, report.preamble, report.signature)
        for named in named_bodies(report.text, sources, dossier.vocabulary):
            if named.origin == "title" or agree(own, named.agency):
                continue
            if self._foreign(own, named.agency, dossier.vocabulary):
                values = {"found": named.agency.name, "agency": own.name}
                evidence = (Evidence(report.agency.span, own.name),)
                yield Mark(named.span, values, case=named.origin, evidence=evidence)

    def _foreign(self, own: Agency, other: Agency, vocabulary: Vocabulary) -> bool:
        """Tell whether `other` is for sure another body, that has no business in the report."""
        if other.kind is None or other.name.startswith(self.pronouns):
            return False
        if _elsewhere(own, other) or _far_away(own, other):
            return True
        if other.kind != "department":
            return own.kind == "department" and other.kind in _BELOW_COUNTY
        if other.department is None or other.department in self.hosts:
            return False
        if own.kind == "department":
            return own.department is not None and not _kin(own, other, vocabulary)
        return own.kind in _BELOW_COUNTY and _above_towns(other)


def _above_towns(other: Agency) -> bool:
    """Tell whether `other` is no station of a town: towns have a 民政办, but no 局."""
    place = other.own_region
    if place is not None:
        return place.level != "township"
    return other.name.startswith(_LEVELS_ABOVE) or other.name.endswith(_BUREAUS)


def _elsewhere(own: Agency, other: Agency) -> bool:
    """Tell whether the chains of the two name different places of one level."""
    places = {place.level: place for place in own.region}
    return any(
        place.level in _COMPARED and place.stem != places[place.level].stem
        for place in other.region
        if place.level in places
    )


def _far_away(own: Agency, other: Agency) -> bool:
    """Tell whether the country's divisions know the other's place, and as none of our own."""
    if not any(may_be_foreign(place.name, own) for place in other.region):
        return False
    home = homeland_of(own)
    return home is not None and any(home.is_foreign(place.name) for place in other.region)


def _kin(own: Agency, other: Agency, vocabulary: Vocabulary) -> bool:
    """Tell whether the two departments are one, or share a house in many places."""
    kin = {body.id: body.kin for body in vocabulary.departments}
    one, two = own.department or "", other.department or ""
    return one == two or one in kin.get(two, ()) or two in kin.get(one, ())
