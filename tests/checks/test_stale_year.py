"""stale-year: this year's work is told under the reporting year."""

import pytest
from tests.checks.conftest import Marked

RULE = "stale-year"


def report(text: str, place: str = "主动公开政府信息情况") -> str:
    """Return a report on 2017 with a text under one of its headings."""
    parts = {
        "概述": "我镇公开工作有序开展。",
        "主动公开政府信息情况": "全年主动公开政府信息126条。",
        "依申请公开政府信息情况": "全年收到政府信息公开申请3件，均已答复。",
        "存在的主要问题及改进情况": "公开不够及时，我镇将按月检查。",
    }
    parts[place] = text
    body = [
        f"## {n}、{name}\n\n{text}"
        for n, (name, text) in zip("一二三四", parts.items(), strict=True)
    ]
    return "\n\n".join(["# 青石镇2017年政府信息公开工作年度报告", "青石镇编制本报告。", *body])


@pytest.mark.parametrize(
    "text",
    [
        "2016年，我镇共主动公开政府信息126条。",
        "2016年度我镇未收到政府信息公开申请。",
        "青石镇2016年累计公开信息126条。",
        "2016年，我镇认真贯彻《条例》，做好公开工作。",
        "2016年，青石镇组织召开公开工作会议2次。",
        "2016年政府信息公开专栏访问量达1260人次。",
        "2018年，我镇共主动公开政府信息126条。",
        "2013年，青石镇收到政府信息公开申请3件。",
    ],
)
def test_work_of_another_year(marked: Marked, text: str) -> None:
    """Finished disclosure work under another year is marked on the year."""
    assert marked(RULE, report(text)) == [(None, text[text.index("20") :][:5])]


@pytest.mark.parametrize(
    "text",
    [
        "2017年，我镇共主动公开政府信息126条。",
        "2017年公开信息126条，2016年公开信息113条。",
        "2016年公开信息113条。2017年公开信息126条。",
        "全年公开信息126条，较2016年增长12%。",
        "2016年，我镇公开信息113条，本年增加13条。",
        "2016年12月，我镇公开信息12条。",
        "转发《2016年公开信息12条》等文件。",
        "2016年以来，我镇共公开信息240条。",
        "2016年结转申请1件，已答复。",
        "2016年，我镇被评为先进单位，公开信息113条。",
        "2016年，县政府出台公开办法，我镇认真贯彻落实要求。",
        "公开2016年度决算信息12条。",
        "2015年公开信息100条，2016年公开信息113条。",
        "公开扶贫资金、2016年低保信息等12条。",
        "2010年，我镇公开信息113条。",
        "“十三五”（2016-2020年）规划已公开信息3条。",
    ],
)
def test_other_years_that_are_right(marked: Marked, text: str) -> None:
    """Comparison, carry-over, titles, past events, rows of years and history are no stale years."""
    assert marked(RULE, report(text)) == []


def test_plans_of_the_next_year(marked: Marked) -> None:
    """What is told of the next year among the problems is a plan, with or without 将."""
    text = "2018年，我镇认真贯彻《条例》，争取公开信息200条。"
    assert marked(RULE, report(text, "存在的主要问题及改进情况")) == []


def test_budget_pair(marked: Marked) -> None:
    """A report on a year tells its budget and the accounts of the year before."""
    assert marked(RULE, report("公开2016年部门预算和2015年部门决算。")) == [
        ("budget", "2016年部门预算和2015年")
    ]
    assert marked(RULE, report("公开2017年部门预算和2016年部门决算。")) == []
    assert marked(RULE, report("公开《2016年部门预算》和《2015年部门决算》。")) == []
