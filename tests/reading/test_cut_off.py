"""Texts that stop inside a table of the form, and reports that only lack sections."""

import pytest

from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Source

OPENING = """青石镇2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开
2023年，我镇主动公开政府信息126条。
二、主动公开政府信息情况
"""
TABLE_TWO = """第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 0 | 0 | 0
第二十条第（五）项
信息内容 | 本年处理决定数量
行政许可 | 0
"""
REST_OF_TWO = """第二十条第（六）项
信息内容 | 本年处理决定数量
行政处罚 | 0
行政强制 | 0
第二十条第（八）项
信息内容 | 本年收费金额（单位：万元）
行政事业性收费 | 0
"""


def reason(text: str) -> str | None:
    """Return why the outline of the report that `text` holds is not trusted."""
    rulebook = load_rulebook()
    return read_report(parse_tree(Source(text), names_of(rulebook)), rulebook).outline_reason


@pytest.mark.parametrize(
    "tail",
    [
        "第",
        TABLE_TWO,
        TABLE_TWO + "行政强",
        f"{TABLE_TWO}{REST_OF_TWO}三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关",
        f"{TABLE_TWO}{REST_OF_TWO}三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n一、本",
    ],
)
def test_text_that_stops_in_a_table(tail: str) -> None:
    """Where the form's last row is not there, the sections behind it may be lost as well."""
    assert reason(OPENING + tail) == "cut-off"


@pytest.mark.parametrize(
    "tail",
    [
        TABLE_TWO + REST_OF_TWO,
        "2023年，我镇制发文件6件。\n三、收到和处理政府信息公开申请情况\n未收到申请。\n",
        f"{TABLE_TWO}五、存在的主要问题及改进情况\n公开不够及时。\n",
        f"{TABLE_TWO}\n青石镇人民政府\n2024年1月15日\n",
    ],
)
def test_text_that_is_there_to_its_end(tail: str) -> None:
    """A whole table, a full stop, a later section or a signature tell that nothing was lost."""
    assert reason(OPENING + tail) is None


def test_agency_under_the_title_is_no_end() -> None:
    """Who issues the report may stand above the text that stops."""
    text = """青石镇2023年政府信息公开工作年度报告

青石镇人民政府

一、总体情况

（一）主动公开

2023年，我镇主动公开政府信息126条，按照县政府关于平台建设的规范，合理设置栏目6项，及
"""
    assert reason(text) == "cut-off"
