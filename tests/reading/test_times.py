"""Time expressions and their roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.quotations import read_quotations
from disclosure_lint.reading.times import OwnDates, read_times
from disclosure_lint.report import Paragraph, Section, TimeExpression
from disclosure_lint.text import Span


def section(title: str, text: str, ids: tuple[str, ...]) -> Section:
    """Return a section with `title` whose body is the whole text."""
    body, empty = Span(0, len(text)), Span(0, 0)
    return Section(
        0, ids[0] if ids else None, ids, "", None, None, title, 1, empty, empty, body, body, body
    )


def read(text: str, place: str = "body") -> tuple[TimeExpression, ...]:
    """Read a one-paragraph text that stands in the body, in problems, or under 整改措施."""
    sections = {
        "body": [section("概述", text, ("overview",))],
        "problems": [section("存在的主要问题及改进情况", text, ("problems",))],
        "measures": [section("整改措施", text, ("problems",))],
    }[place]
    paragraph = Paragraph(0, Span(0, len(text)), 0)
    return read_times(text, [paragraph], read_quotations(text), sections)


def told(text: str, place: str = "body") -> list[str]:
    """Return the roles of the times of a text; a guess has a question mark."""
    return [time.role + ("" if time.sure else "?") for time in read(text, place)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017年，我镇共公开信息120条。", "subject"),
        ("2017 年我镇未收到公开申请。", "subject"),
        ("青石镇2017年累计公开信息120条。", "subject"),
        ("2017年度，认真贯彻《条例》。", "subject"),
        ("较2016年增长12%。", "comparison"),
        ("比2016年度多12条。", "comparison"),
        ("与2016年相比，增加12条。", "comparison"),
        ("在2016年基础上，我镇有所提高。", "comparison"),
        ("2016年结转申请2件。", "carry"),
        ("结转2018年办理1件。", "carry"),
        ("《青石镇2016年工作要点》的通知", "document"),
        ("根据〔2016〕12号文件", "document"),
        ("按照2016年政务公开工作要点要求，", "document"),
        ("公开2016年度土地供应计划。", "document"),
        ("2016年12月成立领导小组。", "past-event?"),
        ("2016年以来，我镇坚持公开。", "past-event"),
        ("自2008年5月1日起公开。", "past-event"),
        ("2016年、2017年两年", "series series"),
        ("“十三五”（2016-2020）规划", "series series"),
        ("2019-2020学年校历", "series series"),
        ("（2019年修订）", "law"),
        ("2019年4月修订的《政府信息公开条例》", "law"),
        ("二〇一七年，我镇共公开信息120条。", "subject"),
    ],
)
def test_roles_in_the_body(text: str, expected: str) -> None:
    """The words beside a year, and what is told behind it, give it its role."""
    assert told(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("2017年，我们将继续加强公开。", "2017年，我们将"),
        ("2017 年，我们将采取以下措施：", "2017 年，我们将"),
        ("2017年我镇将以群众需求为导向，", "2017年我镇将"),
        ("我镇2017年将进一步完善制度。", "2017年将"),
        ("2017年，青石镇将按照要求，", "2017年，青石镇将"),
        ("2017年，为进一步做好公开工作，我镇将加大力度。", "2017年，为进一步做好公开工作，我镇将"),
        ("2017年，在县政府的领导下，我局计划从三方面着手。", "2017年，在县政府的领导下，我局计划"),
        ("2017年，我局拟采取以下措施。", "2017年，我局拟"),
        ("2017年，我镇要进一步加强学习。", "2017年，我镇要"),
        ("因此，2017年我们将重点抓好三项工作。", "2017年我们将"),
        (
            "2017年是落实《条例》的关键之年，我镇将继续努力。",
            "2017年是落实《条例》的关键之年，我镇将",
        ),
        ("在2017年的政府信息公开工作中，我镇将继续努力。", "2017年的政府信息公开工作中，我镇将"),
        ("到2017年底，我镇将基本完成改造。", "2017年底，我镇将"),
        ("针对存在的问题，2017年，我街道将着力改进。", "2017年，我街道将"),
        ("2017年，全镇政府信息公开工作将不断加强。", "2017年，全镇政府信息公开工作将"),
    ],
)
def test_promises(text: str, anchor: str) -> None:
    """An agency's 将, 拟, 要 or 计划 before a verb is a promise, up to that word."""
    (time,) = read(text, "problems")
    assert (time.role, time.sure, time.anchor.of(text)) == ("plan", True, anchor)


