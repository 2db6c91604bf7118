"""no-figures, thin-problems, truncated-text, missing-preamble-fact."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]


@pytest.mark.parametrize(
    ("section", "text", "cases"),
    [
        ("requests", "我镇认真答复，群众满意。", ["section"]),
        ("requests", "我镇未收到申请。", []),
        ("requests", "我镇收到申请三件。", []),
        ("requests", "情况见文后统计表。", []),
        ("requests", "受理情况如下：\n\n| 收到 |\n|---|\n| 3 |", []),
        ("proactive_disclosure", "我镇及时公开各类信息，群众满意。", ["section"]),
        ("overview", "我镇工作有序。", []),
    ],
)
def test_sections_without_figures(
    marked: Marked, section: str, text: str, cases: list[str]
) -> None:
    """Praise is no figure; none at all is one, and so is a table."""
    assert [case for case, _ in marked("no-figures", told(text, section=section))] == cases


def test_figures_told_elsewhere_are_enough(marked: Marked) -> None:
    """A figure may stand in another section, a sentence on review does not count."""
    text = told("我镇认真答复，群众满意。", section="requests")
    elsewhere = text.replace("政府信息公开工作有序开展。", "全年收到申请3件。")
    assert marked("no-figures", elsewhere) == []


def test_sections_of_the_form_are_tables(marked: Marked) -> None:
    """Since 2019 figures stand in the form's tables, and prose is not judged."""
    text = told("我镇认真答复，群众满意。", section="requests", regime="R2021", year=2023)
    assert marked("no-figures", text) == []


@pytest.mark.parametrize(
    ("heading", "text", "cases"),
    [
        ("主动公开信息的数量", "我镇公开了大量信息。", ["promise"]),
        ("主动公开信息的数量", "我镇公开126条。", []),
        ("主动公开信息的数量", "见附表。", []),
        ("主动公开的主要类别", "公开126条，较多的是农业站。", ["promise"]),
        ("主动公开的主要类别", "主要为机构职能。", []),
        ("主动公开的主要类别", "网站98条，公开栏28条。", []),
        ("主动公开的主要类别", "没有公开信息。", []),
        ("主动公开的形式", "我镇有公开栏。", []),
    ],
)
def test_headings_that_promise(marked: Marked, heading: str, text: str, cases: list[str]) -> None:
    """A heading that promises a number or kinds is followed by some."""
    body = f"公开信息126条。\n\n（一）{heading}\n\n{text}"
    text = told(body, section="proactive_disclosure")
    assert [case for case, _ in marked("no-figures", text)] == cases


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("仍存在一些问题，今后将改进。", ["problem"]),
        ("一是时效慢，二是形式单一。", ["measure"]),
        ("仍存在一些问题。", ["both"]),
        ("一是时效慢。今后将定期检查。", []),
        ("群众参与度低，已增设意见箱。", []),
        ("| 问题 | 措施 |\n|---|---|\n| 甲 | 乙 |", []),
    ],
)
def test_thin_problems(marked: Marked, text: str, cases: list[str]) -> None:
    """A problem and a measure are named, in whatever words."""
    found = marked("thin-problems", told(text, section="problems"))
    assert [case for case, _ in found] == cases


def test_measures_may_have_a_section(marked: Marked) -> None:
    """Another heading on plans holds the measures."""
    text = told("一是时效慢。", section="problems") + "\n## 八、下一步工作打算\n\n检查。\n"
    assert marked("thin-problems", text) == []


def ending(text: str) -> str:
    """Return a report that ends with `text`."""
    return told(f"没有其他事项。{text}", section="other_matters", without=["closing"])


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("我镇将健全机制，", ["end"]),
        ("我镇将健全机制以及", ["end"]),
        ("我镇将健全机制", []),
        ("我镇将健全机制。", []),
    ],
)
def test_cut_ends(marked: Marked, text: str, cases: list[str]) -> None:
    """The last paragraph does not stop where a sentence must go on."""
    assert [case for case, _ in marked("truncated-text", ending(text))] == cases


def test_signed_reports_are_whole(marked: Marked) -> None:
    """What is signed below has its end; a report without any section is not judged."""
    assert marked("truncated-text", told("没有其他事项。特此，", section="other_matters")) == []
    assert marked("truncated-text", "青石镇2017年政府信息公开工作年度报告") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("数据详见附表。", ["详见附表"]),
        ("数据详见附表。\n\n附表另行公布。", []),
        ("数据详见附表。\n\n| 公开 |\n|---|\n| 126 |", []),
        ("数据见网站。", []),
    ],
)
def test_attachments(marked: Marked, text: str, found: list[str]) -> None:
    """What the text refers to is there, or named elsewhere."""
    assert [words for _, words in marked("truncated-text", told(text))] == found


@pytest.mark.parametrize(
    ("preamble", "cases"),
    [
        ("本报告由青石镇编制。", ["both"]),
        ("本报告由青石镇编制，电话0799-5550123。", ["period"]),
        ("统计期限为2017年1月1日至12月31日。", ["contact"]),
        ("统计期限为2017年1月1日至12月31日，电话0799-5550123。", []),
    ],
)
def test_facts_of_the_preamble(marked: Marked, preamble: str, cases: list[str]) -> None:
    """Period and contact are told somewhere."""
    found = marked("missing-preamble-fact", told(preamble, section="preamble"))
    assert [case for case, _ in found] == cases
