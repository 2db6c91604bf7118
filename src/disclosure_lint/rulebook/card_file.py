"""A card file becomes a rule card, or one clear sentence says why not."""

from collections.abc import Collection, Mapping

from disclosure_lint.rulebook.card import (
    FAULT_CLASSES,
    SEVERITIES,
    STATUSES,
    Card,
    Case,
    LawSource,
    Severity,
)
from disclosure_lint.rulebook.card_words import CASE_WORDS, WORDS, card_words, case_words
from disclosure_lint.rulebook.phrase import Phrase
from disclosure_lint.rulebook.regime import Regime
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.frozen import frozen

_CARD = (
    *("id", "check", "severity", "status", "since", "class", "regimes", "needs", "yields_to"),
    *("fix_safe", *WORDS, "en", "law", "options", "case"),
)
_LAW = ("source", "article", "from", "until", "note")
_CASE = ("severity", *CASE_WORDS, "en")


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
    regimes = _regimes(table.only(_CARD), shelf)
    return Card(
        id=_identity(table, name, shelf),
        topic=topic,
        check=_check(table, topic),
        severity=_severity(table),
        status=table.known("status", table.text("status"), STATUSES),
        since=table.text("since"),
        fault_class=table.known("class", table.text("class"), FAULT_CLASSES),
        regimes=tuple(regime.id for regime in regimes),
        needs=table.texts("needs", ()),
        yields_to=table.texts("yields_to", ()),
        words=card_words(table),
        cases={name: _case(case) for name, case in _named_tables(table.table("case"))},
        law=_sources(table, regimes, shelf.laws),
        options=table.table("options").frozen_values(),
        fix_safe=_fix_safe(table),
        path=table.file,
        checked=table.checked,
        fixes="fix_safe" in table.values,
    )


def _identity(table: TomlTable, name: str, shelf: Shelf) -> str:
    identity = table.text("id")
    if identity != name:
        raise table.error("id", phrase("other-name", word=identity, name=name))
    if identity in shelf.retired:
        raise table.error("id", phrase("retired", word=identity))
    return identity


def _check(table: TomlTable, topic: str) -> str | None:
    if topic != "suppression":
        return table.text("check")
    if "check" in table.values:
        raise table.error("check", phrase("check-of-suppression"))
    return None


def _regimes(table: TomlTable, shelf: Shelf) -> list[Regime]:
    names = table.texts("regimes")
    if not names:
        raise table.error("regimes", phrase("no-regime"))
    return [shelf.regimes[table.known("regimes", name, shelf.regimes)] for name in names]


def _severity(table: TomlTable) -> Severity:
    return table.known("severity", table.text("severity"), SEVERITIES)


def _fix_safe(table: TomlTable) -> bool | tuple[str, ...]:
    if isinstance(table.values.get("fix_safe"), list):
        return table.texts("fix_safe")
    return table.flag("fix_safe", default=False)


def _named_tables(table: TomlTable) -> list[tuple[str, TomlTable]]:
    return [(name, table.table(name)) for name in table.values]


def _case(table: TomlTable) -> Case:
    table.only(_CASE)
    severity = _severity(table) if "severity" in table.values else None
    return Case(severity, case_words(table))


def _sources(
    table: TomlTable, regimes: Collection[Regime], laws: Collection[str]
) -> tuple[LawSource, ...]:
    sources = tuple(_source(source.only(_LAW), laws) for source in table.tables("law"))
    for regime in () if table.checked else regimes:
        _require_law(table, regime, sources)
    return sources


def _require_law(table: TomlTable, regime: Regime, sources: Collection[LawSource]) -> None:
    """Refuse a card that cites nothing in force in some year of `regime`."""
    for year in _turning_years(regime, sources):
        if not any((s.since or 0) <= year <= (s.until or _HENCE) for s in sources):
            years = _years_to_add(regime, year, sources)
            raise table.error("law", phrase("no-law", regime=regime.id, year=year, years=years))


def _years_to_add(regime: Regime, year: int, sources: Collection[LawSource]) -> Phrase:
    """Return the years to write into a [[law]] that fills the gap which begins with `year`."""
    later = [source.since - 1 for source in sources if source.since and source.since > year]
    last = min(*later, regime.last_year or _HENCE) if later else None
    years = [f"from = {year}"] if any((s.until or _HENCE) < year for s in sources) else []
    years += [f"until = {last}"] if last else []
    return phrase("law-years", years=tuple(years)) if years else Phrase()


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
