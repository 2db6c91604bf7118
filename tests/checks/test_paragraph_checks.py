"""broken-paragraph, repeated-paragraph, off-topic-section: what stands in the paragraphs."""

from collections.abc import Callable

import pytest

Marked = Callable[..., list[tuple[str | None, str]]]


def report(under: str, heading: str = "概述") -> str:
    """Return a report on 2017 whose first section holds `under`."""
    return (
        "# 青石镇2017年政府信息公开工作年度报告\n\n青石镇编制本报告。\n\n"
        f"## 一、{heading}\n\n{under}\n\n## 二、收费情况\n\n没有收费。\n"
    )


CUT = [
    ("我镇成立领导小组，由镇长任组长，分管", "宣传的副镇长任副组长，每季度开会。", "分管"),
    ("我镇修订工作制度，做到收集、审核、发布和", "归档都有章可循。", "发布和"),
    ("我镇及时公布群众关心的事项，加大公开力", "度，提高公开质量。", None),
    ("我镇及时公布群众关心的事项，主动接受监", "督，提高公开质量。", "主动接受监"),
    ("我镇及时公布群众关心的事项，", "主动接受群众监督。", "及时公布群众关心的事项，"),
    ("我镇落实《云溪县政务公开目录，逐项", "检查》的要求，补充信息。", "逐项"),
    ("我镇公开惠农补贴、低保救助、征地补偿", "、村级财务等信息。", "征地补偿"),
    # Complete, though the full stop is missing, or the next paragraph begins afresh.
    ("我镇成立领导小组，由镇长任组长，明确分工", "2017年，我镇召开会议2次。", None),
    ("我镇开展了政务公开培训，干部广泛参与", "群众满意度进一步提高，效果明显。", None),
    ("我镇及时公布群众关心的事项，", "一是公布补贴发放情况，接受监督。", None),
    ("我镇公开了以下信息：", "惠农补贴，低保救助。", None),
    ("我镇联系方式如下，欢迎群众来电、", "电话：0799-5550123。", None),
    ("我镇公开了预算、决算，做好会议、培训", "全镇干部参加学习，效果明显。", None),
]


@pytest.mark.parametrize(("before", "after", "marked_words"), CUT)
def test_where_a_sentence_is_cut(
    marked: Marked, before: str, after: str, marked_words: str | None
) -> None:
    """A cut is told where the break divides a word, a pair or a list, or leaves a stub."""
    expected = [(None, marked_words)] if marked_words else []
    assert marked("broken-paragraph", report(f"{before}\n\n{after}")) == expected


def test_cuts_are_joined(mended: Callable[[str, str], str]) -> None:
    """The edit takes away the break and nothing else."""
    text = report("我镇成立领导小组，由镇长任组长，分管\n\n宣传的副镇长任副组长。")
    assert mended("broken-paragraph", text) == text.replace("分管\n\n宣传", "分管宣传")


def test_wrapped_line_is_no_cut(marked: Marked) -> None:
    """In plain text only a line that is set off begins a paragraph for sure."""
    cut = "我镇成立领导小组，由镇长任组长，分管\n宣传的副镇长任副组长。"
    text = report(cut).replace("#", "").replace("\n\n", "\n").replace("\n ", "\n")
    assert marked("broken-paragraph", text, "plain") == []
    indented = text.replace("\n宣传", "\n    宣传")
    assert marked("broken-paragraph", indented, "plain") == [(None, "分管")]


def test_many_cuts_are_the_work_of_an_extraction(marked: Marked) -> None:
    """A text that is cut everywhere is a misread page, and nothing is told."""
    cut = "我镇修订工作制度，做到收集、审核、发布和\n\n归档都有章可循，落实责任。"
    assert len(marked("broken-paragraph", report("\n\n".join([cut] * 3)))) == 3
    assert marked("broken-paragraph", report("\n\n".join([cut] * 4))) == []


LONG = "我镇把政府信息公开列入重要议事日程，明确专人负责信息的收集、审核和发布。"


@pytest.mark.parametrize(
    ("under", "words"),
    [
        (f"{LONG}\n\n{LONG}", [LONG]),
        (f"{LONG}全年检查2次。\n\n{LONG}", [LONG]),
        (f"{LONG}每季度检查。\n\n其次是培训。\n\n{LONG}每季度检查。", [LONG]),
        (f"{LONG}{LONG.replace('我镇', '本镇')}", []),
        ("（一）没有因政府信息公开被申请行政复议和提起行政诉讼的情形。\n\n" * 2, []),
        ("如有疑问，请与青石镇党政办公室联系，地址是建设路18号二楼201室。\n\n" * 2, []),
    ],
)
def test_what_stands_twice(marked: Marked, under: str, words: list[str]) -> None:
    """Long sentences count; that nothing happened, and whom to ask, may be said twice."""
    assert marked("repeated-paragraph", report(under)) == [("passage", text) for text in words]


def test_neighbours_are_one_finding(marked: Marked) -> None:
    """Neighbouring sentences that stand twice are one passage."""
    other = LONG.replace("政府信息公开", "政务公开培训和考核")
    text = report(f"{LONG}{other}\n\n全年检查2次。\n\n{LONG}{other}")
    assert marked("repeated-paragraph", text) == [("passage", LONG + other)]


@pytest.mark.parametrize("size", [15, 16, 23, 40, 60])
def test_phrase_pasted_twice_in_a_row(marked: Marked, size: int) -> None:
    """Whatever its length and place, the copy is marked."""
    words = "基层政务公开标准化规范化新闻发布会暨全县便民服务工作推进会议和信息公开业务骨干培训班"
    phrase = (words + "开班仪式及经验交流座谈会议与现场观摩活动动员部署")[:size]
    for lead in range(9):
        under = "镇领导先后参加了本年度"[: 2 + lead] + phrase * 2 + "，回答提问。"
        assert marked("repeated-paragraph", report(under)) == [("in-a-row", phrase)]


@pytest.mark.parametrize(
    ("heading", "under", "topic"),
    [
        ("重点领域信息公开情况", "我镇对信息系统开展网络安全检查，整改漏洞2处。", True),
        ("重点领域信息公开情况", "公开预算；对信息系统开展网络安全检查。", False),
        ("信息安全和重点领域情况", "我镇对信息系统开展网络安全检查，整改漏洞2处。", False),
        ("收费及减免情况", "2017年部门预算和决算已经批复，财政拨款有所增加。", True),
        ("支出和收费情况", "信息公开经费列入部门预算和决算，财政拨款2万元。", False),
        ("复议、诉讼情况", "开展疫情排查和防控。", True),
        ("概述", "我镇对信息系统开展网络安全检查，整改漏洞2处。", False),
    ],
)
def test_text_keeps_to_its_heading(
    marked: Marked, heading: str, under: str, *, topic: bool
) -> None:
    """Several words of another matter and none of its own show that the text strayed."""
    expected = [(None, f"一、{heading}")] if topic else []
    assert marked("off-topic-section", report(under, heading)) == expected
