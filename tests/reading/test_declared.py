"""The announced list of parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_lint.reading.declared import read_declared
from disclosure_lint.reading.sections import with_meanings
from disclosure_lint.report import Declared, Section
from disclosure_lint.rulebook import Regime
from disclosure_lint.rulebook.load import load_rulebook
from disclosure_lint.text import Span

OLD = (
    *("概述", "主动公开政府信息情况", "依申请公开政府信息情况", "政府信息公开的收费及减免情况"),
    *("因政府信息公开申请行政复议、提起行政诉讼的情况", "存在的主要问题及改进情况"),
)
NEW = (
    *("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"),
    *("政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"),
)


def regime(identity: str) -> Regime:
    """Return a regime of the built-in rulebook."""
    return load_rulebook().regimes[identity]


def sections(titles: tuple[str, ...], identity: str = "R2008") -> tuple[Section, ...]:
    """Return top sections with these titles, which stand behind the preamble."""
    far = Span(5000, 5000)
    bare = (
        Section(i, None, (), "", "hanzi", i + 1, title, 1, far, far, far, far, far)
        for i, title in enumerate(titles)
    )
    return with_meanings(bare, regime(identity))


def read(text: str, titles: tuple[str, ...] = OLD, identity: str = "R2008") -> Declared | None:
    """Read the announced list of a preamble before a body with these titles."""
    return read_declared(
        text, Span(0, len(text)), sections(titles, identity), regime(identity).outline
    )


def parts(declared: Declared | None) -> list[tuple[str, int | None]]:
    """Return the announced parts with the sections they name."""
    return [(part.text, part.section) for part in declared.parts] if declared else []


OLD_LIST = "、".join(OLD)
NEW_LIST = "、".join(NEW)


@pytest.mark.parametrize(
    ("text", "titles", "identity"),
    [
        (f"报告全文包括{OLD_LIST}。", OLD, "R2008"),
        (f"本报告由{OLD_LIST}组成。", OLD, "R2008"),
        (f"本报告由{OLD_LIST}等六个部分组成。", OLD, "R2008"),
        (f"全文共分六个部分：{OLD_LIST}。", OLD, "R2008"),
        (f"全文共六部分，包括{OLD_LIST}。", OLD, "R2008"),
        (f"报告分为{OLD_LIST}六部分。", OLD, "R2008"),
        (f"全文包括{NEW_LIST}。", NEW, "R2021"),
        ("主要内容包括：" + "，".join(NEW) + "。", NEW, "R2021"),
        ("报告包括" + "、".join(NEW[:-1]) + "和" + NEW[-1] + "等六个部分。", NEW, "R2021"),
        ("报告包括" + "、".join(NEW[:-1]) + "以及" + NEW[-1] + "。", NEW, "R2021"),
        ("由" + "".join(f"“{title}”" for title in NEW) + "六部分组成。", NEW, "R2021"),
        ("共分六部分：" + "".join(f"{i}.{t}；" for i, t in enumerate(NEW, 1)), NEW, "R2021"),
    ],
)
def test_lists_are_read_as_the_body_has_them(
    text: str, titles: tuple[str, ...], identity: str
) -> None:
    """All ways to announce are read, and 、 inside titles does not split them."""
    declared = read(text, titles, identity)
    assert [section for _, section in parts(declared)] == [0, 1, 2, 3, 4, 5]
    assert declared is not None
    assert declared.sure


@pytest.mark.parametrize(
    ("text", "titles", "identity"),
    [
        ("全文包括" + "、".join(NEW[:5]) + "，以及" + NEW[5] + "。", NEW, "R2021"),
        ("全文包括" + "、".join(NEW) + "六方面。", NEW, "R2019"),
        (
            "全文包括" + "、".join(NEW[:4]) + "," + NEW[4] + "," + NEW[5] + "等六部分。",
            NEW,
            "R2021",
        ),
        ("全文包括：" + ";".join(NEW) + "。", NEW, "R2021"),
        (
            (
                "本报告单由政务信息公开情况概述、主动公开政府信息情况、依申请公开情况、收费情况、"
                "复议诉讼情况、政府信息公开工作中存在的主要问题及改进情况几部分内容构成。"
            ),
            OLD,
            "R2008",
        ),
        (
            (
                "全文包括概述、主动公开及依申请公开政府信息情况、收费情况、行政复议及行政诉讼情况、"
                "存在问题和改进措施等，内容涵盖青石镇2017年信息公开工作情况。"
            ),
            OLD,
            "R2008",
        ),
    ],
)
def test_lists_are_written_in_many_ways(text: str, titles: tuple[str, ...], identity: str) -> None:
    """Mixed separators, joint items and sentences that go on are read."""
    declared = read(text, titles, identity)
    assert [section for _, section in parts(declared)] == [0, 1, 2, 3, 4, 5]
    assert declared is not None
    assert declared.sure


def test_words_may_differ() -> None:
    """Announced titles may differ from the body's in all that authors vary."""
    text = (
        "全文包括工作概述、政府信息主动公开情况、政府信息依申请公开办理情况、收费及减免情况、"
        "行政复议和行政诉讼情况、工作存在的主要问题及改进措施。"
    )
    assert [section for _, section in parts(read(text))] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("tail", "count", "shortened"),
    [
        ("等六个部分组成", 6, True),
        ("共六个部分组成", 6, False),
        ("六部分组成", 6, False),
        ("等6项内容组成", 6, True),
        ("七个方面组成", 7, False),
        ("等组成", None, True),
        ("组成", None, False),
    ],
)
def test_the_stated_count(tail: str, count: int | None, shortened: bool) -> None:  # noqa: FBT001 -- a column of the table
    """The count is read with its place; 等 before it makes the list a shortened one."""
    declared = read(f"本报告由{OLD_LIST}{tail}。")
    assert declared is not None
    assert (declared.count.value if declared.count else None, declared.open) == (count, shortened)


