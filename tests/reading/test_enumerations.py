"""Enumerations in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.enumerations import read_enumerations
from disclosure_lint.reading.quotations import read_quotations
from disclosure_lint.report import Enumeration, Paragraph, Section
from disclosure_lint.text import Span


def read(text: str, sections: tuple[Section, ...] = ()) -> tuple[Enumeration, ...]:
    """Read the enumerations of a text in which each line is a paragraph."""
    paragraphs, place = [], 0
    for index, line in enumerate(text.split("\n")):
        span = Span(place, place + len(line))
        inside = [s.index for s in sections if s.span.contains(span)]
        paragraphs.append(Paragraph(index, span, inside[-1] if inside else None))
        place += len(line) + 1
    return read_enumerations(text, paragraphs, sections, read_quotations(text))


def section(index: int, start: int, end: int, parent: int | None = None) -> Section:
    """Return a section of a text that has no headings."""
    span, empty = Span(start, end), Span(start, start)
    return Section(
        index, None, (), "", None, None, "", 1, empty, empty, span, span, span, parent=parent
    )


def ordinals(enumerations: tuple[Enumeration, ...]) -> list[list[int]]:
    """Return the ordinals of each enumeration."""
    return [[item.ordinal for item in one.items] for one in enumerations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是公开。二是服务；三是监督。", [[1, 2, 3]]),
        ("一是公开。\n二是服务。", [[1, 2]]),
        ("一是公开，分管\n领导负责。\n二是服务。", [[1, 2]]),
        ("问题：一是少；二是慢。措施：一是多；二是快。", [[1, 2], [1, 2]]),
        ("一是制度：一是会议；二是培训；二是平台。三是监督", [[1, 2, 3], [1, 2]]),
        ("一是少；三是慢；三是旧。", [[1, 3, 3]]),
        ("一要学。二要做。三要求精。", [[1, 2]]),
        ("第一，公开。第二，服务。", [[1, 2]]),
        ("其一，公开。其二，服务。", [[1, 2]]),
        ("第一时间公开，第一责任人，排名第一，", []),
        ("之一是，统一是好", []),
        ("《一是公开。二是服务》", []),
        ("做到第一、第二、第三季度按时", []),
        ("十是监督。十一是评议。", [[10, 11]]),
        ("二是服务。三是监督。", [[2, 3]]),
        ("首先，公开。二是服务。三是监督。", [[1, 2, 3]]),
        ("主要做法有一是公开，二是服务。", [[1, 2]]),
        ("一是公开；二强化服务；三是监督。", [[1, 2, 3]]),
        ("一是公开；二件事；三是监督。", [[1, 3]]),
        ("一要公开；二是服务；三是监督。", [[1], [1, 2, 3]]),
    ],
)
def test_enumerations_are_put_together(text: str, expected: list[list[int]]) -> None:
    """Markers at the beginning of clauses form enumerations; 一是 begins a new one."""
    assert ordinals(read(text)) == expected


def test_items_have_their_places() -> None:
    """An item runs from its marker to the next one's, the last to the end of its paragraph."""
    text = "做法：一是公开。\n二是服务。好。\n别的"
    (one,) = read(text)
    assert [item.span.of(text) for item in one.items] == ["一是公开。", "二是服务。好。"]
    assert [item.marker.of(text) for item in one.items] == ["一是", "二是"]
    assert (one.style, one.section) == ("是", None)


def test_sections_keep_enumerations_apart() -> None:
    """Another section is another enumeration, unless it goes on with the very next number."""
    text = "一是公开。\n三是服务。\n四是监督。"
    tops = (section(0, 0, 5), section(1, 6, 11), section(2, 12, 17))
    assert ordinals(read(text, tops)) == [[1], [3, 4]]


def test_the_preamble_is_apart() -> None:
    """An enumeration of the preamble does not go on in a section."""
    text = "一是公开。\n三是服务。\n四是监督。"
    assert ordinals(read(text, (section(0, 6, 17),))) == [[1], [3, 4]]


def test_the_first_may_stand_above() -> None:
    """A row that begins in a subsection may have its first item in the section above."""
    text = "首先公开。\n二是服务。\n三是监督。"
    sections = (section(0, 0, 17), section(1, 6, 17, parent=0))
    assert ordinals(read(text, sections)) == [[1, 2, 3]]


def test_subsections_may_interrupt() -> None:
    """An enumeration may go on in a subsection of the section where it began."""
    text = "一是公开。\n三是服务。"
    assert ordinals(read(text, (section(0, 0, 11), section(1, 6, 11, parent=0)))) == [[1, 3]]


@given(st.text(alphabet="一二三四十是要第其，。\n《》甲1（）、", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Any text is read, and every item lies inside it, behind its marker."""
    for one in read(text):
        for item in one.items:
            assert 0 <= item.span.start <= item.marker.start < item.marker.end <= len(text)
            assert item.span.start <= item.span.end <= len(text)
