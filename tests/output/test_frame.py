"""The underline stands under what it marks, in columns of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.output.frame import frame
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.visible import visible, width
from disclosure_lint.report import Finding
from disclosure_lint.text import Source, Span

WIDEST = 200


def framed(text: str, span: Span) -> list[str]:
    """Return the frame of `span` as lines."""
    source = Source(text)
    finding = Finding(
        rule="r",
        severity="error",
        fault_class="accuracy",
        message="m",
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        section_id=None,
        section_path=(),
        where="",
        law=(),
        fingerprint="",
    )
    written: list[str] = []
    for line in frame(source, finding, "error"):
        Printer(written.append).line(*line)
    return [line.removesuffix("\n") for line in written]


def marked(text: str, mark: str) -> list[str]:
    """Return the frame of the first place of `mark`."""
    start = text.index(mark)
    return framed(text, Span(start, start + len(mark)))


def test_the_underline_is_twice_as_long_under_chinese() -> None:
    """Two columns a Chinese character, one for the rest."""
    assert marked("一、概述\n青石镇2017年，我们将继续加强。", "2017年，我") == [
        " 2 | 青石镇2017年，我们将继续加强。",
        "   |       ^^^^^^^^^^",
    ]


def test_a_long_line_is_cut_around_the_mark() -> None:
    """What is left out on either side is shown as left out."""
    assert marked("前" * 100 + "标记" + "后" * 100, "标记") == [
        " 1 | ..." + "前" * 12 + "标记" + "后" * 24 + "...",
        "   |    " + " " * 24 + "^^^^",
    ]


def test_a_long_mark_is_underlined_as_far_as_it_is_shown() -> None:
    """A whole paragraph does not fill the screen."""
    assert marked("前" + "长" * 500, "长" * 500) == [
        " 1 | 前" + "长" * 37 + "...",
        "   |   " + "^^" * 37,
    ]


def test_a_mark_over_lines_shows_its_first_and_last_line() -> None:
    """What lies between is left out; line ends of any kind are no columns."""
    assert marked("标题上\r\n中\r\n下标题\r\n", "上\r\n中\r\n下") == [
        " 1 | 标题上",
        "   |     ^^",
        "   ...",
        " 3 | 下标题",
        "   | ^^",
    ]


def test_an_empty_mark_is_one_column() -> None:
    """A place without width is still pointed at, even past the end of a line."""
    assert framed("年报\n", Span(2, 2)) == [" 1 | 年报", "   |     ^"]


def test_hidden_characters_are_shown_and_counted() -> None:
    """The underline is right although a spelt-out character takes more columns."""
    assert marked("年\u202e报\t告", "\u202e报") == [
        " 1 | 年\\u{202e}报\\u{9}告",
        "   |   ^^^^^^^^^^",
    ]


@given(st.text(min_size=1), st.data())
def test_any_mark_in_any_text_is_framed(text: str, data: st.DataObject) -> None:
    """Every line but the cut is shown with an underline that does not pass what is shown."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = [line for line in framed(text, Span(start, end)) if " | " in line]  # not the cut
    for shown, bar in zip(lines[::2], lines[1::2], strict=True):
        assert visible(shown) == shown
        assert bar.rstrip("^") != bar
        assert width(bar) <= max(width(shown) + 1, WIDEST)
