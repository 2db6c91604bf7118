"""How texts end: copied whole, or only to somewhere on the way."""

import pytest

from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.report import Report
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source

OPENING = """青石镇2016年政府信息公开工作年度报告
本报告的统计期限自2016年1月1日起至2016年12月31日止。
一、概述
2016年，我镇成立了领导小组，党政办负责日常工作。
二、主动公开政府信息情况
全年主动公开政府信息126条。
"""
REQUESTS = "三、依申请公开政府信息情况\n"
PROBLEMS = "四、存在的主要问题及改进情况\n"


def read(tail: str) -> Report:
    """Read the report that begins with the opening and ends with `tail`."""
    rulebook = load_rulebook()
    return read_report(parse_tree(Source(OPENING + tail), names_of(rulebook)), rulebook)


@pytest.mark.parametrize(
    "tail",
    [
        "三、依申请公开政府信",
        REQUESTS,
        REQUESTS + "全",
        REQUESTS + "2016年，本机",
        REQUESTS + "我镇2016年没有收到政府信息公开申",
        REQUESTS + "我镇进一步畅通渠道，完善受理、审查、处理、答复各个环节的工作程序和时",
        REQUESTS + "截至目前，",
    ],
)
def test_text_that_stops_before_its_last_sections(tail: str) -> None:
    """A bare last heading, or the only paragraph without an end, leaves the outline unsure."""
    report = read(tail)
    assert (report.outline_reason, ends_midway(report)) == ("cut-off", True)


@pytest.mark.parametrize(
    "tail",
    [
        REQUESTS + "我镇2016年没有收到政府信息公开申请。",
        REQUESTS + "我镇2016年没有收到政府信息公开申请",
        REQUESTS + "收到申请0件",
        REQUESTS + "没有收到申请。\n\n青石镇2016年政府信息公开工作年度报告.pdf\n\n政府信息公开年报",
        REQUESTS + "没有收到申请。\n青石镇人民政府\n2017年1月15日",
    ],
)
def test_short_answer_is_no_broken_sentence(tail: str) -> None:
    """An answer without its full stop, page furniture or a signature end a whole report."""
    report = read(tail)
    assert (report.outline_reason, ends_midway(report)) == (None, False)


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (PROBLEMS + "公开的内容不够全面。2017年，我镇将按照条例的要求，", True),
        (PROBLEMS + "公开的内容不够全面，更新不够及时，主要原因是各办公室报送信息不", True),
        (PROBLEMS + "公开的内容不够全面。2017年，我镇将加强培训。", False),
        (PROBLEMS + "公开不够全面，\n青石镇人民政府\n2017年1月15日", False),
    ],
)
def test_end_may_be_lost_behind_the_last_section(*, tail: str, expected: bool) -> None:
    """With the last section there the outline holds, yet the end may be lost."""
    report = read(tail)
    assert (report.outline_reason, ends_midway(report)) == (None, expected)
