"""Signs of text that lost characters on its way."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.damage import damage_signs, is_damaged


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("自20231月1日起至20231231日止", ["20231月", "20231231日"]),
        ("自202211日起", ["202211日"]),
        ("截至2023年1231日", ["年1231日"]),
        ("国办公开办函〔202130号", ["〔202130号"]),
        ("国办公开办函〔2021号", ["〔2021号"]),
        ("()主动公开情况", ["()"]),
        ("（）主动公开情况", ["（）"]),
        ("第二十条第 项", ["条第 "]),
        ("第二十条第\n信息内容", ["条第"]),
        ("| 第二十条第 | 信息内容 |", ["条第 "]),
    ],
)
def test_signs(text: str, signs: list[str]) -> None:
    """Digits run together, an open 〔, empty brackets and a lost item are signs."""
    assert signs == [span.of(text) for span in damage_signs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "自2023年1月1日起至2023年12月31日止",
        "国办公开办函〔2021〕30号",
        "国办公开办函〔2021]30号",
        "第二十条第（一）项",
        "第二十条第一项",
        "[下载]()",
        "电话0799-5550123，工作日8:30",
        "20230115",
        "共计20231条",
    ],
)
def test_sound_text_has_none(text: str) -> None:
    """Dates, numbers, items and Markdown links that are whole are no signs."""
    assert damage_signs(text) == ()


def test_one_sign_is_not_enough() -> None:
    """A single malformed date may be the author's own; two signs are damage."""
    one, two = damage_signs("自20231月1日起"), damage_signs("自20231月1日起至202312月31日")
    assert (is_damaged(one), is_damaged(two)) == (False, True)


@given(st.text("20231月日年〔〕()（）第二十条项 \n|号", max_size=60))
def test_any_text_is_searched(text: str) -> None:
    """Whatever the text, signs lie inside it, in order and apart."""
    spans = damage_signs(text)
    assert all(span.start < span.end <= len(text) for span in spans)
    assert all(not left.overlaps(right) for left, right in pairwise(spans))
