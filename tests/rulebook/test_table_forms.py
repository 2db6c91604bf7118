"""Forms of tables as data: what a form file may say, and what the built-in ones say."""

import pytest

from disclosure_lint.rulebook import RulebookError, TableForm, load_rulebook
from disclosure_lint.rulebook.form_file import read_form
from disclosure_lint.rulebook.toml_table import TomlTable

FORM: dict[str, object] = {
    "id": "table-five",
    "regimes": ["R2021"],
    "section": "requests",
    "title": "办件表",
    "label": "表五",
    "columns": [["year", "本年"], ["all", "累计"]],
    "rows": [["total", "总数"], ["a", "甲", "甲类"], ["b", "乙"]],
}
SUM: dict[str, object] = {"id": "s", "along": "columns", "left": ["a", "b"], "right": ["total"]}


def read(**changes: object) -> TableForm:
    """Return the form with some keys changed."""
    return read_form(TomlTable("form.toml", {**FORM, **changes}), "five", ("R2019", "R2021"))


def test_a_form_with_all_keys() -> None:
    """Patterns go to their labels, sums keep their relation, lines, parts and closing groups."""
    more = {"relation": "at-most", "lines": ["year"], "partial": True, "closing": ["a b"]}
    form = read(patterns={"year": r"\d{4}年"}, sum=[{**SUM, **more}], units=["件"], open=True)
    (one,) = form.sums
    assert (form.name, form.units, form.open) == ("five", ("件",), True)
    assert [column.pattern for column in form.columns] == [r"\d{4}年", ""]
    assert (one.relation, one.lines, one.partial) == ("at-most", ("year",), True)
    assert one.closing == (("a", "b"),)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"patterns": {"yaer": "x"}}, '"patterns.yaer" is no key here (did you mean "year"?)'),
        ({"sum": [{**SUM, "relation": "at-least"}]}, '"sum.relation" does not know "at-least"'),
        ({"sum": [{**SUM, "lines": ["a"]}]}, '"sum.lines" does not know "a"'),
        ({"sum": [{**SUM, "closing": ["a c"]}]}, '"sum.closing" does not know "c"'),
        ({"sum": [{**SUM, "left": ["c"]}]}, '"sum.left" does not know "c"'),
        ({"regimes": ["R2020"]}, '"regimes" does not know "R2020"'),
    ],
)
def test_faults_of_a_form(changes: dict[str, object], complaint: str) -> None:
    """One sentence names the file, the key and the nearest right word."""
    with pytest.raises(RulebookError) as error:
        read(**changes)
    assert complaint in str(error.value)
    assert str(error.value).startswith("form.toml: ")


@pytest.mark.parametrize("form", load_rulebook().forms, ids=lambda form: form.name)
def test_built_in_forms(form: TableForm) -> None:
    """Ids are unique on each axis, and every row stands in a block where there are any."""
    for labels in (form.rows, form.columns):
        ids = [label.id for label in labels]
        assert len(ids) == len(set(ids))
    blocks = [row for block in form.blocks for row in block.rows]
    assert not blocks or sorted(blocks) == sorted(row.id for row in form.rows)


def test_ids_of_tables_are_shared_between_eras() -> None:
    """Rows and columns that both eras' forms have are called the same."""
    forms = {form.name: form for form in load_rulebook().forms}
    old, new = forms["table-three-R2019"], forms["table-three-R2021"]
    assert [column.id for column in old.columns] == [column.id for column in new.columns]
    differing = {row.id for row in old.rows} ^ {row.id for row in new.rows}
    assert differing == {"other", "other.not_corrected", "other.fee_not_paid", "other.other"}
