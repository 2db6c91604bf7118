"""Figures in running text: sums, shares, conflicts, zeros, fees, lost numbers, growth."""

from collections.abc import Callable

import pytest

Marked = Callable[..., list[tuple[str | None, str]]]


def report(text: str, year: int = 2023) -> str:
    """Return a report of a town whose overview tells `text`."""
    return (
        f"# 青石镇{year}年政府信息公开工作年度报告\n\n青石镇编制本报告。\n\n"
        f"## 一、总体情况\n\n（一）依申请公开情况\n\n{text}\n\n"
        f"## 二、存在的主要问题及改进情况\n\n公开不够及时，将按月检查。\n"
    )


def cases(marked: Marked, rule: str, text: str) -> list[str | None]:
    """Return the cases that a rule finds in a paragraph."""
    return [case for case, _ in marked(rule, report(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开信息88条，其中A类3条、B类5条、C类90条。", ["excess"]),
        ("公开信息88条，其中A类3条、B类5条、其他70条。", ["deficit"]),
        ("公开信息88条，其中A类3条、B类5条、C类70条。", []),
        ("公开信息88条，其中A类3条、B类5条、C类80条。", []),
        ("公开信息约88条，其中A类3条、其他70条。", []),
        ("公开信息1.2万条，其中A类8000条，其他4500条。", []),
        ("公开信息88条，其中网站80条、微信公众号40条。", []),
        ("公开信息100条，其中A类60条，其中a类20条、b类40条，B类50条。", []),
        ("公开信息100条，包括A类60条、甲类20条、乙类40条、B类40条。", []),
        ("发布动态120条、公告30条，共计160条。", ["deficit"]),
        ("编发简报20篇，其中原创30篇。", ["excess"]),
    ],
)
def test_parts_sum(marked: Marked, text: str, expected: list[str]) -> None:
    """More is a fault, less only of all parts; what may be nested, rounded or overlap is none."""
    assert cases(marked, "parts-sum", text) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("62.5%", []),
        ("63%", []),
        ("62.4%", ["within"]),
        ("62%", []),
        ("61.9%", [None]),
        ("65%", [None]),
    ],
)
def test_percentage(marked: Marked, share: str, expected: list[str | None]) -> None:
    """Within one unit of the last digit it is only noted, beyond it is a fault."""
    text = f"公开信息80条，其中动态类50条，占{share}。"
    assert cases(marked, "percentage", text) == expected


def test_percentage_in_units_of_its_own(marked: Marked) -> None:
    """A part of another unit, or a rough share, is not judged."""
    text = "公开信息80条，其中文件5件，占90%；公告8条，占约30%。"
    assert cases(marked, "percentage", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到政府信息公开申请5件。全年共收到政府信息公开申请6件。", [None]),
        ("收到政府信息公开申请5件。全年共收到政府信息公开申请5件。", []),
        ("收到政府信息公开申请5件。2022年收到政府信息公开申请6件。", []),
        ("收到政府信息公开申请5件，受理申请4件，办结4件。", []),
        ("主动公开政府信息80条，其中镇政府主动公开政府信息60条。", []),
        ("主动公开政府信息80条。主动公开政府信息4份。", []),
    ],
)
def test_conflicting_figures(marked: Marked, text: str, expected: list[None]) -> None:
    """One quantity has one value; other years, parts and units are other quantities."""
    assert cases(marked, "conflicting-figures", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("未收到政府信息公开申请。受理政府信息公开申请2件。", [None]),
        ("未收到政府信息公开申请，收到1份政府信息公开行政复议申请。", []),
        ("未收到政府信息公开申请。上年结转申请1件，已办结。", []),
        ("收到申请5件，所有申请均已按要求办理完成，结转下年度1件。", ["settled"]),
        ("收到申请5件，均已按期办结，结转下年度1件。", []),
        ("收到申请5件，已办结4件，结转下年度1件。", []),
        ("收到申请5件，全部办结，结转下年度0件。", []),
        ("上年结转申请1件，已全部办结，收到申请5件，结转下年度1件。", []),
        ("收到留言9条，已全部办结。结转下年度申请1件。", []),
        ("收到申请5件，均已办结，1件未到期，结转下年度1件。", []),
    ],
)
def test_zero_contradiction(marked: Marked, text: str, expected: list[str | None]) -> None:
    """None stands against a figure of the same quantity, all settled against a carry-over."""
    assert cases(marked, "zero-contradiction", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收取信息处理费115元。", ["115元"]),
        ("收取信息处理费1220元。", []),
        ("收取信息处理费0.0115万元。", ["0.0115万元"]),
        ("收取信息处理费约115元，收取场地费115元。", []),
    ],
)
def test_odd_fee(marked: Marked, text: str, expected: list[str]) -> None:
    """Fees are multiples of ten yuan."""
    assert [words for _, words in marked("odd-fee", report(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开资质条、许可证76条、排污证5条。", ["公开资质条"]),
        ("公开政府信息 条，召开会议 次。", ["信息 条", "会议 次"]),
        ("动态类信息占%，同比增长 %。", ["占%", "增长 %"]),
        ("共收取费用元。", ["费用元"]),
        ("自年月日起施行，2023年  月  日印发。", ["年月日", "2023年  月  日"]),
        ("文件、信件5件，头条、动态30条，逐项、逐条核对，注明年月日，占90%。", []),
    ],
)
def test_lost_figure(marked: Marked, text: str, expected: list[str]) -> None:
    """Units, shares and dates without their number; words that only end in a unit are right."""
    assert [words for _, words in marked("lost-figure", report(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到申请36件，较上年的30件增长25%。", [None]),
        ("收到申请36件，较上年的30件增长20%。", []),
        ("收到申请36件，较上年的30件下降20%。", [None]),
        ("收到申请36件，较上年的30件增加5件。", ["amount"]),
        ("收到申请36件，同比增加6件，增长20%。", []),
        ("收到申请36件，同比增加6件，增长17%。", [None]),
        ("收到申请36件，同比增长25%。", []),
        ("收到申请36件，较上年的约30件增长25%。", []),
    ],
)
def test_growth_rate(marked: Marked, text: str, expected: list[str | None]) -> None:
    """Growth is that of the two figures; without last year's it is not judged."""
    assert cases(marked, "growth-rate", text) == expected
