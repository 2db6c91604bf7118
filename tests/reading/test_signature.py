"""Who signs, and when."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.signature import read_signature
from disclosure_lint.reading.title import read_title
from disclosure_lint.report import Signature
from disclosure_lint.text import Span

BODY = (
    "# 青石镇2017年政府信息公开工作年度报告\n\n## 一、概述\n\n2017年，我镇公开政府信息126条。\n\n"
)
DAY = dt.date(2018, 1, 20)


def signed(text: str) -> Signature | None:
    """Return the signature read from `text` with its title known."""
    return read_signature(text, None, read_title(text, Span(0, len(text))))


def words(signature: Signature | None) -> tuple[str | None, dt.date | None] | None:
    """Return agency and day alone."""
    if signature is None:
        return None
    agency, date = signature.agency, signature.date
    return agency.value if agency else None, date.value if date else None


@pytest.mark.parametrize(
    ("closing", "agency"),
    [
        ("云溪县青石镇人民政府\n\n2018年1月20日", "云溪县青石镇人民政府"),
        ("云溪县青石镇人民政府\n2018年1月20日\n", "云溪县青石镇人民政府"),
        ("　　　　云溪县青石镇人民政府\n　　　　　2018 年 1 月 20 日\n", "云溪县青石镇人民政府"),
        ("云溪县青石镇人民政府 2018年1月20日", "云溪县青石镇人民政府"),
        ("云溪县 青石镇人民政府\n二〇一八年一月二十日", "云溪县青石镇人民政府"),
        ("（云溪县民政局）\n（2018年1月20日）", "云溪县民政局"),
        ("2018年1月20日\n云溪县民政局", "云溪县民政局"),
        ("**云溪县民政局**\n\n**2018-01-20**", "云溪县民政局"),
        ("云溪县民政局\n2018.1.20\n打印 关闭", "云溪县民政局"),
        ("云溪县民政局（盖章）\n2018年元月20日", "云溪县民政局"),
        ("成文日期：2018年1月20日", None),
        ("云溪县人民政府办公室 2018年1月20日印发", "云溪县人民政府办公室"),
        ("2018年1月20日", None),
    ],
)
def test_closings(closing: str, agency: str | None) -> None:
    """Agency and date are read from their lines, in either order, wide, bold or in brackets."""
    assert (agency, DAY) == words(signed(BODY + closing))


def test_a_closing_run_into_the_last_line() -> None:
    """In a text that came as one line the closing stands behind the last full stop."""
    text = BODY.replace("\n", " ") + "云溪县青石镇人民政府 2018年1月20日 附件下载"
    assert words(signed(text)) == ("云溪县青石镇人民政府", DAY)


def test_under_the_title() -> None:
    """Without a closing, agency and date under the title sign the report."""
    text = BODY.replace("报告\n", "报告\n\n云溪县青石镇人民政府\n（2018年1月20日）\n")
    assert words(signed(text)) == ("云溪县青石镇人民政府", DAY)


def test_agency_above_and_date_below() -> None:
    """The agency under the title and the date at the end sign the report together."""
    text = BODY.replace("报告\n", "报告\n\n云溪县青石镇人民政府\n") + "2018年1月20日\n"
    assert words(signed(text)) == ("云溪县青石镇人民政府", DAY)


def test_an_agency_without_a_date() -> None:
    """A body's name alone on the last line signs the report without a date."""
    assert words(signed(BODY + "云溪县青石镇人民政府\n")) == ("云溪县青石镇人民政府", None)


@pytest.mark.parametrize(("written", "day"), [("2018年2月30日", None), ("2018年2月", None)])
def test_a_date_that_is_no_day(written: str, day: dt.date | None) -> None:
    """An impossible or monthly date has a place but no day."""
    signature = signed(f"{BODY}云溪县民政局\n{written}\n")
    assert signature is not None
    assert signature.date_span is not None
    assert ("云溪县民政局", day) == words(signature)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("18年1月20日", DAY),
        ("18 年 1 月 20 日", DAY),
        ("１８年１月２０日", DAY),
        ("一八年一月二十日", DAY),
        ("2018年1月20", DAY),
        ("218年1月20日", None),
        ("20218年1月20日", None),
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_date_with_a_part_left_out(written: str, day: dt.date | None, between: str) -> None:
    """A year of two digits, or a lost 日, is a date; where the year is not certain, a place."""
    signature = signed(f"{BODY}云溪县民政局{between}{written}\n")
    assert signature is not None
    assert signature.date_span is not None
    assert ("云溪县民政局", day) == words(signature)


@pytest.mark.parametrize("written", ["18.1.20", "18-01-20", "20/1/18"])
def test_short_dates_in_figures(written: str) -> None:
    """25.1.15 is a date in a closing that the tree found; which number is the year, is open."""
    text = f"{BODY}云溪县民政局\n{written}\n"
    signature = read_signature(text, Span(len(BODY), len(text)))
    assert signature is not None
    assert signature.date_span is not None
    assert (written, None) == (signature.date_span.of(text), signature.date)
    assert words(read_signature(text)) is None


@pytest.mark.parametrize(
    "ending",
    [
        "",
        "截至2018年1月20日，已全部办结。",
        "下一步，我镇将于2018年1月20日前完成整改",
        "发布时间：2018年1月20日",
        "| 2018年1月20日 | 126 |",
        "六、其他需要报告的事项",
        "联系人：李明",
        "建成于18年1月20日",
        "使用年限20年1月",
        "以上报告由云溪县青石镇人民政府负责解释的是县政府。",
        "青石镇隶属于云溪县。",
    ],
)
def test_what_signs_nothing(ending: str) -> None:
    """A sentence with a date, a page's own date, a cell and a heading are no signature."""
    assert signed(BODY + ending) is None


def test_the_tree_says_where() -> None:
    """A closing that the tree found is read there, though an appendix follows it."""
    closing = "云溪县民政局\n2018年1月20日\n"
    text = BODY + closing + "附表\n" + "| 指标 | 数量 |\n" * 80
    place = Span(len(BODY), len(BODY) + len(closing))
    assert words(read_signature(text, place)) == ("云溪县民政局", DAY)


@given(st.text("青石镇人民政府局2018年1月20日 \n（）。*", max_size=90))
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, what signs it stands in it."""
    signature = read_signature(text)
    if signature and signature.agency:
        assert signature.agency.value == "".join(signature.agency.span.of(text).split())
    if signature and signature.date_span:
        assert signature.date_span.end <= len(text)
