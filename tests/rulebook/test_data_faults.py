"""Faults in regimes and vocabularies are told as those in cards are."""

from collections.abc import Callable

import pytest

from disclosure_lint.rulebook import RulebookError, load_rulebook
from disclosure_lint.rulebook.regime_file import read_regime
from disclosure_lint.rulebook.toml_table import TomlTable
from disclosure_lint.rulebook.vocabulary_file import read_agencies, read_departments, read_lists

REGIME: dict[str, object] = {
    "id": "R2008",
    "first_year": 2008,
    "deadlines": {"town": "03-31"},
    "section": [{"id": "fees", "title": "收费"}],
}


def _sentence(read: Callable[[], object]) -> str:
    with pytest.raises(RulebookError) as caught:
        read()
    return str(caught.value)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"id": "R2009"}, '"id" is "R2009", but the file is called "R2008"'),
        ({"first_year": "2008"}, "\"first_year\" must be a whole number, not '2008'"),
        ({"first_yaer": 1}, '"first_yaer" is no key here (did you mean "first_year"?)'),
        (
            {"deadlines": {"town": "31 March"}},
            '"deadlines.town" must be a month and a day such as "01-31", not "31 March"',
        ),
        (
            {"deadlines": {"tawn": "03-31"}},
            '"deadlines.tawn" is no key here (did you mean "town"?)',
        ),
        ({"section": [{"id": "fees"}]}, '"section.title" is missing'),
    ],
)
def test_a_faulty_regime_is_refused(change: dict[str, object], sentence: str) -> None:
    """The sentence names file and key."""
    table = TomlTable("R2008.toml", {**REGIME, **change})
    assert f"R2008.toml: {sentence}" == _sentence(lambda: read_regime(table, "R2008", ["town"]))


def test_a_faulty_agency_is_refused() -> None:
    """Keys of agencies are checked."""
    table = TomlTable("agencies.toml", {"agency": [{"kind": "town", "suffix": []}]})
    expected = 'agencies.toml: "agency.suffix" is no key here (did you mean "suffixes"?)'
    assert expected == _sentence(lambda: read_agencies(table))


def test_a_faulty_department_is_refused() -> None:
    """Keys of departments are checked."""
    table = TomlTable("departments.toml", {"department": [{"id": "water"}]})
    expected = 'departments.toml: "department.names" is missing'
    assert expected == _sentence(lambda: read_departments(table))


def test_a_word_list_stands_in_one_file() -> None:
    """Two files may not give the same list."""
    tables = [TomlTable(file, {"words": ["x"]}) for file in ("a.toml", "b.toml")]
    expected = 'b.toml: "words" is a word list that another file already gives'
    assert expected == _sentence(lambda: read_lists(tables))


def test_an_unknown_kind_or_section_has_no_form() -> None:
    """Look-ups by a name that is not there give None."""
    rulebook = load_rulebook()
    assert rulebook.vocabulary.agency_form("ministry") is None
    assert rulebook.regimes["R2008"].form("unknown") is None