def test_the_count_has_its_place() -> None:
    """The count's span covers number and noun."""
    text = f"本报告由{OLD_LIST}等六个部分组成。"
    declared = read(text)
    assert declared is not None
    assert declared.count is not None
    assert declared.count.span.of(text) == "六个部分"


def test_parts_the_body_lacks() -> None:
    """What the body lacks is left over: with its meaning where the words tell it, else bare."""
    text = (
        "全文包括概述、组织领导和制度建设情况、主动公开政府信息以及公开平台建设情况、"
        "公开申请的办理情况、收费及减免情况、存在的主要问题以及改进情况。"
    )
    declared = read(text, ("概述", "政府信息公开的收费及减免情况", "存在的主要问题及改进情况"))
    assert declared is not None
    assert [(part.text, part.section, part.id) for part in declared.parts] == [
        ("概述", 0, "overview"),
        ("组织领导和制度建设情况", None, None),
        ("主动公开政府信息以及公开平台建设情况", None, "proactive_disclosure"),
        ("公开申请的办理情况", None, "requests"),
        ("收费及减免情况", 1, "fees"),
        ("存在的主要问题以及改进情况", 2, "problems"),
    ]
    assert declared.sure


@pytest.mark.parametrize(
    ("lost", "titles"),
    [
        ("回应解读情况", ("概述", "主动公开政府信息情况", "政策解读和回应关切情况", *OLD[2:])),
        ("人员", OLD),
        ("组织领导", ("概述", "主动公开政府信息情况", *OLD[2:])),
    ],
)
def test_doubtful_readings(lost: str, titles: tuple[str, ...]) -> None:
    """A part that may be a section under another name, or half of one, makes the list unsure."""
    declared = read(f"全文包括概述、主动公开政府信息情况、{lost}、{'、'.join(OLD[2:])}。", titles)
    assert declared is not None
    assert not declared.sure


def test_a_part_known_by_its_words() -> None:
    """A part that no title fits has the meaning its words tell."""
    text = "全文包括概述、公众申请公开政府信息的受理和答复工作、存在的主要问题及改进情况。"
    declared = read(text, ("概述", "存在的主要问题及改进情况"))
    assert declared is not None
    assert [(part.section, part.id) for part in declared.parts] == [
        (0, "overview"),
        (None, "requests"),
        (1, "problems"),
    ]


