"""Where places name different reporting years, only that is told."""

from disclosure_lint import lint
from disclosure_lint.rulebook.clean import clean_report


def test_a_title_of_the_year_before_brings_one_finding() -> None:
    """A date that fits the year of the statistics period is not called a year late."""
    report = clean_report("R2021", {"year": 2023, "agency": "镇"})
    title = "2023年政府信息公开工作年度报告"
    result = lint(report.replace(title, title.replace("2023", "2022")))
    assert {finding.rule for finding in result.findings} == {"year-mismatch"}
