"""Another place told as one's own: 全省 as the subject of a town's work, 我县 under a district."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.foreign_division import Uses, foreign_divisions
from disclosure_lint.checks.foreign_place import Telling
from disclosure_lint.checks.prose import Stretches, clause_start
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Agency, Mark, Region
from disclosure_lint.report.agency import RegionLevel
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_ABOVE = {
    "township": frozenset("省市州盟县区旗"),
    "zone": frozenset("省市州"),
    "county": frozenset("省市州盟"),
    "prefecture": frozenset("省"),
}
_COUNTIES = frozenset("县旗")
_TOWNSHIPS = frozenset({"镇", "乡", "苏木", "街道"})
_FAR = 40


@check("foreign-region")
@frozen
class ForeignRegion:
    """The report's own place is that of its agency.

    Three cases. `clash`: 我县, 全县 where the county of the agency's chain is a district or a
    city, 全乡 in a town. `beyond`: a place above one's own as the place of one's own work: a word
    of `duties` before it and `work_pattern` behind, or `told_pattern` behind it (figures,
    problems), or `accounts` before and 本级 behind. Words of `obeying` earlier in the clause make
    it the superior's. `name`: another town or county as the subject of `deeds`, another town as
    that of `town_deeds` in a sentence with one of `about`. `kinds` end what is no name; words of
    `rightly_before` and `rightly_behind` it in its sentence make it right.

    Three more for places that the divisions of the country know, and know to be none of one's own:
    `name` for any of them, `superior` (`led_by` before it, `leading` behind), `site` and `address`
    (after words of `sites`, `addresses`). Clauses with one of `apart` and
    sentences with one of `visits` rightly tell of others.
    """

    duties: tuple[str, ...]
    work_pattern: str
    told_pattern: str
    accounts: tuple[str, ...]
    obeying: tuple[str, ...]
    deeds: tuple[str, ...]
    led_by: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()
    town_deeds: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    rightly_before: tuple[str, ...] = ()
    rightly_behind: tuple[str, ...] = ()

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each foreign place."""
        report, fact = dossier.report, dossier.report.agency
        own = fact.value.own_region if fact else None
        if fact is None or own is None:
            return
        quoted = Stretches.of(report.quotations)
        chain = _chain(fact.value)
        for match in _places().finditer(report.text):
            case = self._case(report.text, match, chain, own)
            if case and not quoted.hold(match.start()):
                yield _mark(Span(*match.span()), match[0], fact.value, case)
        for span in self._telling.subjects(report.text, fact.value, dossier.vocabulary):
            if not quoted.hold(span.start):
                yield _mark(span, span.of(report.text), fact.value, "name")
        for span, use in foreign_divisions(report.text, self._uses, fact.value):
            if not quoted.hold(span.start):
                yield _mark(span, span.of(report.text), fact.value, use)

    @property
    def _telling(self) -> Telling:
        return Telling(
            deeds=self.deeds,
            town_deeds=self.town_deeds,
            about=self.about,
            kinds=self.kinds,
            before=self.rightly_before,
            behind=self.rightly_behind,
        )

    @property
    def _uses(self) -> Uses:
        return Uses(
            led_by=self.led_by,
            leading=self.leading,
            sites=self.sites,
            addresses=self.addresses,
            deeds=self.deeds,
            apart=self.apart,
            visits=self.visits,
        )

    def _case(
        self, text: str, match: "regex.Match[str]", chain: Mapping[RegionLevel, str], own: Region
    ) -> str | None:
        if match["level"] and _clashes(match["who"], match["level"], chain):
            return "clash"
        suffix = match["level"] or match[0][0]
        if suffix not in _ABOVE.get(own.level, ()) or suffix == _suffix(own):
            return None
        before = text[clause_start(text, match.start()) : match.start()]
        after = text[match.end() : match.end() + _FAR]
        if any(word in before for word in self.obeying):
            return None
        if match["level"] is None:
            return "beyond" if before.endswith(self.accounts) else None
        worked = before.endswith(self.duties) and _compiled(self.work_pattern).match(after)
        return "beyond" if worked or _compiled(self.told_pattern).match(after) else None


def _mark(span: Span, found: str, agency: Agency, case: str) -> Mark:
    return Mark(span, {"found": found, "agency": agency.name}, case=case)


def _chain(agency: Agency) -> Mapping[RegionLevel, str]:
    """Return by their levels the kinds of the places that the agency stands in."""
    chain: dict[RegionLevel, str] = {place.level: _suffix(place) for place in agency.region}
    if agency.region[0].name.endswith("市"):  # alone it may be a prefecture that holds counties
        chain.pop(agency.region[0].level)
    return chain


def _clashes(who: str, suffix: str, chain: Mapping[RegionLevel, str]) -> bool:
    """Tell whether a place of this kind cannot be in the agency's chain."""
    if suffix in _COUNTIES:
        return chain.get("county", suffix) != suffix
    if suffix in _TOWNSHIPS and who == "全":
        return chain.get("township", suffix) != suffix
    return False


def _suffix(place: Region) -> str:
    return next((s for s in _TOWNSHIPS if place.name.endswith(s)), place.name[-1])


@cache
def _places() -> regex.Pattern[str]:
    """Return the pattern of 我县, 全市, 市本级, and not of 健全区镇两级, 全市场, 资本市场."""
    other_words = "自我|[安健完齐周保成两十]全|[基成根资文版样日书]本"
    return compile_pattern(
        r"(?P<who>[我全本])(?P<level>省(?![级道])|市(?![场容级民])|县(?![级城域])"
        r"|区(?![域间块别分划级])|州|盟(?!员|友)|旗(?![帜下])|镇(?![村街区])|乡(?![镇村土亲])|街道|苏木)"
        rf"(?<!(?:{other_words})(?:.|街道|苏木))|[省市县区]本级"
    )


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return compile_pattern(pattern)
