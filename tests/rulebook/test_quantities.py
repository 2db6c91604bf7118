"""The words of quantities: every word has one group, every quantity known groups."""

import pytest

from disclosure_lint.rulebook import RulebookError, load_rulebook
from disclosure_lint.rulebook.quantity_file import read_quantities
from disclosure_lint.rulebook.toml_table import TomlTable

FILE: dict[str, object] = {
    "units": ["件"],
    "measures": ["天"],
    "money": ["元"],
    "words": {"receive": ["收到"], "request": ["申请", "公开申请"]},
    "quantity": [{"id": "requests.received", "needs": ["receive"], "may": ["request"]}],
}


def test_words_know_their_group_and_length() -> None:
    """Words are looked up by their first character, the longest first."""
    quantities = read_quantities(TomlTable("quantities.toml", FILE))
    assert quantities.words == {"收到": "receive", "申请": "request", "公开申请": "request"}
    assert quantities.lengths == {"收": (2,), "申": (2,), "公": (4,)}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"unit": []}, '"unit" is no key here (did you mean "units"?)'),
        (
            {"words": {"receive": ["收到"], "request": ["收到"]}},
            '"words.request" holds "收到", which "receive" has too',
        ),
        (
            {"quantity": [{"id": "a", "needs": ["recieve"]}]},
            '"quantity.needs" does not know "recieve" (did you mean "receive"?)',
        ),
    ],
)
def test_a_faulty_file_is_refused(change: dict[str, object], sentence: str) -> None:
    """The sentence names file and key."""
    with pytest.raises(RulebookError) as caught:
        read_quantities(TomlTable("quantities.toml", {**FILE, **change}))
    assert str(caught.value) == f"quantities.toml: {sentence}"


def test_every_quantity_has_its_own_words() -> None:
    """No two quantities are made of exactly the same words in the same field."""
    forms = load_rulebook().vocabulary.quantities.forms
    keys = [(form.needs, form.field) for form in forms]
    assert len(keys) == len(set(keys))
