"""Full-width digits are digits."""

from disclosure_lint import lint, parse
from disclosure_lint.rulebook.clean import clean_report

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def test_figures_in_full_width_digits_are_read() -> None:
    """The text of a figure, its year and its growth are read as in half-width digits."""
    text = "# 云溪县青石镇人民政府2017年政府信息公开工作年度报告\n\n## 一、概述\n\n"
    told = "全年接待查阅240人次，2016年为200人次，同比增长20%。\n"
    narrow, wide = parse(text + told), parse(text + told.translate(WIDE))
    assert [(one.value, one.time) for one in wide.figures] == [
        (one.value, one.time) for one in narrow.figures
    ]
    assert wide.growths[0].before == wide.figures[1]


def test_a_mobile_number_in_full_width_digits_is_found() -> None:
    """Personal numbers are seen whatever their width."""
    report = clean_report("R2008", {"year": 2017, "agency": "镇"})
    told = "（一）健全制度。有群众（13858012367）来电咨询低保政策。".translate(WIDE)
    result = lint(report.replace("（一）健全制度。", told))
    assert [finding.rule for finding in result.findings] == ["mobile-number"]


def test_numbers_of_documents_in_full_width_digits_are_read() -> None:
    """A wrong number of the form is wrong in full-width digits too."""
    report = clean_report("R2021", {"year": 2023, "agency": "镇"})
    wrong = report.replace("〔2021〕30号", "〔２０２１〕３１号")
    assert [finding.rule for finding in lint(wrong).findings] == ["document-number"]
