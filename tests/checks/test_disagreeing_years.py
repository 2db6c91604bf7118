"""Where places name different reporting years, only that is told."""

import pytest

from disclosure_lint import lint, parse
from disclosure_lint.rulebook.clean import clean_report


def test_a_title_of_the_year_before_brings_one_finding() -> None:
    """A date that fits the year of the statistics period is not called a year late."""
    report = clean_report("R2021", {"year": 2023, "agency": "镇"})
    title = "2023年政府信息公开工作年度报告"
    result = lint(report.replace(title, title.replace("2023", "2022")))
    assert {finding.rule for finding in result.findings} == {"year-mismatch"}


@pytest.mark.parametrize("regime", ["R2008", "R2019", "R2021"])
@pytest.mark.parametrize("off", [-1, 1])
@pytest.mark.parametrize("signed", [True, False])
def test_the_title_alone_is_wrong(regime: str, off: int, *, signed: bool) -> None:
    """What all but the title tell is the year; the title is marked, and nothing else is told."""
    year = {"R2008": 2017, "R2019": 2020, "R2021": 2023}[regime]
    report = clean_report(regime, {"year": year, "agency": "镇"})
    right = f"{year}年政府信息公开工作年度报告"
    wrong = report.replace(right, right.replace(str(year), str(year + off)))
    text = wrong if signed else wrong.rpartition(f"{year + 1}年")[0]
    result = lint(text)
    found = [(finding.rule, finding.span.of(text)) for finding in result.findings]
    read = result.report.reporting_year if result.report else None
    expected = [("year-mismatch", f"{year + off}年")]
    assert expected == [one for one in found if one[0] != "missing-signature"]
    assert read is not None
    assert (year, True) == (read.value, read.sure)


@pytest.mark.parametrize(
    ("title", "closing", "year"),
    [
        ("2023年", "2024年1月20日", 2023),  # the period is last year's
        ("2021年", "2024年1月20日", 2021),  # three places, three years
        ("2023年", "2023年12月20日", 2023),  # a date that fits two years says nothing
    ],
)
def test_a_title_that_something_speaks_for(title: str, closing: str, year: int) -> None:
    """Where the date or the text is of the title's year too, or of a third, the title holds."""
    report = clean_report("R2021", {"year": 2023, "agency": "镇"})
    text = (
        report.replace("2023年政府信息公开工作年度报告", f"{title}政府信息公开工作年度报告")
        .replace("自2023年1月1日起至2023年12月31日", "自2022年1月1日起至2022年12月31日")
        .replace("2024年1月20日", closing)
    )
    read = parse(text).reporting_year
    assert read is not None
    assert (year, "title") == (read.value, read.origin)


def test_the_places_that_agree_are_shown() -> None:
    """A mark on the title shows period, text and date of signing, whichever name the year."""
    report = clean_report("R2021", {"year": 2023, "agency": "镇"})
    title = "2023年政府信息公开工作年度报告"
    text = report.replace(title, title.replace("2023", "2022"))
    (finding,) = lint(text).findings
    shown = [(one.span.of(text), one.label) for one in finding.evidence]
    assert shown == [("2023年", "2023"), ("2024年1月20日", "2024年1月20日")]
