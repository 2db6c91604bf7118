"""document-number and number-brackets: numbers of official documents."""

from collections.abc import Callable

import pytest
from tests.checks.conftest import Marked
from tests.checks.setting import told

from disclosure_lint.checks.document_numbers import document_numbers

FORM = "中华人民共和国政府信息公开工作年度报告格式"


def preamble(text: str, year: int = 2023) -> str:
    """Return the clean report on `year` with a text in front of its first part."""
    regime = "R2021" if year > 2020 else "R2019" if year > 2018 else "R2008"
    return told(text, section="preamble", regime=regime, year=year)


def test_numbers_are_read() -> None:
    """A number has code, year and serial; words before a national code are none of it."""
    text = "按照国办发〔2019〕14号、江政办（2020） 3 号和国务院令（第711号）要求"
    numbers = list(document_numbers(text))
    assert [number.bare.of(text) for number in numbers] == [
        "国办发〔2019〕14号",
        "江政办（2020） 3 号",
        "国务院令（第711号",
    ]
    assert [(number.year, number.serial) for number in numbers] == [
        (2019, 14),
        (2020, 3),
        (None, 711),
    ]
    assert [number.national for number in numbers] == ["国办发", "", ""]
    assert not numbers[1].matches("")


@pytest.mark.parametrize(
    ("text", "marked_text"),
    [
        (f"按照《{FORM}》（国办公开函〔2021〕30号）编制本报告。", "国办公开函〔2021〕30号"),
        (f"按照《关于印发〈{FORM}〉的通知》(国办公开办函[2021]3号)编制。", "国办公开办函[2021]3号"),
        ("按照国务院令第117号《中华人民共和国政府信息公开条例》编制。", "国务院令第117号"),
        ("落实《2022年政务公开工作要点》（国办发〔2021〕12号）。", "国办发〔2021〕12号"),
        ("执行《政府信息公开信息处理费管理办法》（国办发〔2020〕109号）。", "国办发〔2020〕109号"),
    ],
)
def test_wrong_numbers(marked: Marked, text: str, marked_text: str) -> None:
    """A known document with another number is marked on the number."""
    assert marked("document-number", preamble(text)) == [(None, marked_text)]


def test_wrong_names(marked: Marked) -> None:
    """A form's number under a name that is none of that form's is marked on the name."""
    for name in ("中华人民共和国政府信息公开年度报告格式", f"{FORM}（试行）"):
        text = preamble(f"按照《{name}》（国办公开办函〔2021〕30号）编制。")
        assert marked("document-number", text) == [("name", f"《{name}》")]


@pytest.mark.parametrize(
    "text",
    [
        f"按照《{FORM}》（国办公开办函〔2021〕30号）编制本报告。",
        f"按照国办公开办函〔2021〕30号《{FORM}》编制本报告。",
        f"按照《{FORM}（试行）》（国办公开办函〔2019〕60号）编制。",
        f"按照《{FORM}》（国办公开办函〔2019〕60号）编制。",
        f"按照省公开办《关于印发〈{FORM}〉的通知》（江公开办函〔2021〕7号）编制。",
        "根据《中华人民共和国政府信息公开条例》（国令第711号，以下简称《条例》）编制。",
        "根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第492号）编制。",
        "根据《江东省政府信息公开条例》（江东省人民政府令第225号）编制。",
        "落实《全省2022年政务公开工作要点》（江政办发〔2022〕15号）。",
        "落实《关于全面推进政务公开工作的意见》实施细则（国办发〔2016〕80号）。",
        "按照国办公开办函〔2019〕61号要求规范政府信息公开平台。",
        f"按照《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）《{FORM}》编制。",
        f"按照《{FORM}》、国办公开办函〔2019〕61号和国办公开办函〔2021〕30号要求，编制本报告。",
    ],
)
def test_right_citations(marked: Marked, text: str) -> None:
    """Right numbers, short names of the form, and other issuers' numbers are no finding."""
    assert marked("document-number", preamble(text)) == []


def test_notice_on_platforms_is_no_form(marked: Marked) -> None:
    """Number 61 of 2019 is wrong where the report was made by it."""
    text = preamble("按照国办公开办函〔2019〕61号要求，编制本报告。", 2020)
    assert marked("document-number", text) == [("other", "国办公开办函〔2019〕61号")]


def test_damaged_text_is_not_assessed(marked: Marked) -> None:
    """Where characters were lost on the way numbers prove nothing."""
    text = preamble(
        f"自20231月1日起至20231231日止，按照《{FORM}》（国办公开办函〔2021〕3号）编制。"
    )
    assert marked("document-number", text) == []


def test_brackets_are_mended(marked: Marked, mended: Callable[[str, str], str]) -> None:
    """Years in other brackets are marked, and the edits make them right."""
    text = told("落实国办发[2016]80号、江政办发（2017）3号。")
    assert marked("number-brackets", text) == [(None, "[2016]"), (None, "（2017）")]
    assert mended("number-brackets", text) == told("落实国办发〔2016〕80号、江政办发〔2017〕3号。")


@pytest.mark.parametrize(
    "text",
    [
        "江州市中级人民法院（2017）江01行初12号判决。",
        "落实江政办发〔2017〕3号文件。",
        "办理食品经营许可证（2017）3号。",
        "办理了(2017)3号提案。",
        "规划（2016-2020年）3号图。",
        "公开2017年（第3号）公告。",
    ],
)
def test_other_brackets_are_right(marked: Marked, text: str) -> None:
    """Court cases, licences, ranges and issues are no document numbers."""
    assert marked("number-brackets", told(text)) == []
