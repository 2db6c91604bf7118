"""The reporting year and the places that name it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.period import read_period
from disclosure_lint.reading.title import title_candidates
from disclosure_lint.reading.year import read_year, year_claims
from disclosure_lint.report import Fact
from disclosure_lint.text import Span

Claim = tuple[int, str, str]


def claims_of(title: str, preamble: str = "", headings: tuple[str, ...] = ()) -> list[Claim]:
    """Return value, origin and words of every claim of a report with these parts."""
    text, claims = read(title, preamble, headings)
    return [(claim.value, claim.origin, claim.span.of(text)) for claim in claims]


def read(
    title: str, preamble: str = "", headings: tuple[str, ...] = ()
) -> tuple[str, tuple[Fact[int], ...]]:
    """Return a text of these parts and its claims."""
    text = "\n".join([title, preamble, *headings])
    opening = Span(len(title) + 1, len(title) + 1 + len(preamble))
    spans, offset = [], opening.end + 1
    for heading in headings:
        spans.append(Span(offset, offset + len(heading)))
        offset += len(heading) + 1
    titles = title_candidates(text, Span(0, opening.start))
    return text, year_claims(text, titles, opening, read_period(text, opening), spans)


TITLE = "青石镇2017年政府信息公开工作年度报告"
PERIOD = "统计期限自2017年1月1日起至2017年12月31日止。"


def test_every_place_is_a_claim() -> None:
    """Title, period, the preamble's own naming and headings each claim the year they name."""
    assert claims_of(
        TITLE,
        "现公布2016年度政府信息公开年度报告。统计期限自2018年1月1日起至2018年12月31日止。",
        ("一、2019年政府信息公开工作概述",),
    ) == [
        (2017, "title", "2017年"),
        (2018, "period", "2018年"),
        (2016, "preamble", "2016年"),
        (2019, "headings", "2019年"),
    ]


@pytest.mark.parametrize(
    "preamble",
    [
        "根据《关于做好2018年政府信息公开工作年度报告编制工作的通知》要求编制。",
        "《条例》自2008年5月1日起施行。",
        "根据2018年政府信息公开工作年度报告格式编制。",
        "按照省政府关于2018年政府信息公开工作年度报告工作的安排编制。",
        "与《2016年政府信息公开工作年度报告汇编》相比有所增长。",
        "数据截至2017年11月30日。",
        "2016年以来，我镇不断完善制度。",
        "统计期限自2016年12月1日起至2017年12月31日止。",
    ],
)
def test_a_preamble_may_name_other_years(preamble: str) -> None:
    """Years of a law, a document, a past event or a period over two years claim nothing."""
    assert claims_of("", preamble) == []


@pytest.mark.parametrize(
    ("heading", "claims"),
    [
        ("一、2017年政府信息公开基本情况", 1),
        ("（一）2017年度主动公开情况", 1),
        ("七、2018年工作打算", 0),
        ("六、存在问题及2018年改进措施", 0),
        ("三、2018年政务公开工作要点落实情况", 0),
        ("四、2017年12月开展的活动情况", 0),
        ("五、2017年与2016年对比情况", 0),
        ("五、2016年结转申请办理情况", 0),
    ],
)
def test_headings_of_plans_claim_nothing(heading: str, claims: int) -> None:
    """A heading claims the year it tells of, not the year it plans for."""
    assert claims == len(claims_of("", "", (heading,)))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((TITLE, PERIOD), (2017, "title", True)),
        ((TITLE, ""), (2017, "title", True)),
        ((TITLE, PERIOD.replace("2017", "2016")), (2017, "title", True)),
        (
            (TITLE, "现公布2016年政府信息公开年度报告。" + PERIOD.replace("2017", "2016")),
            (2017, "title", False),
        ),
        (("", PERIOD), (2017, "period", True)),
        (("", "现公布2018年政府信息公开年度报告。" + PERIOD), (2017, "period", False)),
        (("", "数据统计截止日期为2017年12月31日。"), (2017, "period", False)),
        (("", "现公布2018年政府信息公开年度报告。"), (2018, "preamble", True)),
        (("", "", ("一、2017年工作概述",)), (2017, "headings", True)),
        ((f"{TITLE.replace('2017', '2016')}\n{TITLE}", PERIOD), (2017, "title", True)),
        ((f"{TITLE.replace('2017', '2016')}\n{TITLE}", ""), (2016, "title", False)),
    ],
)
def test_the_most_trusted_place_decides(
    parts: tuple[str, ...], expected: tuple[int, str, bool]
) -> None:
    """Title, period, preamble and headings decide in that order; outvoted they are not sure."""
    fact = read_year(read(*parts)[1])  # type: ignore[arg-type]  # parts are read's arguments
    assert fact is not None
    assert expected == (fact.value, fact.origin, fact.sure)


def test_a_report_without_a_preamble() -> None:
    """Without preamble, period and headings the title alone claims the year."""
    claims = year_claims(TITLE, title_candidates(TITLE, Span(0, len(TITLE))))
    assert [claim.origin for claim in claims] == ["title"]


def test_no_place_no_year() -> None:
    """Where nothing names the year there is none."""
    assert read_year(()) is None


def test_the_option_overrides() -> None:
    """A year given by the user beats the text and is sure."""
    fact = read_year(read(TITLE)[1], 2020)
    assert fact is not None
    assert (fact.value, fact.origin, fact.sure) == (2020, "option", True)


@given(st.text("2017年8度政府信息公开工作报告概述。", max_size=80))
def test_any_claim_stands_in_its_place(text: str) -> None:
    """Whatever the preamble, a claim's words hold its year."""
    for claim in year_claims(text, preamble=Span(0, len(text))):
        assert str(claim.value) in claim.span.of(text)