def test_the_same_section_twice() -> None:
    """Two parts that name one section of one meaning are no sure reading."""
    declared = read(f"全文包括{OLD_LIST}、下一步工作打算。")
    assert declared is not None
    assert not declared.sure


def test_a_lost_part_with_the_meaning_of_another_section() -> None:
    """A part whose meaning is known is no other section under another name."""
    declared = read(f"全文包括{OLD_LIST}。", (*OLD[:3], "其他需要报告的事项", *OLD[4:]))
    assert declared is not None
    assert declared.sure
    assert (OLD[3], None) in parts(declared)


def test_the_count_may_come_first() -> None:
    """由六个部分组成：… is read as the list behind its count."""
    declared = read(f"本报告由六个部分组成：{OLD_LIST}。")
    assert [section for _, section in parts(declared)] == [0, 1, 2, 3, 4, 5]
    assert declared is not None
    assert declared.count is not None
    assert declared.count.value == 6


def test_titles_may_hold_a_part() -> None:
    """What follows an open list and ends as titles do may be a part."""
    declared = read(f"全文包括{OLD_LIST}、会议和培训情况。")
    assert parts(declared)[-1] == ("会议和培训情况", None)


def test_without_sections() -> None:
    """Without sections there is nothing to set the list against but the regime's titles."""
    declared = read(f"全文包括{OLD_LIST}。", ())
    assert declared is not None
    assert {part.section for part in declared.parts} == {None}
    assert read("没有列举。", ()) is None


def test_a_joint_heading_covers_two_parts() -> None:
    """Two announced parts may stand under one joint heading."""
    titles = (*OLD[:3], "收费及减免情况和行政复议、行政诉讼情况", OLD[5])
    declared = read(f"全文包括{OLD_LIST}。", titles)
    assert [section for _, section in parts(declared)] == [0, 1, 2, 3, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "本报告由云溪县青石镇人民政府编制。",
        "总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
        "本年度公开的信息包括机构职能、政策文件、财政信息、应急管理。",
        "由三名同志组成工作专班，负责公开、审查、培训。",
        "主要包括两个方面：公开和服务。",
    ],
)
def test_no_list(text: str) -> None:
    """Lists of other things, and the aspects of the overview, announce no sections."""
    assert read(text, NEW, "R2021") is None


def test_the_list_may_stand_in_the_first_section() -> None:
    """Where there is no preamble, the beginning of the first section is read."""
    text = f"一、总体情况\n本报告包括{NEW_LIST}。"
    head, own = Span(0, 6), Span(6, len(text))
    first = Section(0, None, (), "", None, 1, "总体情况", 1, head, head, own, own, own)
    rest = [s for s in sections(NEW, "R2021") if s.index]
    body = [*with_meanings([first], regime("R2021")), *rest]
    declared = read_declared(text, None, body, regime("R2021").outline)
    assert [section for _, section in parts(declared)] == [0, 1, 2, 3, 4, 5]


def test_the_sentence_may_go_on() -> None:
    """What follows the list in its sentence is no part of it."""
    text = f"全文包括{NEW_LIST}，所列数据的统计期限自2023年1月1日起至12月31日止。"
    assert len(parts(read(text, NEW, "R2021"))) == 6


def test_spans_hold_the_texts() -> None:
    """Each part's text is what its span covers."""
    text = f"本报告由{OLD_LIST}等六个部分组成。"
    declared = read(text)
    assert declared is not None
    assert all(part.span.of(text) == part.text for part in declared.parts)


@given(
    st.lists(
        st.sampled_from(
            [
                *OLD,
                "包括",
                "由",
                "组成",
                "、",
                "，",
                "和",
                "等六部分",
                "“",
                "”",
                "。",
                "1.",
                "会议情况",
            ]
        ),
        max_size=30,
    )
)
def test_any_preamble_is_read(words: list[str]) -> None:
    """Any preamble is read, and all spans lie in it, in order."""
    text = "".join(words)
    declared = read(text)
    if declared is not None:
        spans = [part.span for part in declared.parts]
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
