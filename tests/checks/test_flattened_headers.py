"""Tables whose header lost the cells that spanned several rows or columns."""

from table_reports import marks, read

REPORT = """青石镇2023年政府信息公开工作年度报告
一、总体情况
2023年，我镇主动公开政府信息126条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |
自然人 | 法人或其他组织 | 总计 |
商业 企业 | 科研 机构 | 社会 公益 组织 | 法律 服务 机构 | 其他 |
一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
三、本年度办理结果 | （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
五、存在的主要问题及改进情况
公开不够及时。下一步将按月检查。
"""
SWAPPED = REPORT.replace("商业 企业 | 科研 机构", "科研 机构 | 商业 企业")


def found(text: str) -> list[str]:
    """Return what table-shape marks in `text`."""
    report = read(text, "plain")
    return [mark.span.of(report.text) for _, mark in marks(report, "table-shape")]


def test_flattened_header_is_no_fault() -> None:
    """Columns of two header lines have no order among them; labels in the form's words are kept."""
    assert found(REPORT) == []


def test_order_inside_a_line_counts() -> None:
    """Columns that one line names in another order are out of order."""
    assert found(SWAPPED) == ["商业 企业"]
