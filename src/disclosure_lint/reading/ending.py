"""How a text ends: in a sentence, an answer without its full stop, or somewhere on the way."""

from collections.abc import Sequence

from disclosure_lint.reading.body import Body
from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.report import Paragraph, Report, Section

_CLOSED = tuple("。！？；：）)”》.!?;:")
_JOINING = ("，", ",", "、")
_SENTENCE = 30  # a paragraph that long without its end is no short answer
_ANSWERS = word_list(
    "情况 事项 案件 申请 诉讼 复议 申诉 投诉 举报 费用 收费 公开 无 发生 现象 行为 收取 减免 工作 "
    "件 条 次 元 起 人 例 项 宗 份 篇 内容 信息 要求 规定"
)


def ends_midway(report: Report) -> bool:
    """Tell whether the end may be lost: nothing signs the report, and its last words go on."""
    if report.outline_reason == "cut-off":
        return True
    if report.signature or not report.paragraphs:
        return False
    if report.text[report.paragraphs[-1].span.end :].strip():
        return False
    return stops_in_paragraph(report.text, report)


def ends_with_heading(text: str, sections: Sequence[Section]) -> bool:
    """Tell whether nothing stands under the last heading, and nothing below it."""
    return bool(sections) and not text[sections[-1].heading.end :].strip(" \t\r\n\u3000*_#")


def stops_in_paragraph(text: str, body: Body | Report) -> bool:
    """Tell whether the last paragraph stops in mid-sentence.

    It does so where it is long and has no end, ends with a comma, or is short and no answer
    (当年没有收费) while all others end as sentences do.
    """
    if not body.paragraphs:
        return False
    last = body.paragraphs[-1].span
    words = last.of(text)
    if words.endswith(_CLOSED) or any(table.span.start > last.start for table in body.tables):
        return False
    if len(last) >= _SENTENCE or words.endswith(_JOINING):
        return True
    return not words.endswith(_ANSWERS) and _stands_out(text, body.paragraphs)


def _stands_out(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether the last paragraph follows its heading, or is an item, and alone lacks an end.

    A line below the text of a section may be what a page puts there.
    """
    own = [paragraph for paragraph in paragraphs if paragraph.section is not None]
    if not own:
        return False
    *others, last = own
    first = not others or others[-1].section != last.section
    if not (first or last.number or last.items):
        return False
    return bool(others) and all(_is_closed(text, other) for other in others)


def _is_closed(text: str, paragraph: Paragraph) -> bool:
    return paragraph.span.of(text).endswith(_CLOSED)
