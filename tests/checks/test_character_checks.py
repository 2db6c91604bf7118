"""stray-space and unbalanced-marks: what is a slip, and what is a habit or a pair."""

from collections.abc import Callable

import pytest

Marked = Callable[..., list[tuple[str | None, str]]]


def report(under: str) -> str:
    """Return a report on 2017 whose first section holds `under`."""
    return (
        "# 青石镇2017年政府信息公开工作年度报告\n\n青石镇编制本报告。\n\n"
        f"## 一、概 述\n\n{under}\n\n## 二、收费情况\n\n2017年没有收费。\n"
    )


@pytest.mark.parametrize(
    ("under", "words"),
    [
        ("2017年，我镇推进政 府信息公开，开会3次。", ["政 府"]),
        ("2017年，我镇推进政府信息公开 ，开会3次。", ["开 ，"]),
        ("2017年，我镇推进“政务 公开”，开会3次。", ["务 公"]),
        ("2017年，我镇推进政府信息公开, 开会3次。", [", 开"]),
        ("2017年，我镇公开 126条，培训3次，检查2次。", ["开 1"]),
        ("2017年，我镇公开信息。 培训3次，检查2次。", []),
        ("2017年，我镇在App Store上架客户端，培训3次。", []),
        ("1.  推进公开，2017年开会3次。", []),
        ("公开数量   126条", []),
        ("2017 年，我镇公开 126 条，培训 3 次，检查 2 次。", []),
    ],
)
def test_which_spaces_are_slips(marked: Marked, under: str, words: list[str]) -> None:
    """A slip is marked; habits, Latin words, numbering, sentence ends and captions are none."""
    assert marked("stray-space", report(under)) == [(None, text) for text in words]


def test_many_slips_are_one_finding(marked: Marked) -> None:
    """A text full of spaces is told once."""
    assert len(marked("stray-space", report("我镇 推进 政府 信息 公开 工作，完 善 机 制。"))) == 1


def test_extracted_text_is_not_judged_for_spaces(marked: Marked) -> None:
    """Plain text comes from pages and PDFs, which bring spaces of their own."""
    text = report("2017年，我镇推进政 府信息公开，开会3次。").replace("\n\n", "\n")
    assert marked("stray-space", text, "plain") == []


def test_spaces_are_taken_out(mended: Callable[[str, str], str]) -> None:
    """The edits take out the slips and nothing else."""
    text = report("2017年，我镇推进政 府信息公开，公开 126条，培训3次，检查2次。")
    wanted = text.replace("政 府", "政府").replace("公开 126", "公开126")
    assert mended("stray-space", text) == wanted


@pytest.mark.parametrize(
    ("under", "expected"),
    [
        ("印发《公开制度》和《关于〈保密办法〉的通知》，落实“两公开一监督”（试行）。", []),
        ("印发（试行)制度, 落实(暂行）规定。", []),
        ("做好：1）培训；2）检查；（3）考核；a）评议。", []),
        ("一）培训。", []),
        ("发布了Int’l版。", []),
        ("印发《公开制度，落实责任。", [(None, "《")]),
        ("印发公开制度》，落实责任。", [(None, "》")]),
        ("落实“两公开“制度。", [(None, "“")]),
        ("落实”两公开“制度。", [(None, "”")]),
        ("落实“两公开”制度”，培训3次（15人次。", [(None, "”"), (None, "（")]),
        ("落实“《公开制度”》。", [("nesting", "”")]),
        ("落实“《公开制度”。", [(None, "《")]),
        ("按照通知（云政发〔20178 号）要求公开。", []),
        ("如有疑问请联系（地址：建设路18号；\n\n电话：0799-5550123）。", []),
    ],
)
def test_which_marks_come_in_pairs(
    marked: Marked, under: str, expected: list[tuple[str | None, str]]
) -> None:
    """Widths may mix, enumerators stand alone, and a bracket may close some lines below."""
    assert marked("unbalanced-marks", report(under)) == expected
