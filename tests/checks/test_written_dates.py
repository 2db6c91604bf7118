"""impossible-date, malformed-date: how dates are written."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017年2月29日开会", ["2017年2月29日"]),
        ("2016年2月29日开会", []),
        ("2月29日开会", []),
        ("4月31日开会", ["4月31日"]),
        ("2017年13月开会", ["2017年13月"]),
        ("为期13月", []),
        ("4月0日开会", ["4月0日"]),
        ("开放时间8:30-17:60", ["17:60"]),
        ("开放时间8:30-24:00", []),
        ("开放时间8:30-24:30", ["24:30"]),
        ("比例为1:80", []),
    ],
)
def test_calendar_and_clock(marked: Marked, text: str, expected: list[str]) -> None:
    """Dates without a year get the benefit of leap years, ratios are no times."""
    found = [words for _, words in marked("impossible-date", told(f"我镇{text}。"))]
    assert found == expected


@pytest.mark.parametrize("year", ["二○一七年", "二〇一七年", "二零一七年", "二0一七年", "2017年"])
def test_every_zero_is_accepted(marked: Marked, year: str) -> None:
    """Official texts use three zeros, and typists a fourth."""
    assert marked("malformed-date", told(f"{year}，我镇公开信息。")) == []


def test_titles_of_documents_are_quoted_as_they_are(marked: Marked) -> None:
    """A malformed year inside 《》 may be the document's own."""
    assert marked("malformed-date", told("转发《202017年工作要点》。")) == []
    assert len(marked("malformed-date", told("公布202017年工作要点。"))) == 1
