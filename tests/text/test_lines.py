"""Lines, columns and offsets as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.text import LineIndex, Position


def test_only_newlines_end_lines() -> None:
    r"""Lines end at \n, \r\n and \r; U+2028, VT, FF and NEL do not end one."""
    index = LineIndex("a\u2028b\x0bc\fd\x85e\nf\r\ng\rh")
    assert [index.line(number) for number in range(1, 5)] == [
        "a\u2028b\x0bc\fd\x85e",
        "f",
        "g",
        "h",
    ]


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 3), (99, 2, 3)]
)
def test_position(offset: int, line: int, column: int) -> None:
    """Lines and columns count from one, in code points; offsets are held inside the text."""
    assert LineIndex("公开\n信息").position(offset) == Position(line, column, min(offset, 5))


def test_utf16_columns_count_surrogates() -> None:
    """A character outside the basic plane is two units for an editor."""
    index = LineIndex("𠀀𠮷民政")
    assert (index.position(2).column, index.utf16_column(2)) == (3, 4)
    assert index.offset(1, 4) == 2


@given(st.text(alphabet="公开𠀀a\n\r ", max_size=40), st.integers(0, 40))
def test_utf16_round_trip(text: str, offset: int) -> None:
    """Editor columns lead back to the offset they came from, but inside a line end."""
    index = LineIndex(text)
    offset = min(offset, len(text))
    place = index.position(offset)
    if place.column - 1 <= len(index.line(place.line)):
        assert index.offset(place.line, index.utf16_column(offset)) == offset
