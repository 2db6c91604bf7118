"""Quoted document titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.quotations import read_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印发《工作要点》和《实施方案》", ["《工作要点》", "《实施方案》"]),
        ("《关于印发〈2016年要点〉的通知》", ["《关于印发〈2016年要点〉的通知》"]),
        ("《关于印发《办法》的通知》要求", ["《关于印发《办法》的通知》"]),
        ("没有书名号", []),
        ("按照《条例要求。2017年，我镇", ["《条例要求"]),
        ("按照《条例要求\n2017年《办法》", ["《条例要求", "《办法》"]),
        ("条例》与《办法》", ["《办法》"]),
        ("《甲，《乙》做好。《丙》也好", ["《甲，《乙》做好", "《丙》"]),
        ("《甲。乙》", ["《甲。乙》"]),
        ("〈办法〉", ["〈办法〉"]),
    ],
)
def test_titles_are_found(text: str, expected: list[str]) -> None:
    """Outermost titles are found; a lost mark costs its sentence at most."""
    assert [span.of(text) for span in read_quotations(text)] == expected


@given(st.text(alphabet="《》〈〉。\n甲乙", max_size=60))
def test_titles_lie_in_order_inside_the_text(text: str) -> None:
    """Any text yields spans in order, without overlap, inside one line."""
    spans = read_quotations(text)
    ends = [0, *(span.end for span in spans)]
    assert all(span.start >= end for span, end in zip(spans, ends, strict=False))
    assert all(span.end <= len(text) and "\n" not in span.of(text) for span in spans)
