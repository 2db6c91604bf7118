"""outline-restarted, section-order, numbering-gap, heading-level: the shape of the outline."""

from collections.abc import Callable

import pytest

Marked = Callable[..., list[tuple[str | None, str]]]
FORM = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)


def outline(*headings: str, year: int = 2023) -> str:
    """Return a report with these top headings, each with a sentence under it."""
    body = "\n\n".join(f"{heading}\n\n我局做好有关工作，公开信息3条。" for heading in headings)
    return f"# 临江区水利局{year}年政府信息公开工作年度报告\n\n临江区水利局编制本报告。\n\n{body}\n"


def in_order(order: str) -> str:
    """Return a report whose parts stand in `order`, digits of the form's places."""
    return outline(
        *(f"## {n}、{FORM[int(i) - 1]}" for n, i in zip("一二三四五六", order, strict=False))
    )


@pytest.mark.parametrize(
    ("order", "places"),
    [
        ("123456", []),
        ("12356", []),
        ("124356", [("early", 2)]),
        ("612345", [("early", 0)]),
        ("234516", [("late", 4)]),
        ("321456", [("early", 0), ("early", 1)]),
    ],
)
def test_fewest_headings_that_must_move(
    marked: Marked, order: str, places: list[tuple[str, int]]
) -> None:
    """Only as many headings are marked as would have to move."""
    expected = [(case, f"{'一二三四五六'[at]}、{FORM[int(order[at]) - 1]}") for case, at in places]
    assert marked("section-order", in_order(order)) == expected


def test_order_is_free_before_the_form(marked: Marked) -> None:
    """No form fixed the order of reports on 2018 and earlier."""
    text = outline("## 一、收费及减免情况", "## 二、主动公开政府信息情况", year=2016)
    assert marked("section-order", text) == []


def test_second_outline_is_told_once(marked: Marked) -> None:
    """Where the numbering starts again, neither order nor gaps are told."""
    first = [f"## {n}、{FORM[i]}" for n, i in (("一", 0), ("二", 1), ("三", 3), ("四", 2))]
    second = [f"## {n}、{FORM[i]}" for n, i in (("一", 1), ("二", 2), ("三", 3))]
    text = outline(*first, *second)
    assert marked("outline-restarted", text) == [(None, f"一、{FORM[1]}")]
    assert marked("section-order", text) == []
    assert marked("numbering-gap", text) == []


def test_parts_number_their_sections_anew(marked: Marked) -> None:
    """Under parts each row of sections starts at one."""
    text = outline(
        "## 第一部分 概述", "一、基本情况", "二、主要做法", "## 第二部分 主动公开情况", "一、数量",
        "二、形式",
    )  # fmt: skip
    assert marked("outline-restarted", text) == []
    assert marked("numbering-gap", text) == []


def row(*numbers: str) -> str:
    """Return a report whose first section has headings with these numbers."""
    body = "\n\n".join(f"{number}工作{i}情况\n\n公开3条。" for i, number in enumerate(numbers))
    return outline("## 一、总体情况").replace("我局做好有关工作，公开信息3条。", body)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("（一）（二）（三）", []),
        ("（一）（二）（四）", [("skip", 2)]),
        ("（一）（二）（二）（三）", [("repeat", 2)]),
        ("（一）（二）（二）（四）", [("repeat", 2)]),
        ("（一）（二）（四）（四）", [("skip", 2)]),
        ("（一）（三）（二）（四）", [("skip", 1), ("back", 2)]),
        ("（一）（一）（二）", [("repeat", 1)]),
        ("（二）（三）", [("start", 0)]),
        ("㈠㈡㈣", [("skip", 2)]),
    ],
)
def test_rows_of_numbers(marked: Marked, numbers: str, expected: list[tuple[str, int]]) -> None:
    """A wrong number is told once, and those behind it that are in their place are not."""
    parts = [f"{part}）" for part in numbers.split("）") if part]
    parts = parts if "（" in numbers else list(numbers)
    told = [(case, f"{parts[at]}工作{at}情况") for case, at in expected]
    assert marked("numbering-gap", row(*parts)) == told


def test_number_inside_the_text_fills_the_gap(marked: Marked) -> None:
    """A number that was not read as a heading's is there all the same."""
    text = row("（一）", "（三）").replace("公开3条。", "公开3条。（二）培训。", 1)
    assert marked("numbering-gap", text) == []


def test_many_gaps_are_a_misread_outline(marked: Marked) -> None:
    """Where hardly a number follows on, the outline was misread, and nothing is told."""
    text = row(*(f"（{n}）" for n in ("一", "三", "六", "九", "十三", "十六", "十九")))
    assert marked("numbering-gap", text) == []


def test_levels_are_mended(mended: Callable[[str, str], str]) -> None:
    """The edits give siblings one mark."""
    text = outline("## 一、概述", "### 二、公开", "## **三、申请**", "四、复议诉讼情况")
    wanted = outline("## 一、概述", "## 二、公开", "## 三、申请", "## 四、复议诉讼情况")
    assert mended("heading-level", text) == wanted


def test_the_odd_layout_is_told_where_one_stands_out(marked: Marked) -> None:
    """Half and half is a mixture, one of four an exception; a list needs its own line."""
    runs_in = [f"（{n}）{n}方面。做好有关工作，公开信息3条。" for n in "一二三四"]
    own_line = [text.replace("。", "\n\n", 1) for text in runs_in]
    start = outline("## 一、总体情况").replace("我局做好有关工作，公开信息3条。", "{}")
    odd = start.format("\n\n".join([*runs_in[:3], own_line[3]]))
    half = start.format("\n\n".join([*runs_in[:2], *own_line[2:]]))
    assert marked("heading-level", odd) == [("own-line", "（四）四方面")]
    assert marked("heading-level", half) == []
