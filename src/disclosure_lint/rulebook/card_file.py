"""A card file becomes a rule card, or one clear sentence says why not."""

import string
from collections.abc import Collection, Mapping
from typing import Literal, get_args

from attrs import frozen

from disclosure_lint.report import FAULT_CLASSES, SEVERITIES, Severity
from disclosure_lint.rulebook.card import Card, Case, Language, LawSource, Status, Words
from disclosure_lint.rulebook.errors import hint
from disclosure_lint.rulebook.regime import Regime
from disclosure_lint.rulebook.toml_table import TomlTable

STATUSES: tuple[Status, ...] = get_args(Status)
_WORDS = ("title", "message", "fix", "why")
_CARD = (
    *("id", "check", "severity", "status", "since", "class", "regimes", "needs", "yields_to"),
    *("fix_safe", *_WORDS, "en", "law", "options", "case"),
)
_LAW = ("source", "article", "from", "until", "note")
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
    words: dict[Language, Words] = {}
    for language, source in _languages(table, english):
        title, message, why = (source.text(key) for key in ("title", "message", "why"))
        words[language] = Words(title, message, source.text("fix", ""), why)
    _same_placeholders(english, words)
    return words


def _case(table: TomlTable) -> Case:
    table.only(_CASE)
    english = table.table("en").only(("message", "fix"))
    words: dict[Language, Words] = {
        language: Words("", source.text("message", ""), source.text("fix", ""))
        for language, source in _languages(table, english)
    }
    _same_placeholders(english, words)
    return Case(_severity(table) if "severity" in table.values else None, words)


def _languages(
    chinese: TomlTable, english: TomlTable
) -> tuple[tuple[Literal["zh"], TomlTable], tuple[Literal["en"], TomlTable]]:
    return ("zh", chinese), ("en", english)


def _same_placeholders(english: TomlTable, words: Mapping[Language, Words]) -> None:
    for key, chinese_text, english_text in (
        ("message", words["zh"].message, words["en"].message),
        ("fix", words["zh"].fix, words["en"].fix),
    ):
        if bool(chinese_text) != bool(english_text):
            raise english.error(key, "must be given in both languages or in none")
        ours = placeholders(english, key, english_text)
        theirs = placeholders(english, key, chinese_text)
        for odd in sorted(ours ^ theirs):
            where = "only here" if odd in ours else "only in the Chinese text"
            raise english.error(key, f"has {{{odd}}} {where}{hint(odd, (ours | theirs) - {odd})}")


def placeholders(table: TomlTable, key: str, text: str) -> set[str]:
    """Return the names in braces in `text`, which stands under `key`.

    Raises:
        RulebookError: the braces are not paired, or hold more than a name.
    """
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
    except ValueError as error:
        raise table.error(key, f"has unpaired braces: {text}") from error
    for field in fields:
        if not field.isidentifier():
            raise table.error(key, f"has {{{field}}}, which is no name")
    return set(fields)


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
        since=table.number("from"),
        until=table.number("until"),
        note=table.text("note", ""),
    )
