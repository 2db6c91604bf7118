"""Running text without soft breaks leads back to the source."""

from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.text import Span, flow_without


def test_gap_is_left_out_and_mapped_back() -> None:
    """A word cut by a soft break is whole in the flow and spans the break in the source."""
    flow = flow_without("政府信\n  息公开", [Span(3, 6)])
    assert flow.text == "政府信息公开"
    assert flow.to_source(Span(2, 4)) == Span(2, 7)
    assert flow.from_source(Span(2, 7)) == Span(2, 4)


def test_edges_do_not_take_in_the_gap() -> None:
    """A span that ends before a gap, or starts after it, stays on its side."""
    flow = flow_without("ab--cd", [Span(2, 4)])
    assert (flow.to_source(Span(0, 2)), flow.to_source(Span(2, 4))) == (Span(0, 2), Span(4, 6))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=8), st.data())
def test_round_trip(sizes: list[int], data: st.DataObject) -> None:
    """Every kept character maps to itself and back."""
    text, gaps, offset = "", [], 0
    for number, size in enumerate(sizes):
        text += chr(97 + number) * size
        if number % 2 and size:
            gaps.append(Span(offset, offset + size))
        offset += size
    flow = flow_without(text, gaps)
    if flow.text:
        at = data.draw(st.integers(0, len(flow.text) - 1))
        source = flow.to_source(Span(at, at + 1))
        assert source.of(text) == flow.text[at]
        assert flow.from_source(source) == Span(at, at + 1)
