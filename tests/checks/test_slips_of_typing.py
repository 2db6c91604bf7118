"""cutoff-word, sound-alike-word, doubled-marks, half-width-punctuation and others: slips."""

from collections.abc import Callable

import pytest
from setting import told

Marked = Callable[..., list[tuple[str | None, str]]]
Mended = Callable[[str, str], str]


def words(marks: list[tuple[str | None, str]]) -> list[str]:
    """Return what is underlined."""
    return [text for _, text in marks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截止2017年底，公开信息126条。", ["截止"]),
        ("截止 2017年12月31日，公开信息126条。", ["截止"]),
        ("截止目前，公开信息126条。", ["截止"]),
        ("截止十二月底，公开信息126条。", ["截止"]),
        ("截止到2017年底，公开信息126条。", []),
        ("征集截止日期为2017年10月8日。", []),
        ("统计时间截止2017年12月31日。", []),
        ("报名截止10月9日。", []),
        ("按照《关于截止2017年底情况的通知》公开信息。", []),
    ],
)
def test_cutoff_word(marked: Marked, text: str, found: list[str]) -> None:
    """截止 is wrong before a point in time, and right as a verb of its own."""
    assert words(marked("cutoff-word", told(text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我镇公开信息126条。。检查2次。", ["。。"]),
        ("我镇公开信息126条，。", ["，。"]),
        ("我镇建成统一的的栏目。", ["的的"]),
        ("我镇做好政务政务公开。", ["政务政务"]),
        ("我镇做好保障保障保障工作。", ["保障保障保障"]),
        ("我镇进一步进一步推进。", ["进一步进一步"]),
        ("我镇做好公开公开，", ["公开公开"]),
        ("我镇制定公开公开目录。", []),
        ("青石镇人民政府政府信息公开栏。", []),
        ("二零二零年至二〇二〇年底。", []),
        ("一件一件办好，逐条逐条核对。", []),
        ("以方便群众为目的的改造。", []),
        ("家家户户，方方面面，常常，人人。", []),
        ("《青石镇资金资金管理办法》已公布。", []),
        ("政府信息信息化水平提高。", []),
        ("工作有序……成效明显！", []),
        ("天天天天更新。", []),
    ],
)
def test_doubled_marks(marked: Marked, text: str, found: list[str]) -> None:
    """What was pasted twice is found; reduplication and words that meet are right."""
    assert words(marked("doubled-marks", told(text))) == found


def test_doublings_are_mended(mended: Mended) -> None:
    """One is left, of marks the strongest."""
    text = told("我镇公开信息126条，。建成统一的的栏目；、公布资金资金3项。")
    expected = told("我镇公开信息126条。建成统一的栏目；公布资金3项。")
    assert mended("doubled-marks", text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("健全机制,明确责任;公开信息,2017年检查2次。", [","]),
        ("公开信息(含政策类)126条。", ["("]),
        ("公开信息（含政策类)126条。", [")"]),
        ("落实<公开要点>的要求。", ["<"]),
        ("一项,两项。\n\n三项,四项。", [",", ","]),
        ("（一）(一)健全机制，使用OA(office)系统，8:30开放，1,200次。", []),
        ("见http://www.example.gov.cn/?a=1,2;b，比分2:1。", []),
    ],
)
def test_half_width_punctuation(marked: Marked, text: str, found: list[str]) -> None:
    """One mark a paragraph; numbers, times, addresses and foreign words keep theirs."""
    assert words(marked("half-width-punctuation", told(text))) == found


def test_half_width_habit_is_told_once(marked: Marked) -> None:
    """More paragraphs than a few are a habit."""
    text = "\n\n".join(f"健全机制,明确责任{n}。" for n in "甲乙丙丁戊己庚")
    assert words(marked("half-width-punctuation", told(text))) == [","]


def test_plain_text_is_not_judged_for_widths(marked: Marked) -> None:
    """Pages and PDFs narrow the marks on the way."""
    assert marked("half-width-punctuation", told("健全机制,明确责任。"), "plain") == []


