"""What a locality asks beyond the law, and the rules of a season."""

from collections.abc import Iterable, Mapping

from disclosure_lint.rulebook.card import Language, Severity
from disclosure_lint.text.frozen import field, frozen


@frozen
class LocalDeadline:
    """The day of the year after the reporting year by which `kinds` of agency must publish.

    With `levels` it binds only agencies whose own place is of one of them. `profile` asks it.
    """

    kinds: tuple[str, ...]
    day: tuple[int, int]
    levels: tuple[str, ...] = ()
    profile: str = ""


@frozen
class ProfileSource:
    """The document in which a locality asks it."""

    name: str
    url: str = ""


@frozen
class Season:
    """The rules that spoke at a time, each with its severity and those of its cases.

    `rules` gives the severity by id, and by "id/case" that of a case.
    """

    rules: Mapping[str, Severity]

    def severity(self, rule: str, case: str | None) -> Severity | None:
        """Return the severity then; "info" for a case that the rule learnt since.

        None for a rule that did not speak then: only whoever named it by its id hears it.
        """
        if rule not in self.rules:
            return None
        return self.rules.get(f"{rule}/{case}", "info") if case else self.rules[rule]


@frozen
class Profile:
    """One profile: a locality's demands on the reports of some years, or a season, or both.

    `first_year` and `last_year` bound the reporting years of the demands. `overview_most` is the
    greatest length of the overview in characters, 0 for none, `repeated_most` the share of an
    earlier report that may come again, in per cent, 0 for none. `extra_sections` are words of the
    titles of sections that may stand beyond those of the form.
    """

    id: str
    names: Mapping[Language, str]
    first_year: int | None = None
    last_year: int | None = None
    sources: tuple[ProfileSource, ...] = ()
    deadlines: tuple[LocalDeadline, ...] = ()
    overview_most: int = 0
    repeated_most: int = 0
    extra_sections: tuple[str, ...] = ()
    season: Season | None = None

    def holds(self, year: int | None) -> bool:
        """Tell whether its demands are on reports on `year`; of a year not known nothing is."""
        if self.first_year is None and self.last_year is None:
            return True
        if year is None:
            return False
        return (self.first_year or year) <= year <= (self.last_year or year)


@frozen
class Local:
    """What all profiles together ask of one report.

    `overview_profile` and `repeated_profile` are the ids of the profiles that set those limits.
    """

    deadlines: tuple[LocalDeadline, ...] = ()
    overview_most: int = 0
    extra_sections: tuple[str, ...] = field(default=())
    repeated_most: int = 0
    overview_profile: str = ""
    repeated_profile: str = ""

    def deadline(self, kind: str | None, level: str | None) -> LocalDeadline | None:
        """Return the deadline that binds this kind of agency in a place of this level."""
        for one in self.deadlines:
            if kind in one.kinds and (not one.levels or level in one.levels):
                return one
        return None


def local_of(profiles: Iterable[Profile], year: int | None) -> Local:
    """Return what `profiles` ask of a report on `year`: where two differ, the last one holds."""
    holding = [profile for profile in profiles if profile.holds(year)]
    lengths = [profile for profile in holding if profile.overview_most]
    shares = [profile for profile in holding if profile.repeated_most]
    return Local(
        deadlines=tuple(one for profile in reversed(holding) for one in profile.deadlines),
        overview_most=lengths[-1].overview_most if lengths else 0,
        extra_sections=tuple(word for profile in holding for word in profile.extra_sections),
        repeated_most=shares[-1].repeated_most if shares else 0,
        overview_profile=lengths[-1].id if lengths else "",
        repeated_profile=shares[-1].id if shares else "",
    )


def season_of(profiles: Iterable[Profile]) -> Season | None:
    """Return the season that holds: that of the last profile which has one."""
    seasons = [profile.season for profile in profiles if profile.season]
    return seasons[-1] if seasons else None
