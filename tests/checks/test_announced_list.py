"""declared-section-absent, undeclared-section, declared-count: the announced list and the body."""

import pytest
from tests.checks.conftest import Marked

TITLE = "青石镇2017年政府信息公开工作年度报告"
PARTS = (
    *("概述", "主动公开政府信息情况", "依申请公开政府信息情况", "收费及减免情况"),
    *("行政复议、行政诉讼情况", "存在的主要问题及改进情况"),
)
ABSENT, LEFT_OUT, COUNT = "declared-section-absent", "undeclared-section", "declared-count"


def report(preamble: str, parts: tuple[str, ...] = PARTS) -> str:
    """Return a report on 2017 with that preamble and these parts."""
    numbers = "一二三四五六七八九"
    body = [
        f"## {number}、{part}\n\n我镇按照规定做好工作。"
        for number, part in zip(numbers, parts, strict=False)
    ]
    return "\n\n".join([f"# {TITLE}", preamble, *body])


def listed(*parts: str) -> str:
    """Return a preamble that announces these parts."""
    return f"本报告由青石镇编制。全文包括{'、'.join(parts)}。"


@pytest.mark.parametrize("rule", [ABSENT, LEFT_OUT, COUNT])
@pytest.mark.parametrize(
    "preamble",
    [
        listed(*PARTS),
        f"本报告由{'、'.join(PARTS)}等六个部分组成。",
        f"本报告由{'、'.join(PARTS)}6部分组成。",
        f"全文共分六部分：{'、'.join(PARTS)}。",
        f"本报告由{'、'.join(PARTS[:5])}和{PARTS[5]}六个部分组成，并附统计表。",
        f"本报告由{'、'.join(PARTS)}和政府信息公开情况统计表共七部分组成。",
        f"本报告由{'、'.join(PARTS)}和政府信息公开情况统计表共六部分组成。",
        "本报告由概述、主动公开情况、依申请公开情况等六部分组成。",
        "本报告由青石镇编制。",
    ],
)
def test_agreement_is_silent(marked: Marked, rule: str, preamble: str) -> None:
    """List, count and body that agree give no mark, and neither does a shortened list."""
    assert marked(rule, report(preamble)) == []


def test_part_without_section(marked: Marked) -> None:
    """An announced part that the body lacks is marked; mandatory ones are another rule's."""
    text = report(listed(*PARTS[:2], "咨询处理情况", *PARTS[2:]), (*PARTS[:3], *PARTS[4:]))
    assert marked(ABSENT, text) == [(None, "咨询处理情况")]


def test_words_in_the_body(marked: Marked) -> None:
    """A part whose words stand in the body may be a heading that was not read as one."""
    text = report(listed(*PARTS[:2], "咨询处理情况", *PARTS[2:])) + "\n\n咨询处理情况见附件。"
    assert marked(ABSENT, text) == []


def test_section_without_part(marked: Marked) -> None:
    """A top section that the list leaves out is marked by its title."""
    assert marked(LEFT_OUT, report(listed(*PARTS), (*PARTS[:5], "会议和培训情况", PARTS[5]))) == [
        (None, "会议和培训情况")
    ]


def test_many_sections_without_part(marked: Marked) -> None:
    """A list that leaves out most of the body is another kind of list."""
    more = ("会议情况", "机构建设", "保密审查", "经费保障")
    assert marked(LEFT_OUT, report(listed(*PARTS[:3]), (*PARTS[:3], *more))) == []


def test_attachment_without_part(marked: Marked) -> None:
    """Statistics tables and attachments need not be announced."""
    text = report(listed(*PARTS), (*PARTS, "附件"))
    assert marked(LEFT_OUT, text) == []


def test_joint_heading(marked: Marked) -> None:
    """Two announced parts under one heading agree, and so does the number of either."""
    parts = (*PARTS[:3], "收费及减免、行政复议和行政诉讼情况", PARTS[5])
    for count in ("五", "六"):
        text = report(f"本报告由{'、'.join(PARTS)}{count}个部分组成。", parts)
        assert [marked(rule, text) for rule in (ABSENT, LEFT_OUT, COUNT)] == [[], [], []]


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("七个部分", ["七个部分"]),
        ("五部分", ["五部分"]),
        ("等五部分", ["五部分"]),
        ("等七个部分", []),
    ],
)
def test_counts(marked: Marked, ending: str, expected: list[str]) -> None:
    """A count that fits neither list nor body is marked; after 等 it may be larger."""
    found = marked(COUNT, report(f"本报告由{'、'.join(PARTS)}{ending}组成。"))
    assert [words for _, words in found] == expected


def test_count_of_the_body(marked: Marked) -> None:
    """Where the body has as many parts as stated, it is the list that is wrong, not the count."""
    text = report(
        f"本报告由{'、'.join(PARTS)}七部分组成。", (*PARTS[:5], "会议和培训情况", PARTS[5])
    )
    assert marked(COUNT, text) == []
    assert marked(LEFT_OUT, text) == [(None, "会议和培训情况")]
