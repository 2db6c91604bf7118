"""A card file becomes a rule card, or one clear sentence says why not."""

from collections.abc import Collection, Mapping

import regex
from attrs import frozen

from disclosure_lint.rulebook.card import (
    FAULT_CLASSES,
    SEVERITIES,
    STATUSES,
    Card,
    Case,
    Language,
    LawSource,
    Severity,
    Words,
)
from disclosure_lint.rulebook.errors import hint
from disclosure_lint.rulebook.regime import Regime
from disclosure_lint.rulebook.toml_table import TomlTable

_WORDS = ("title", "message", "fix", "why")
_CARD = (
    *("id", "check", "severity", "status", "since", "class", "regimes", "needs", "yields_to"),
    *("fix_safe", *_WORDS, "en", "law", "options", "case"),
)
_LAW = ("source", "article", "from", "until", "note")
_PLACEHOLDER = r"\{([^\W\d]\w*)\}"
_CASE = ("severity", "message", "fix", "en")


@frozen
class Shelf:
    """What cards may name: regimes, sources of law, and the ids that may never come back."""

    regimes: Mapping[str, Regime]
    laws: Collection[str]
    retired: Collection[str]


def read_card(table: TomlTable, name: str, topic: str, shelf: Shelf) -> Card:
    """Turn a card file into a card. `name` is the file's name without its ending.

    Raises:
        RulebookError: the card is not as a card should be.
    """
    table.only(_CARD)
    regimes = table.texts("regimes")
    for regime in regimes:
        table.known("regimes", regime, shelf.regimes)
    return Card(
        id=_identity(table, name, shelf),
        topic=topic,
        check=table.text("check") if topic != "suppression" else None,
        severity=_severity(table),
        status=table.known("status", table.text("status"), STATUSES),
        since=table.text("since"),
        fault_class=table.known("class", table.text("class"), FAULT_CLASSES),
        regimes=regimes,
        needs=table.texts("needs", ()),
        yields_to=table.texts("yields_to", ()),
        words=_card_words(table),
        cases={name: _case(case) for name, case in _named_tables(table.table("case"))},
        law=_sources(table, [shelf.regimes[regime] for regime in regimes], shelf.laws),
        options=table.table("options").frozen_values(),
        fix_safe=_fix_safe(table),
        path=table.file,
    )


def _identity(table: TomlTable, name: str, shelf: Shelf) -> str:
    identity = table.text("id")
    if identity != name:
        raise table.error("id", f'is "{identity}", but the file is called "{name}"')
    if identity in shelf.retired:
        raise table.error("id", f'is "{identity}", a retired rule that may not come back')
    return identity


def _severity(table: TomlTable) -> Severity:
    return table.known("severity", table.text("severity"), SEVERITIES)


def _fix_safe(table: TomlTable) -> bool | tuple[str, ...]:
    if isinstance(table.values.get("fix_safe"), list):
        return table.texts("fix_safe")
    return table.flag("fix_safe", default=False)


def _named_tables(table: TomlTable) -> list[tuple[str, TomlTable]]:
    return [(name, table.table(name)) for name in table.values]


def _card_words(table: TomlTable) -> dict[Language, Words]:
    english = table.table("en").only(_WORDS)
    _same_placeholders(table, english)
    return {"zh": _own_words(table), "en": _own_words(english)}


def _own_words(table: TomlTable) -> Words:
    title, message, why = (table.text(key) for key in ("title", "message", "why"))
    return Words(title, message, table.text("fix", ""), why)


def _case(table: TomlTable) -> Case:
    table.only(_CASE)
    english = table.table("en").only(("message", "fix"))
    _same_placeholders(table, english)
    return Case(
        severity=_severity(table) if "severity" in table.values else None,
        words={"zh": _case_words(table), "en": _case_words(english)},
    )


def _case_words(table: TomlTable) -> Words:
    return Words("", table.text("message", ""), table.text("fix", ""))


def _same_placeholders(chinese: TomlTable, english: TomlTable) -> None:
    for key in ("message", "fix"):
        if (key in chinese.values) != (key in english.values):
            raise english.error(key, "must be given in both languages or in none")
        theirs, ours = (_placeholders(table, key) for table in (chinese, english))
        for odd in sorted(ours - theirs):
            raise english.error(key, f"has {{{odd}}} only in English{hint(odd, theirs - ours)}")
        for odd in sorted(theirs - ours):
            raise english.error(key, f"lacks {{{odd}}}, which the Chinese text has")


def _placeholders(table: TomlTable, key: str) -> set[str]:
    text = table.text(key, "")
    if "{" in regex.sub(_PLACEHOLDER, "", text) or "}" in regex.sub(_PLACEHOLDER, "", text):
        raise table.error(key, f"has braces that hold no name: {text}")
    return set(regex.findall(_PLACEHOLDER, text))


def _sources(
    table: TomlTable, regimes: Collection[Regime], laws: Collection[str]
) -> tuple[LawSource, ...]:
    sources = tuple(_source(source.only(_LAW), laws) for source in table.tables("law"))
    for regime in regimes:
        for year in _turning_years(regime, sources):
            if not any((s.since or 0) <= year <= (s.until or _HENCE) for s in sources):
                raise table.error("law", f"has no source for {regime.id}, reports on {year}")
    return sources


def _turning_years(regime: Regime, sources: Collection[LawSource]) -> list[int]:
    """Return the years in which `regime` begins, or a source has just ended."""
    after = [source.until + 1 for source in sources if source.until]
    return [regime.first_year, *(year for year in after if regime.holds(year))]


_HENCE = 9999


def _source(table: TomlTable, laws: Collection[str]) -> LawSource:
    return LawSource(
        source=table.known("source", table.text("source"), laws),
        article=table.text("article", ""),
        since=table.number_if_given("from"),
        until=table.number_if_given("until"),
        note=table.text("note", ""),
    )
