"""missing-section, section-merged: content that is absent, told elsewhere, under another name."""

from collections.abc import Callable

Marked = Callable[..., list[tuple[str | None, str]]]
TITLE = "青石镇2017年政府信息公开工作年度报告"
PARTS = {
    "主动公开政府信息情况": "全年主动公开政府信息126条。",
    "依申请公开政府信息情况": "全年收到政府信息公开申请3件，均已答复。",
    "收费及减免情况": "没有收费。",
    "行政复议、行政诉讼情况": "没有发生行政复议和行政诉讼。",
    "存在的主要问题及改进情况": "公开不够及时，2018年将按月检查。",
}


def report(without: str = "", **changes: str) -> str:
    """Return a report on 2017 without the part whose heading holds `without`, or with others."""
    parts = {**PARTS, **changes}
    kept = [(name, text) for name, text in parts.items() if not without or without not in name]
    numbers = "一二三四五六七"
    body = [f"## {n}、{name}\n\n{text}" for n, (name, text) in zip(numbers, kept, strict=False)]
    return "\n\n".join([f"# {TITLE}", "青石镇编制本报告。", *body])


def test_whole_report_lacks_nothing(marked: Marked) -> None:
    """Overview and other matters are no duty before 2019."""
    assert marked("missing-section", report()) == []
    assert marked("section-merged", report()) == []


def test_absent_part_marks_the_title(marked: Marked) -> None:
    """A part that nobody promised is missed at the title."""
    assert marked("missing-section", report("收费")) == [(None, TITLE)]


def test_table_row_tells_the_content(marked: Marked) -> None:
    """A figure in the statistics table is content: merged, not missing."""
    row = "| 依申请公开信息收取的费用 | 万元 | 0 |\n|---|---|---|\n"
    text = f"{report('收费')}\n\n附件：青石镇政府信息公开情况统计表\n\n{row}"
    assert marked("missing-section", text) == []
    assert len(marked("section-merged", text)) == 1


def test_told_inside_another_part_is_merged(marked: Marked) -> None:
    """A sentence that says there was none tells the content."""
    told = "全年收到政府信息公开申请3件，均已答复。未收到行政复议申请。"
    text = report("复议", 依申请公开政府信息情况=told)
    assert marked("missing-section", text) == []
    assert marked("section-merged", text) == [(None, "未收到行政复议申请。")]


def test_content_under_an_unusual_heading_is_a_part(marked: Marked) -> None:
    """A heading that no alias knows but that names the matter is a heading of its own."""
    text = report("存在", 困难与建议问题="目前仍存在公开不够及时的问题。")
    assert marked("missing-section", text) == []
    assert marked("section-merged", text) == []


def test_form_of_2021_wants_all_six(marked: Marked) -> None:
    """From 2019 the overview and other matters are duties too."""
    text = report().replace("2017", "2023").replace("2018", "2024")
    assert len(marked("missing-section", text)) == 2


def test_aspects_of_the_overview_are_no_parts(marked: Marked) -> None:
    """In the form of 2021 what an aspect of the overview tells is merged, not a part."""
    aspect = "（一）依申请公开情况\n\n全年收到政府信息公开申请3件。\n\n（二）监督情况\n\n考核1次。"
    parts = {"总体情况": aspect, **{k: v for k, v in PARTS.items() if "申请公开" not in k}}
    body = [f"## {n}、{k}\n\n{v}" for n, (k, v) in zip("一二三四五", parts.items(), strict=False)]
    text = "\n\n".join(["# 青石镇2023年政府信息公开工作年度报告", "青石镇编制本报告。", *body])
    assert marked("section-merged", text)[0] == (None, "全年收到政府信息公开申请3件。")


def test_text_without_outline_is_not_assessed(marked: Marked) -> None:
    """Where the headings could not be read, nothing is missed."""
    text = f"# {TITLE}\n\n" + "青石镇认真做好政府信息公开工作。" * 40
    assert marked("missing-section", text) == []
