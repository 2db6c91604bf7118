"""The files of documents, of the calendar and of the reform become history."""

from collections.abc import Collection

from disclosure_lint.rulebook.history import (
    Abolished,
    Beginning,
    Campaign,
    History,
    KnownDocument,
    Month,
)
from disclosure_lint.rulebook.sentences import phrase
from disclosure_lint.rulebook.toml_table import TomlTable

_DOCUMENT = (
    *("id", "name", "number", "kind", "keys", "unless"),
    *("issued", "plan_year", "replaced_by"),
)
_KINDS = ("form", "work-plan", "regulation", "notice")
_CAMPAIGN = ("id", "words", "last", "beside", "unless", "newer")
_MONTHS = tuple(f"{month:02}" for month in range(1, 13))
_ABOLISHED = ("department", "successor", "last", "names", "placed")


def read_history(
    documents: TomlTable, calendar: TomlTable, reform: TomlTable, departments: Collection[str]
) -> History:
    """Read the three files. `departments` are the ids that abolished bodies may have.

    Raises:
        RulebookError: a key is unknown or missing, or an id leads nowhere.
    """
    calendar.only(("meeting", "body", "campaign"))
    found = documents.only(("document",)).tables("document")
    known = [document.text("id") for document in found]
    return History(
        documents=tuple(_document(document, known) for document in found),
        meetings=tuple(map(_beginning, calendar.tables("meeting"))),
        bodies=tuple(map(_beginning, calendar.tables("body"))),
        campaigns=tuple(map(_campaign, calendar.tables("campaign"))),
        abolished=tuple(
            _abolished(body, departments)
            for body in reform.only(("abolished",)).tables("abolished")
        ),
    )


def _document(table: TomlTable, known: Collection[str]) -> KnownDocument:
    table.only(_DOCUMENT)
    replaced_by = table.text("replaced_by", "")
    return KnownDocument(
        id=table.text("id"),
        name=table.text("name"),
        number=table.text("number"),
        kind=table.known("kind", table.text("kind"), _KINDS),
        keys=table.texts("keys"),
        unless=table.texts("unless", ()),
        issued=_month(table, "issued") if "issued" in table.values else None,
        plan_year=table.number_if_given("plan_year"),
        replaced_by=table.known("replaced_by", replaced_by, known) if replaced_by else "",
    )


def _beginning(table: TomlTable) -> Beginning:
    table.only(("names", "since"))
    return Beginning(table.texts("names"), _month(table, "since"))


def _campaign(table: TomlTable) -> Campaign:
    table.only(_CAMPAIGN)
    return Campaign(
        id=table.text("id"),
        words=table.texts("words"),
        last=table.number("last"),
        beside=table.texts("beside", ()),
        unless=table.texts("unless", ()),
        newer=table.texts("newer", ()),
    )


def _abolished(table: TomlTable, departments: Collection[str]) -> Abolished:
    table.only(_ABOLISHED)
    return Abolished(
        department=table.known("department", table.text("department"), departments),
        successor=table.text("successor"),
        last=table.number("last"),
        names=table.texts("names", ()),
        placed=table.texts("placed", ()),
    )


def _month(table: TomlTable, key: str) -> Month:
    written = table.text(key)
    year, _, month = written.partition("-")
    if not (year.isdecimal() and month in _MONTHS):
        raise table.error(key, phrase("no-month", word=written))
    return int(year), int(month)
