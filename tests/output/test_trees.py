"""Trees for people and for machines."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_lint.output.json_text import JsonWriter
from disclosure_lint.output.outline import Outline
from disclosure_lint.output.printer import Printer
from disclosure_lint.output.tree_json import tree_shape
from disclosure_lint.output.tree_text import tree_lines
from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.rulebook import Language, load_rulebook
from disclosure_lint.text import Source

TEXT = """\
# 云溪县青石镇2017年政府信息公开工作年度报告

本报告由青石镇编制。

## 一、概述

2017年，青石镇认真贯彻落实条例，主动公开政府信息一百二十条，内容涉及财政、民政、教育等各个方面的工作。

## 二、问题和打算

### （一）存在的主要问题

公开不够及时。

云溪县青石镇人民政府

2018年1月10日
"""


def outline_of(text: str, reason: str | None = None) -> Outline:
    """Return the outline of `text`."""
    rulebook = load_rulebook()
    tree = parse_tree(Source(text, "青石镇.md"), names_of(rulebook))
    return Outline(tree, read_report(tree, rulebook), reason)


def shown(text: str, language: Language, reason: str | None = None) -> list[str]:
    """Return the lines of the tree for people."""
    written: list[str] = []
    for line in tree_lines(outline_of(text, reason), language):
        Printer(written.append).line(*line)
    return "".join(written).split("\n")[:-1]


def as_json(text: str) -> Any:  # noqa: ANN401 -- JSON is what it is
    """Return the tree for machines, written and read again."""
    written: list[str] = []
    JsonWriter(written.append).value(tree_shape(outline_of(text)), indent=1)
    return json.loads("".join(written))


def leaves(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the nodes with text, in order."""
    below = [leaf for child in node.get("children", ()) for leaf in leaves(child)]
    return [node] if "text" in node else below


def test_a_tree_for_people() -> None:
    """Kinds, numbers, titles, meanings and places, indented; and whether it can be trusted."""
    assert shown(TEXT, "zh") == [
        "青石镇.md 163 字符",
        "章节结构可信",
        "前部  1:1 0-39",
        "  标题 云溪县青石镇2017年政府信息公开工...  1:1 0-27",
        "  段落 本报告由青石镇编制。  3:1 27-39",
        "章节 一、概述 [overview]  5:1 39-103",
        "  段落 2017年，青石镇认真贯彻落实条例，...  7:1 48-103",
        "章节 二、问题和打算 [problems]  9:1 103-140",
        "  章节 （一）存在的主要问题  11:1 115-140",
        "    段落 公开不够及时。  13:1 131-140",
        "落款 云溪县青石镇人民政府 2018年1月10日  15:1 140-163",
    ]


def test_a_tree_that_is_not_trusted_says_why() -> None:
    """The reason is said in words where there are some, and what is no report is said too."""
    text = "今天天气很好。" * 60
    assert shown(text, "en")[1:3] == [
        "outline not trusted: no-headings",
        "does not read as a government information disclosure report",
    ]
    assert shown(text, "zh", "没有读到章节标题")[1] == "章节结构不可信：没有读到章节标题"


def test_a_tree_for_machines() -> None:
    """The contract's keys; a section has id, number, title and depth, only leaves have text."""
    tree = as_json(TEXT)
    root = tree.pop("root")
    assert tree == {"version": 1, "path": "青石镇.md", "length": len(TEXT), "tables": []}
    section = root["children"][1]
    assert [leaf["text"] for leaf in section.pop("children")[:3]] == ["## ", "一、", "概述"]
    assert section == {
        "kind": "section",
        "id": "overview",
        "number": "一、",
        "title": "概述",
        "depth": 1,
        "start": 39,
        "end": 103,
    }
    assert root["children"][1 + 1]["children"][-1].keys() == {
        *("kind", "number", "title", "depth", "start", "end", "children"),
    }


@settings(deadline=None)
@given(st.text(st.characters()))
def test_the_leaves_of_any_text_are_the_text(text: str) -> None:
    """Texts in order give back the source, and each stands where it says."""
    pieces = leaves(as_json(text)["root"])
    assert "".join(leaf["text"] for leaf in pieces) == text
    assert [text[leaf["start"] : leaf["end"]] for leaf in pieces] == [p["text"] for p in pieces]
