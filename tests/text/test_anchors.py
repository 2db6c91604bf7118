"""Patterns looked for at their anchors find what they find everywhere."""

from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.text.anchors import matches_at
from disclosure_lint.text.patterns import compile_pattern

_DIGITS = compile_pattern("[0-9]")
_YEAR = compile_pattern("(?<![0-9])20[0-9]{2}年|[0-9]{1,2}月")


@given(st.text("012年月，", max_size=30), st.integers(0, 5))
def test_matches_are_those_of_a_search_at_every_character(text: str, start: int) -> None:
    """Where a match can only begin at an anchor, looking at anchors misses none."""
    expected = [match.span() for match in _YEAR.finditer(text, start)]
    actual = matches_at(_DIGITS, _YEAR, text, start, len(text))
    assert expected == [match.span() for match in actual]