@pytest.mark.parametrize(
    "text",
    [
        "2017年，我镇始终将信息公开作为重要工作。",
        "2017年，我局将申请人所申请的信息通过邮箱发送。",
        "2017年，我镇将加强信息公开工作列入议事日程。",
        "2017年，我镇将重点领域信息公开纳入考核。",
        "2017年，我镇将主要精力放在平台建设上。",
        "2017年，我镇将全面预算公开。",
        "2017年，规划计划类信息60条。",
        "2017年，我镇工作计划从严落实。",
        "会议要求，2017年要继续加强公开。",
        "2017年，我镇取得了一定成绩，但仍存在不足。",
        "2017年，我镇信息公开工作仍需进一步加强。",
        "2017年，我镇主要工作有序推进。",
        "2017年，我镇信息公开工作取得成效，但还有差距，我镇将继续努力。",
        "按照2017年工作部署，我镇将继续加强公开。",
        "2017年是关键一年，下一步我镇将继续努力。",
        "在2017年工作的基础上，我镇将继续努力。",
        "2017年，我镇继续加强培训，举办培训2次。",
        "2017年，我镇完善了制度。",
        "2017年，我镇加强培训，完善制度。",
        "2017年，我镇主要按照上级要求开展工作。",
        "2017年，我镇将会议材料及时公开。",
        "2017年，我镇将规范性文件公开。",
        "2017年，我镇将实施方案在网站公布。",
        "2017年，我镇年度计划在网站公开。",
        "2017年，我镇将落实情况向社会公布。",
    ],
)
def test_facts_in_problems(text: str) -> None:
    """What resembles a promise and tells a fact is no sure plan."""
    assert "plan" not in told(text, "problems")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("为进一步做好公开工作，2017年我局加大工作力度，一是完善制度。", "plan"),
        ("2017年，继续加强平台建设。", "plan"),
        ("2017年，重点做好以下工作：", "plan"),
        ("2017年，我局加大工作力度，完善制度3项，举办培训2次。", "subject"),
        ("2017年，我局完善了公开制度。", "subject"),
        ("针对上年存在的问题，2017年我局加强培训。", "subject"),
        ("2017年，我局公开工作仍存在不足。", "subject"),
    ],
)
def test_bare_measures(text: str, expected: str) -> None:
    """Where only measures are told, a bare verb of effort is a plan, unless it tells of results."""
    assert told(text, "measures") == [expected]


def test_measures_begin_with_next_step() -> None:
    """In a section on problems, measures begin with the sentence that says 下一步."""
    text = "2017年，继续加强培训。下一步工作如下：2017年，继续完善制度。"
    assert told(text, "problems") == ["plan?", "plan"]


@pytest.mark.parametrize("text", ["2017年，我镇将继续加强公开。", "我们2017年将进一步加强公开。"])
def test_first_person_promises_anywhere(text: str) -> None:
    """Outside of problems only the agency's own promise is a sure plan."""
    assert told(text) == ["plan"]


def test_others_promises_are_guessed() -> None:
    """Outside of problems another's future is a guess."""
    assert told("2017年，省气象部门将进一步加强服务。") == ["plan?"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("2018年工作打算", "plan"),
        ("2018年政府信息公开工作计划", "plan"),
        ("2017年存在的问题及下一步打算", "subject?"),
        ("2017年工作计划完成情况", "document?"),
    ],
)
def test_headings(heading: str, expected: str) -> None:
    """A heading that names nothing but a plan is a plan for its year."""
    span, end = Span(0, len(heading)), Span(len(heading), len(heading))
    one = Section(0, None, (), "", None, None, heading, 1, span, span, end, span, end)
    (time,) = read_times(heading, (), (), [one])
    assert time.role + ("" if time.sure else "?") == expected


def test_own_dates() -> None:
    """Title, period and signature dates have their own roles, wherever they stand."""
    text = "青石镇2017年年度报告\n自2017年1月1日至2017年12月31日\n2018年2月1日"
    lines = [Span(0, 12), Span(13, 35), Span(36, 45)]
    own = OwnDates((lines[0],), (lines[1],), (lines[2],))
    times = read_times(text, [Paragraph(0, lines[1], None)], (), (), own)
    assert [(t.role, t.month) for t in times] == [
        ("title", None),
        ("period", 1),
        ("period", 12),
        ("signature", 2),
    ]


def test_impossible_days_are_kept() -> None:
    """Values are as written, so that rules can speak of them."""
    (time,) = read("2017年2月30日，我镇召开会议。")
    assert (time.year, time.month, time.day) == (2017, 2, 30)


def test_a_time_knows_its_section() -> None:
    """A time in a section's paragraph carries the section's index."""
    assert [time.section for time in read("2017年，我镇共公开信息120条。")] == [0]


@given(st.text(alphabet="2017年度月将要我镇继续加强，。《》〔〕号-较结转公开条3 \n", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Any text is read; times are in order and inside, each within its anchor."""
    times = read(text, "problems")
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in times)
    assert all(t.anchor.contains(t.span) for t in times)
    assert sorted(t.span for t in times) == [t.span for t in times]