def test_widths_are_mended(mended: Mended) -> None:
    """Every mark of the paragraph becomes full-width, a space behind a comma goes."""
    text = told("健全机制, 明确责任;落实《印发<公开要点>的通知》(试行)和<公开办法>。")
    expected = told("健全机制，明确责任；落实《印发〈公开要点〉的通知》（试行）和《公开办法》。")
    assert mended("half-width-punctuation", text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开信息126条。群众满意", ["群众满意"]),
        ("我镇健全机制，明确责任，公开信息126条", ["公开信息126条"]),
        ("（一）健全机制。我镇公开信息126条，检查2次", ["检查2次"]),
        ("公开信息126条。做到“应公开尽公开”", []),
        ("公开信息126条。（含政策类）", []),
        ("公开信息126条。联系电话：0799-5550123转办公室", []),
        ("附：公开信息126条。目录一览", []),
        ("责任编辑：办公室。审核，青石镇", []),
        ("我镇公开信息126条", []),
    ],
)
def test_missing_full_stop(marked: Marked, text: str, found: list[str]) -> None:
    """Running text ends with a mark; contacts, notes, short lines and quotations may not."""
    assert words(marked("missing-full-stop", told(text))) == found


@pytest.mark.parametrize("intro", ["主要工作如下：", "主要工作如下。现列明："])
def test_items_of_a_list_need_no_full_stop(marked: Marked, intro: str) -> None:
    """Lines after a colon, and neighbours without any sentence's end, are a list."""
    text = f"{intro}\n\n修订制度，明确责任，定期检查栏目\n\n举办业务培训，参加培训人员15人次"
    assert marked("missing-full-stop", told(text)) == []
    assert marked("missing-full-stop", told("现列明：\n\n修订制度，明确责任，定期检查栏目")) == []


def test_a_paragraph_without_full_stop_is_not_broken(marked: Marked) -> None:
    """What only lacks its full stop is no business of broken-paragraph."""
    text = told("收到申请3件，均按期通过邮件发送给申请人\n\n2017年，我镇没有不予公开的情形。")
    assert marked("broken-paragraph", text) == []
    assert words(marked("missing-full-stop", text)) == ["邮件发送给申请人"]


def test_a_short_answer_is_a_sentence(marked: Marked) -> None:
    """A section's only line ends with a mark, where it is more than 无."""
    text = told("没有其他需要报告的事项", section="other_matters")
    assert words(marked("missing-full-stop", text)) == ["他需要报告的事项"]
    assert marked("missing-full-stop", told("无", section="other_matters")) == []


def test_a_caption_needs_no_full_stop(marked: Marked) -> None:
    """A line in front of a table is its caption."""
    text = told("青石镇2017年公开情况，按渠道统计\n\n| 网站 | 公开栏 |\n|---|---|\n| 98 | 28 |")
    assert marked("missing-full-stop", text) == []


def test_texts_without_full_stops_have_the_habit(marked: Marked) -> None:
    """Where many paragraphs go without, nothing is told."""
    text = "\n\n".join(f"我镇健全机制，明确责任，公开信息{n}条" for n in range(11, 19))
    assert marked("missing-full-stop", told(text)) == []


def test_wrapped_lines_are_not_paragraphs(marked: Marked) -> None:
    """In text wrapped at a width nothing is told."""
    line = "我镇健全机制，明确责任，公开信息，检查栏目，更正链接，组织培训"
    lines = "\n".join([line] * 30)
    assert marked("missing-full-stop", told(lines), "plain") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("先行有效件数为3件。", ["先行有效"]),
        ("未发生提前行政诉讼情况。", ["提前行政诉讼"]),
        ("先行有效的经验已推广，提前行政诉讼应对。", []),
        ("印发《先行有效规范性文件目录》。", []),
    ],
)
def test_sound_alike_word(marked: Marked, text: str, found: list[str]) -> None:
    """先行有效 is wrong of documents, 提前行政诉讼 of cases; both may be right elsewhere."""
    assert words(marked("sound-alike-word", told(text))) == found
