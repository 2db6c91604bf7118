"""A profile's file becomes a profile."""

from collections.abc import Iterator

from disclosure_lint.rulebook.card import SEVERITIES, Severity
from disclosure_lint.rulebook.profile import LocalDeadline, Profile, ProfileSource, Season
from disclosure_lint.rulebook.regime_file import read_day
from disclosure_lint.rulebook.rulebook import Rulebook
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable

_PROFILE = (
    *("id", "zh", "en", "first_year", "last_year", "source"),
    *("deadline", "overview_most", "repeated_most", "extra_sections", "rules"),
)
_LEVELS = ("province", "prefecture", "county", "township", "zone")


def read_profile(table: TomlTable, name: str, rulebook: Rulebook) -> Profile:
    """Turn a profile's file into a profile. `name` is the file's name without its ending.

    Raises:
        RulebookError: the file is not as a profile should be.
    """
    table.only(_PROFILE)
    if table.text("id", name) != name:
        raise table.error("id", phrase("other-name", word=table.text("id"), name=name))
    kinds = tuple(form.kind for form in rulebook.vocabulary.agencies)
    return Profile(
        id=name,
        names={"zh": table.text("zh", name), "en": table.text("en", table.text("zh", name))},
        first_year=table.number_if_given("first_year"),
        last_year=table.number_if_given("last_year"),
        sources=tuple(_source(source) for source in table.tables("source")),
        deadlines=tuple(_deadline(one, kinds, name) for one in table.tables("deadline")),
        overview_most=table.number_if_given("overview_most") or 0,
        repeated_most=table.number_if_given("repeated_most") or 0,
        extra_sections=table.texts("extra_sections", ()),
        season=_season(table.table("rules"), rulebook) if "rules" in table.values else None,
    )


def _source(table: TomlTable) -> ProfileSource:
    table.only(("name", "url"))
    return ProfileSource(table.text("name"), table.text("url", ""))


def _deadline(table: TomlTable, known: tuple[str, ...], profile: str) -> LocalDeadline:
    table.only(("kinds", "levels", "day"))
    return LocalDeadline(
        kinds=tuple(table.known("kinds", kind, known) for kind in table.texts("kinds")),
        day=read_day(table, "day"),
        levels=tuple(table.known("levels", level, _LEVELS) for level in table.texts("levels", ())),
        profile=profile,
    )


def _season(table: TomlTable, rulebook: Rulebook) -> Season:
    rules: dict[str, Severity] = {}
    for rule in table.values:
        if rule not in rulebook.retired:
            table.known(rule, rule, rulebook.cards)
        rules.update(_severities(table, rule))
    return Season(rules)


def _severities(table: TomlTable, rule: str) -> Iterator[tuple[str, Severity]]:
    """Yield the severity of a rule, which is a text, or a table of its own and its cases'."""
    if not isinstance(table.values[rule], dict):
        yield rule, table.known(rule, table.text(rule), SEVERITIES)
        return
    levels = table.table(rule)
    for case in levels.values:
        key = rule if case == "rule" else f"{rule}/{case}"
        yield key, levels.known(case, levels.text(case), SEVERITIES)
    if "rule" not in levels.values:
        raise levels.error("rule", phrase("missing"))
