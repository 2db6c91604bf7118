"""placeholder-left: what a template leaves behind, and what only looks like it."""

from collections.abc import Callable

import pytest
from setting import told

from disclosure_lint.checks.windows import windows

Marked = Callable[..., list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "xx镇公开信息",
        "20XX年，我镇公开信息",
        "云政发〔20××〕3号",
        "公开信息XX条",
        "电话：0799-XXXXXXX",
        "联系人：×××",
        "某某镇公开信息",
        "公开信息____条",
        "公开信息\\_\\_\\_\\_条",
        "（此处填写公开数量）",
        "【请替换】",
        "（文字描述）",
        "（对组织领导情况进行介绍）",
        "（行政机关规范全称）",
        "该部分以表格形式报告",
        "本级政府（机关/本部门）公开信息",
        "我县/区公开信息",
        "标题用小四号宋体",
        "<![if !supportLists]>",
        "公开{{ count }}条",
        "公开${count}条",
        "共#REF!条",
        "共undefined条",
        "根据《关于印发的通知》要求",
    ],
)
def test_leftovers_are_found(marked: Marked, text: str) -> None:
    """One leftover, one finding."""
    assert len(marked("placeholder-left", told(f"2017年，{text}。"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "咨询人138****0000来电",
        "咨询人138XXXX0000来电",
        "江AXX326号公务车",
        "安装XX型触摸屏",
        "邮箱xxgk@example.gov.cn",
        "邮箱：xxx@example.gov.cn",
        "二〇〇八年以来",
        "市政府印发的通知要求公开",
        "《关于印发〈公开要点〉的通知》",
        "《关于印发<公开要点>的通知》",
        "请填写申请表",
        "网址：www.example.gov.cn/xxgk/",
        "乡/镇两级",
        "__重点__公开",
        "办理12345热线",
        "具体网址为www.example.gov.cn",
        "<!-- 校对稿 -->",
    ],
)
def test_look_alikes_are_right(marked: Marked, text: str) -> None:
    """Masked numbers, addresses, emphasis and instructions to applicants are no leftovers."""
    assert marked("placeholder-left", told(f"2017年，{text}。")) == []


def test_windows_merge_and_stay_apart() -> None:
    """Windows that touch are one; far ones stay apart; without an anchor there is none."""
    text = "。" * 10 + "甲" + "。" * 3 + "乙" + "。" * 30 + "甲"
    spans = [(span.start, span.end) for span in windows(text, ("甲", "乙"), 4)]
    assert spans == [(6, 18), (41, 46)]
    assert list(windows(text, ("丙",), 4)) == []
