"""Documents, calendar and reform as data."""

import pytest

from disclosure_lint.rulebook import History, RulebookError, load_rulebook
from disclosure_lint.rulebook.history_file import read_history
from disclosure_lint.rulebook.toml_table import TomlTable

DOCUMENT = {
    "id": "a",
    "name": "办法",
    "number": "国办发〔2020〕1号",
    "kind": "form",
    "keys": ["办法"],
}


def _read(
    document: dict[str, object] | None = None,
    calendar: dict[str, object] | None = None,
    body: dict[str, object] | None = None,
) -> History:
    return read_history(
        TomlTable("documents.toml", {"document": [{**DOCUMENT, **(document or {})}]}),
        TomlTable("calendar.toml", calendar or {}),
        TomlTable("reform.toml", {"abolished": [body] if body else []}),
        ["water"],
    )


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"document": {"issued": "2020"}}, 'documents.toml: "document.issued" must be a year'),
        ({"document": {"kind": "froms"}}, 'documents.toml: "document.kind" does not know "froms"'),
        ({"document": {"replaced_by": "b"}}, 'documents.toml: "document.replaced_by" does not'),
        ({"calendar": {"meetings": []}}, 'calendar.toml: "meetings" is no key here'),
        (
            {"calendar": {"meeting": [{"names": ["十九大"], "since": "2017-13"}]}},
            'calendar.toml: "meeting.since" must be a year and a month such as "2019-04"',
        ),
        ({"calendar": {"campaign": [{"id": "a"}]}}, 'calendar.toml: "campaign.words" is missing'),
        (
            {"body": {"department": "watre", "successor": "水利部门", "last": 2019}},
            'reform.toml: "abolished.department" does not know "watre"',
        ),
    ],
)
def test_a_fault_is_told(given: dict[str, dict[str, object]], sentence: str) -> None:
    """The sentence names file, key and what is wrong."""
    with pytest.raises(RulebookError) as caught:
        _read(**given)
    assert str(caught.value).startswith(sentence)


def test_what_ships_is_in_order() -> None:
    """Ids and numbers of different documents differ, meetings come in their order."""
    history = load_rulebook().vocabulary.history
    ids = [document.id for document in history.documents]
    assert len(set(ids)) == len(ids)
    months = [meeting.since for meeting in history.meetings]
    assert sorted(months) == months


def test_work_plans_of_later_years() -> None:
    """A newer plan is found up to the year asked for."""
    history = load_rulebook().vocabulary.history
    newer = history.plan_after(2016, 2018)
    assert newer is not None
    assert newer.plan_year == 2017
    assert history.plan_after(2022, 2025) is None
