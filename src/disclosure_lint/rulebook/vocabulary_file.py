"""Vocabulary files become a vocabulary: kinds of agency, departments, word lists."""

from collections.abc import Iterable

from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.rulebook.vocabulary import AgencyForm, Department

_AGENCY = ("kind", "suffixes", "self_words", "wrong_self_words", "level")
_DEPARTMENT = (
    *("id", "names", "short", "everyday", "fields", "reason", "kin"),
    *("strong_terms", "weak_terms"),
)


def read_agencies(table: TomlTable) -> tuple[AgencyForm, ...]:
    """Read `[[agency]]` tables: how agencies are called and call themselves, by kind."""
    return tuple(_agency(agency) for agency in table.only(("agency",)).tables("agency"))


def _agency(table: TomlTable) -> AgencyForm:
    table.only(_AGENCY)
    return AgencyForm(
        kind=table.text("kind"),
        suffixes=table.texts("suffixes"),
        self_words=table.texts("self_words"),
        wrong_self_words=table.texts("wrong_self_words", ()),
        level=table.text("level", "") or None,
    )


def read_departments(table: TomlTable) -> tuple[Department, ...]:
    """Read `[[department]]` tables."""
    departments = table.only(("department",)).tables("department")
    return tuple(_department(department.only(_DEPARTMENT)) for department in departments)


def _department(table: TomlTable) -> Department:
    return Department(
        id=table.text("id"),
        names=table.texts("names"),
        short=table.texts("short", ()),
        everyday=table.texts("everyday", ()),
        fields=table.texts("fields", ()),
        reason=table.text("reason", ""),
        kin=table.texts("kin", ()),
        strong_terms=table.texts("strong_terms", ()),
        weak_terms=table.texts("weak_terms", ()),
    )


def read_lists(tables: Iterable[TomlTable]) -> dict[str, tuple[str, ...]]:
    """Read word lists: every key of every list file names one."""
    lists: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for name in table.values:
            if name in lists:
                raise table.error(name, phrase("second-list"))
            lists[name] = table.texts(name)
    return lists
