"""A regime file becomes a regime."""

from collections.abc import Collection

from disclosure_lint.rulebook.regime import Regime, SectionForm
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.text.patterns import compile_pattern

_DAY = compile_pattern(r"[01]\d-[0-3]\d")

_REGIME = ("id", "first_year", "last_year", "ordered", "deadlines", "section")
_SECTION = ("id", "title", "required", "aliases", "words", "not_words", "told", "topic")


def read_regime(table: TomlTable, name: str, kinds: Collection[str]) -> Regime:
    """Turn a regime file into a regime.

    `name` is the file's name without its ending, `kinds` are the known kinds of agency.

    Raises:
        RulebookError: the file is not as a regime should be.
    """
    table.only(_REGIME)
    if table.text("id") != name:
        raise table.error("id", phrase("other-name", word=table.text("id"), name=name))
    return Regime(
        id=name,
        first_year=table.number("first_year"),
        last_year=table.number_if_given("last_year"),
        outline=tuple(_form(section) for section in table.tables("section")),
        ordered=table.flag("ordered", default=False),
        deadlines=_deadlines(table.table("deadlines").only(kinds)),
    )


def _deadlines(table: TomlTable) -> dict[str, tuple[int, int]]:
    return {kind: read_day(table, kind) for kind in table.values}


def read_day(table: TomlTable, key: str) -> tuple[int, int]:
    """Return the month and day written under `key`, as in "01-31".

    Raises:
        RulebookError: there is none.
    """
    written = table.text(key)
    if not _DAY.fullmatch(written):
        raise table.error(key, phrase("no-day", word=written))
    month, day = written.split("-")
    return int(month), int(day)


def _form(table: TomlTable) -> SectionForm:
    table.only(_SECTION)
    return SectionForm(
        id=table.text("id"),
        title=table.text("title"),
        required=table.flag("required", default=True),
        aliases=table.texts("aliases", ()),
        words=tuple(tuple(group.split()) for group in table.texts("words", ())),
        not_words=table.texts("not_words", ()),
        told=table.texts("told", ()),
        topic=table.texts("topic", ()),
    )
