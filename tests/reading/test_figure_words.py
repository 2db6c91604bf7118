"""Words around figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.figure_words import UNKNOWN, Words, read_words
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span

QUANTITIES = Quantities(
    words={"收到": "receive", "申请": "request", "申请人": "person", "人、法人": "person"},
    lengths={"收": (2,), "申": (3, 2), "人": (4,)},
)


def _told(words: Words, text: str) -> list[tuple[str, str]]:
    return list(zip(words.groups, words.letters(text), strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到申请3件", [("receive", "收到"), ("request", "申请"), (UNKNOWN, "件")]),
        ("全年收到申请人", [(UNKNOWN, "全年"), ("receive", "收到"), ("person", "申请人")]),
        ("人、法人，申", [("person", "人、法人"), (UNKNOWN, "申")]),
        ("，。 3", []),
    ],
)
def test_the_longest_word_at_each_place_is_read(text: str, expected: list[object]) -> None:
    """Marks, blanks and digits are no words; a word may hold a mark."""
    assert expected == _told(read_words(text, Span(0, len(text)), QUANTITIES), text)


def test_a_word_does_not_reach_out_of_its_stretch() -> None:
    """Only what stands in the stretch is read."""
    text = "收到申请人"
    assert _told(read_words(text, Span(0, 4), QUANTITIES), text) == [
        ("receive", "收到"),
        ("request", "申请"),
    ]


@given(st.text("收到申请人、法3", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_words_inside_are_whole_or_unknown_and_cut(text: str, start: int, end: int) -> None:
    """Of a stretch known words are told that lie inside it, and all unknown letters in it."""
    start, end = min(start, end), max(start, end)
    words = read_words(text, Span(0, len(text)), QUANTITIES)
    expected = [
        (group, max(first, start), min(last, end))
        for group, first, last in zip(*words, strict=True)
        if (start <= first and last <= end) or (group == UNKNOWN and first < end and start < last)
    ]
    assert expected == list(zip(*words.inside(start, end), strict=True))
