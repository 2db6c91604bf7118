"""prose-table-mismatch: the same quantity, scope and year, or nothing is said."""

from collections.abc import Callable

import pytest

from disclosure_lint.rulebook.clean import clean_report

Marked = Callable[..., list[tuple[str | None, str]]]
REQUESTS = (
    "全年新收政府信息公开申请5件，上年结转1件，办结5件，"
    "结转下年度继续办理1件，均未超过法定办理期限。"
)
DOCUMENTS = "全年制发行政规范性文件1件，现行有效的行政规范性文件3件，均已公开。"


def report(text: str, instead: str = REQUESTS, agency: str = "镇") -> str:
    """Return the clean report on 2023 with `text` in place of a sentence.

    Its tables: received 4 + 1, carried in 1, granted 4, not held 1, carried out 1; documents
    made 1, in force 3; licences 6; no cases.
    """
    clean = clean_report("R2021", {"agency": agency, "year": 2023})
    assert instead in clean
    return clean.replace(instead, text).replace(
        "| 行政事业性收费 | 0 |", "| 行政事业性收费 | 9.123456 |"
    )


@pytest.mark.parametrize(
    "text",
    [
        "全年收到政府信息公开申请6件。",
        "上年结转政府信息公开申请2件。",
        "收到政府信息公开申请5件，予以公开3件。",
        "收到政府信息公开申请5件，办结政府信息公开申请7件。",
        "收到政府信息公开申请5件，结转下年度2件。",
        "收到政府信息公开申请5件，其中法人或其他组织3件。",
        "受理政府信息公开申请7件。",
        "受理政府信息公开申请4件。",
        "受理政府信息公开申请6件（含上年结转1件），予以公开及部分公开5件。",
        "未收到政府信息公开申请。",
        "被申请政府信息公开行政复议1件。",
        "因政府信息公开被提起行政诉讼2件。",
    ],
)
def test_differs(marked: Marked, text: str) -> None:
    """One finding for each figure that no reading of its cells gives."""
    assert len(marked("prose-table-mismatch", report(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请5件，受理政府信息公开申请6件，答复政府信息公开申请5件。",
        "受理政府信息公开申请4件，申请人撤回1件。",
        "办理政府信息公开申请6件，答复4件。",
        "予以公开4件、无法提供1件，不予公开0件。",
        "自然人4件、商业企业1件。",
        "2022年收到政府信息公开申请8件，上半年收到政府信息公开申请2件。",
        "收到政府信息公开申请约10件，自2019年以来收到政府信息公开申请36件。",
        "云溪县水利局收到政府信息公开申请9件，县政府收到政府信息公开申请40件。",
        "没有发生行政复议、行政诉讼。办理行政复议案件7件。",
        "政府信息公开申请比上年减少3件。",
    ],
)
def test_agrees_or_is_another_quantity(marked: Marked, text: str) -> None:
    """Other years, bodies, parts and rough figures are not compared."""
    assert marked("prose-table-mismatch", report(text)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("制发行政规范性文件2件，现行有效的行政规范性文件3件。", 1),
        ("出台规范性文件1件，现行有效5件。", 1),
        ("公开行政规范性文件9件，起草规范性文件4件。", 0),
        ("作出行政许可决定6件，公开行政许可信息40条。", 0),
        ("作出行政许可决定8件。", 1),
        ("行政事业性收费9.12万元。", 0),
        ("行政事业性收费91234.56元。", 0),
        ("行政事业性收费9.21万元。", 1),
    ],
)
def test_documents_and_money(marked: Marked, text: str, count: int) -> None:
    """Documents made are not documents published; money is compared as far as it is given."""
    assert len(marked("prose-table-mismatch", report(text, DOCUMENTS))) == count


@pytest.mark.parametrize(
    ("agency", "text", "count"),
    [
        ("县", "全县收到政府信息公开申请8件。", 1),
        ("县", "县政府办公室收到政府信息公开申请8件。", 0),
        ("县", "县本级收到政府信息公开申请8件。", 0),
        ("局", "全县收到政府信息公开申请8件。", 0),
        ("局", "我局收到政府信息公开申请8件。", 1),
        ("局", "办公室收到政府信息公开申请8件。", 1),
    ],
)
def test_scope(marked: Marked, agency: str, text: str, count: int) -> None:
    """A place's table is compared with the place's figures, a bureau's with its own."""
    assert len(marked("prose-table-mismatch", report(text, agency=agency))) == count


def test_told_twice_is_one_finding(marked: Marked) -> None:
    """A figure repeated with the same number is one cause."""
    text = "全年收到政府信息公开申请6件。其中，收到政府信息公开申请6件。"
    assert len(marked("prose-table-mismatch", report(text))) == 1


def test_table_in_doubt_is_not_compared(marked: Marked) -> None:
    """A table that could not be read surely says nothing."""
    carried, received = (
        "| 二、上年结转政府信息公开申请数量 |",
        "| 一、本年新收政府信息公开申请数量 |",
    )
    text = report("全年收到政府信息公开申请6件。").replace(carried, received)
    assert marked("prose-table-mismatch", text) == []
