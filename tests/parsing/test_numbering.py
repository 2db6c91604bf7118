"""Heading numbers in every style, and what only looks like one."""

import pytest

from disclosure_lint.parsing.numbering import number_value, read_number


@pytest.mark.parametrize(
    ("text", "style", "ordinal"),
    [
        ("一、概述", "hanzi", 1),
        ("十二、概述", "hanzi", 12),
        ("一 、概述", "hanzi", 1),
        ("三．概述", "hanzi", 3),
        ("（二）数量", "hanzi-paren", 2),
        ("(二)数量", "hanzi-paren", 2),
        ("㈢数量", "hanzi-paren", 3),
        ("1.形式", "digit", 1),
        ("１、形式", "digit", 1),
        ("⒉形式", "digit", 2),
        ("（3）网站", "digit-paren", 3),
        ("4）网站", "digit-paren", 4),
        ("⑸网站", "digit-paren", 5),
        ("⑥微博", "circled", 6),
        ("第一部分 概述", "part", 1),
        ("第二章 概述", "part", 2),
    ],
)
def test_number_is_read(text: str, style: str, ordinal: int) -> None:
    """Style and value of a number in front of a heading."""
    number = read_number(text)
    assert number is not None
    assert (number.style, number.ordinal) == (style, ordinal)


@pytest.mark.parametrize(
    "text", ["2018.1.5", "一是加强", "第一，", "100条", "12345热线", "3.14", ""]
)
def test_no_number(text: str) -> None:
    """Dates, amounts and enumeration markers are no heading numbers."""
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("二十三", 23),
        ("一百零三", 103),
        ("两千", 2000),
        ("007", 7),
        ("甲", None),
    ],
)
def test_number_value(written: str, value: int | None) -> None:
    """Chinese integers have their value, other words have none."""
    assert number_value(written) == value
