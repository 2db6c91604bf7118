"""What figures count: subject, scope, time, and what they include."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import figures, told

REQUESTS = "（二）依申请公开情况"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年收到政府信息公开申请75件。", [("requests.received", 75)]),
        ("全镇接收通过邮寄、网络提交的政府信息公开申请81件。", [("requests.received", 81)]),
        ("全年共收到3件政府信息公开申请。", [("requests.received", 3)]),
        ("共收到公民、法人和其他组织提出的政府信息公开申请，合计7件。", [("requests.received", 7)]),
        ("共受理依申请公开事项八件。", [("requests.accepted", 8)]),
        ("上年结转政府信息公开申请2件。", [("requests.carried_in", 2)]),
        ("答复申请30件，另有3件顺延到下年度答复。", [
            ("requests.answered", 30), ("requests.carried_out", 3),
        ]),
        ("予以公开及部分公开42件。", [("requests.granted+requests.partially_granted", 42)]),
        ("不予公开5件，无法提供31件，不予处理1件，其他处理2件。", [
            ("requests.refused", 5), ("requests.unavailable", 31), ("requests.not_processed", 1),
            ("requests.other", 2),
        ]),
        ("涉及自然人72件、商业企业3件。", [
            ("requests.by.natural_person", 72), ("requests.by.organization.business", 3),
        ]),
        ("收到1份有关政府信息公开的行政复议申请。", [("reconsideration.total", 1)]),
        ("政府信息公开行政诉讼46件，其中结果维持25件，尚未审结7。", [
            ("litigation.total", 46), ("litigation.upheld", 25), ("litigation.pending", 7),
        ]),
        ("行政复议9件，其中维持5件，纠正1件，其他结果3件。", [
            ("reconsideration.total", 9), ("reconsideration.upheld", 5),
            ("reconsideration.corrected", 1), ("reconsideration.other", 3),
        ]),
    ],
)  # fmt: skip
def test_requests_and_cases(text: str, expected: list[tuple[str, int]]) -> None:
    """Requests, their results and the cases they lead to have the ids of the tables."""
    assert figures(text, REQUESTS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主动公开政府信息126条。", [("proactive.total", 126)]),
        ("制发行政规范性文件2件，废止10件，现行有效件数14件。", [
            ("normative_document.issued", 2), ("normative_document.repealed", 10),
            ("normative_document.in_force", 14),
        ]),
        ("作出行政处罚决定30件。", [("penalty.decisions", 30)]),
        ("收取信息处理费120元。", [("processing_fee.amount", 120)]),
    ],
)  # fmt: skip
def test_documents_and_money(text: str, expected: list[tuple[str, int]]) -> None:
    """What was published, made, decided and charged."""
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "共受理申请121510件。",
        "全年受理行政许可申请120件。",
        "收到网上申请3件。",
        "通过网络收到政府信息公开申请3件。",
        "收到群众来信12件，答复12件。",
        "办理行政复议案件7件。",
        "公开行政许可信息20条。",
        "集中公开规范性文件12件。",
        "主动公开其他信息20条。",
        "各村主动公开信息20条。",
    ],
)
def test_what_only_resembles(text: str) -> None:
    """Other applications, parts by their way, and other work are no quantity of the form."""
    assert [subject for subject, _ in figures(text, "（一）工作情况") if subject] == []


def test_other_bodies_are_not_sure() -> None:
    """A body that is not known to be the issuer makes the figure uncertain."""
    assert figures("云溪县水利局收到政府信息公开申请9件。", REQUESTS) == []
    assert figures("青石镇收到政府信息公开申请9件。", REQUESTS) == [("requests.received", 9)]


def test_a_heading_that_names_a_way_narrows() -> None:
    """Below 门户网站 what was published is a part."""
    assert figures("主动公开政府信息98条。", "1.门户网站") == []
    assert figures("微信公众号。主动公开政府信息98条。", "（三）形式") == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("全县收到政府信息公开申请9件。", "whole"),
        ("县政府办公室收到政府信息公开申请9件。", "government"),
        ("县本级收到政府信息公开申请9件。", "own"),
        ("我局收到政府信息公开申请9件。", "self"),
        ("收到政府信息公开申请9件。", None),
    ],
)
def test_scope(text: str, scope: str | None) -> None:
    """The whole place, one government's own, one office's own, or nothing said."""
    assert [figure.scope for figure in told(text, REQUESTS).figures] == [scope]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2023年收到政府信息公开申请9件。", "year"),
        ("2022年收到政府信息公开申请9件。", "other-year"),
        ("上年收到政府信息公开申请9件。", "other-year"),
        ("上半年收到政府信息公开申请9件。", "part"),
        ("1月至9月收到政府信息公开申请9件。", "part"),
        ("2023年1月1日至12月31日收到政府信息公开申请9件。", "year"),
        ("自2019年以来收到政府信息公开申请9件。", "cumulative"),
        ("截至2023年底，累计收到政府信息公开申请9件。", "cumulative"),
        ("2022年结转政府信息公开申请9件。", None),
        ("收到政府信息公开申请9件。", None),
    ],
)
def test_time(text: str, time: str | None) -> None:
    """The year, a part of it, another year, or all years."""
    assert [figure.time for figure in told(text, REQUESTS).figures] == [time]


def test_carried_in_may_be_included() -> None:
    """A note after the figure tells what it includes."""
    first, _ = told("受理申请75件（含上年结转1件），均已答复。", REQUESTS).figures
    assert first.includes == ("requests.carried_in",)


def test_change_is_no_stock() -> None:
    """An increase is no figure of its own; 新增 is."""
    found = told("收到申请9件，同比增加2件，新增查阅点3个。", REQUESTS).figures
    assert [figure.change for figure in found] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("未收到政府信息公开申请。", ["requests.received"]),
        ("没有收到公民、法人和其他组织提出的政府信息公开申请。", ["requests.received"]),
        (
            "未发生因政府信息公开引发的行政复议、行政诉讼。",
            ["reconsideration.total", "litigation.total"],
        ),
        ("没有收取信息处理费。", ["processing_fee.amount"]),
        ("无结转下年度继续办理的申请。", ["requests.carried_out"]),
        ("未收到行政许可申请。", []),
        ("未收到网上申请。", []),
        ("没有发生政府信息公开行政诉讼败诉案件。", []),
        ("没有需要收费的政府信息公开申请。", []),
    ],
)
def test_zeros_in_words(text: str, expected: list[str]) -> None:
    """未收到 and its like are figures of value 0, where nothing narrows them."""
    found = [f for f in told(text, REQUESTS).figures if f.worded and f.sure]
    assert [f.subject for f in found] == expected
    assert {f.value for f in found} <= {0}


def test_words_of_a_figure() -> None:
    """The label is its clause; a noun after the number belongs to its place."""
    (figure,) = told("全年收到5件政府信息公开申请，均已答复。", REQUESTS).figures
    assert figure.label == "全年收到"
    assert (
        figure.whole_span.of(f"{REQUESTS}\n全年收到5件政府信息公开申请")
        == "全年收到5件政府信息公开申请"
    )


@given(
    st.text(
        alphabet="收到申请5件，。其中占%（）、1.2万余未公开政府信息年月3；\n同比增长上年 ",
        max_size=80,
    )
)
def test_any_text_is_read(text: str) -> None:
    """No text breaks the reading; figures come in order and inside the text."""
    found = told(text).figures
    spans = [figure.span for figure in found]
    assert spans == sorted(spans)
    assert all(0 < span.end <= len(text) + 1 for span in spans)
