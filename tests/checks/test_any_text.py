"""Checks of structure and characters look at any text without failing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_lint.linter import bind
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import make_linter
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source, Span

RULEBOOK = load_rulebook()
TOPICS = ("structure", "characters")
RULES = [bind(card) for card in RULEBOOK.cards.values() if card.topic in TOPICS]
WORDS = """
# ## ** 一、 二、 四、 （一） （二） 1. 3. ㈠ ① 和 分管 𠀀 无 略 ， 。 ； 《 》 “ ” （ ） ( 附件：
青石镇2017年政府信息公开工作年度报告 本报告由概述、主动公开等六部分组成。 2018年2月15日
概述 主动公开政府信息情况 依申请公开政府信息情况 收费及减免情况 存在的主要问题 统计表
我镇公开信息126条 未收到申请
"""
BLANKS = [
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u3000",
    "\u2028",
    "\0",
    "| a | b |\n|---|---|\n",
    "<!-- x -->",
]
PIECES = [*WORDS.split(), *BLANKS]


@pytest.mark.parametrize("dialect", ["markdown", "plain"])
@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60))
def test_marks_lie_inside_the_text(dialect: str, pieces: list[str]) -> None:
    """Whatever the text, every mark, evidence and edit is a place in it."""
    linter = make_linter(Config(preview=True), RULEBOOK, RULES, [rule.card.id for rule in RULES])
    source = Source("".join(pieces), dialect="plain" if dialect == "plain" else "markdown")
    report = linter.read(source)
    inside = Span(0, len(report.text))
    for rule in RULES:
        assert rule.check is not None
        for mark in rule.check.look(linter.dossier(report)):
            places = [mark.span, *(e.span for e in mark.evidence), *(e.span for e in mark.edits)]
            assert all(inside.contains(place) for place in places)
