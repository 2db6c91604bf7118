"""Headings, run-in headings, numbered paragraphs, running text."""

import pytest

from disclosure_lint.parsing.headings import Heading, read_heading
from disclosure_lint.parsing.lines import make_line

TITLES = frozenset({"概述", "总体情况"})


def read(text: str) -> Heading | None:
    """Return the heading on the one line `text`."""
    return read_heading(text, make_line(text, 0, len(text), markdown=True), TITLES)


@pytest.mark.parametrize(
    ("text", "title", "run_in"),
    [
        ("一、概述", "概述", False),
        ("一、 概述", "概述", False),
        ("## 二、主动公开政府信息情况", "主动公开政府信息情况", False),
        ("（一）主动公开情况。全年公开52条。", "主动公开情况", True),
        ("（三）政府信息管理情况。", "政府信息管理情况", False),
        ("（三）平台建设：改版网站，上线新栏目。", "平台建设", True),
        ("（四）加强平台建设，扩展公开渠道", "加强平台建设，扩展公开渠道", False),
        (
            "（一）深化公开内容，拓展公开形式。按照要求，进一步公开。",
            "深化公开内容，拓展公开形式",
            True,
        ),
        ("（二）主动公开情况 2023年，我局公开信息20条。", "主动公开情况", True),
        ("总体情况", "总体情况", False),
        ("## 附录", "附录", False),
    ],
)
def test_heading(text: str, title: str, run_in: bool) -> None:  # noqa: FBT001 — a table of cases
    """The words of the heading, and whether text goes on behind it."""
    heading = read(text)
    assert heading is not None
    assert not heading.paragraph
    assert text[heading.title_first : heading.title_last] == title
    assert (heading.rest is not None) == run_in


@pytest.mark.parametrize(
    "text",
    [
        "1、加强信息公开培训，确保公开及时、准确，不断提升水平。",
        "（1）对照要求，逐项梳理本部门公开事项，形成清单并及时公开。",
        "2.做好巡查工作，及时公布结果，抓落实、促整改，保证工作持续开展",
    ],
)
def test_numbered_paragraph(text: str) -> None:
    """A numbered sentence heads nothing."""
    heading = read(text)
    assert heading is not None
    assert heading.paragraph


@pytest.mark.parametrize(
    "text", ["全年公开信息52条。", "一是加强领导。", "2018年，我镇公开。", "一、"]
)
def test_running_text(text: str) -> None:
    """Text without a heading number is running text."""
    assert read(text) is None


def test_section_whose_heading_is_a_whole_sentence() -> None:
    """四、…没有…。 opens a section without a title of its own; the sentence is its text."""
    heading = read("四、2011年本局没有收到公民、法人或其他组织提出的公开申请，也没有收费。")
    assert heading is not None
    assert (heading.paragraph, heading.title_first, heading.rest) == (False, 2, 2)
