"""Texts as Markdown: what was read, the same again when it is read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.output.markdown import markdown_of
from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Dialect, Source

NAMES = names_of(load_rulebook())
PIECES = [
    "一、总体情况",
    "（一）公开",
    "公开信息3条。",
    "| 甲 | 1 |",
    "<!-- x -->",
    "# 题",
    "\n",
    "\n\n",
    "\r\n",
]
TEXTS = st.lists(
    st.sampled_from([*PIECES, "　　", " ", "-1-", "云溪县水利局", "2024年1月2日", "一是"])
)


def convert(text: str, dialect: Dialect) -> str:
    """Return a text as Markdown."""
    return markdown_of(parse_tree(Source(text, dialect=dialect), NAMES))


def test_plain_text_becomes_blocks() -> None:
    """Each line of plain text is a paragraph, rows of a table stay together, comments stay."""
    text = (
        "云溪县水利局2023年政府信息公开工作年度报告\n　　一、总体情况\n　　全年公开3条。\n"
        "<!-- disclosure-lint: allow stray-space -- 原件 -->\n二、主动公开\n"
        "| 甲 | 1 |\n| 乙 | 2 |\n\n"
        "| 丙 | 3 |\n完毕。"
    )
    assert convert(text, "plain") == (
        "云溪县水利局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n全年公开3条。\n\n"
        "<!-- disclosure-lint: allow stray-space -- 原件 -->\n\n二、主动公开\n\n"
        "| 甲 | 1 |\n| 乙 | 2 |\n\n| 丙 | 3 |\n\n完毕。\n"
    )


def test_wrapped_lines_become_one_paragraph() -> None:
    """Lines wrapped at a width are joined; the sign of it is that most lines are as long."""
    line = "全年主动公开政府信息的数量比上年有所增加其中机构职能类信息"
    text = "\n".join(["一、总体情况", *[line] * 9, "共三条。"])
    assert convert(text, "plain") == f"一、总体情况\n\n{line * 9}共三条。\n"


@pytest.mark.parametrize("dialect", ["markdown", "plain"])
@given(text=TEXTS.map("".join))
def test_converting_again_changes_nothing(text: str, dialect: Dialect) -> None:
    """What was converted is Markdown, and Markdown stays as it is."""
    once = convert(text, dialect)
    assert convert(once, "markdown") == once


@given(text=TEXTS.map("".join) | st.text(max_size=60))
def test_no_word_is_lost(text: str) -> None:
    """All characters but blanks come through, in order."""
    blank = {ord(character): None for character in " \t\n\r\u3000\u00a0\ufeff\f\v"}
    assert convert(text, "plain").translate(blank) == text.translate(blank)
