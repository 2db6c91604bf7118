"""anachronism, stale-reference, stale-campaign, superseded-agency: what was there, and when."""

import pytest
from tests.checks.conftest import Marked
from tests.checks.setting import told

from disclosure_lint.checks.meetings import named_meetings


def report(text: str, year: int, **given: object) -> str:
    """Return the clean report on `year` with a paragraph behind its overview."""
    regime = "R2021" if year > 2020 else "R2019" if year > 2018 else "R2008"
    return told(text, regime=regime, year=year, append=True, **given)


def test_meetings_are_read() -> None:
    """Plenums told in one list are told apart; twenty kinds of things are no congress."""
    text = "党的二十大和二十届二中、三中全会，二十大类事项，第二十届运动会"
    assert [name for _, name in named_meetings(text)] == ["二十大", "二十届二中", "二十届三中"]


@pytest.mark.parametrize(
    ("text", "year", "case", "found"),
    [
        ("学习党的二十大精神。", 2021, "meeting", "二十大"),
        ("学习十九届六中全会精神。", 2020, "meeting", "六中"),
        ("落实江政办发〔2024〕3号文件。", 2022, "document", "江政办发〔2024〕3号"),
        ("落实国令第711号公布的条例。", 2017, "document", "国令第711号"),
        ("生态环境部通报1次。", 2016, "body", "生态环境部"),
        ("公开了县本级2020年度部门决算。", 2020, "accounts", "2020年度部门决算"),
    ],
)
def test_what_came_later(marked: Marked, text: str, year: int, case: str, found: str) -> None:
    """What came after the report's date is marked, with its case."""
    marks = marked("anachronism", report(text, year))
    assert [(kind, words.lstrip("落实")) for kind, words in marks] == [(case, found)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("以优异成绩迎接党的二十大。", 2021),
        ("将认真学习党的二十大精神。", 2021),
        ("落实江政办发〔2022〕3号文件。", 2021),
        ("与县退役军人事务局会商。", 2018),
        ("公开2020年部门预算和2019年部门决算。", 2020),
        ("公开2020年度部门预决算。", 2020),
        ("2020年部门决算公开2份。", 2020),
        ("2020年度部门决算将于批准后公开。", 2020),
        ("转发《关于学习党的二十大精神的通知》。", 2021),
    ],
)
def test_what_was_there(marked: Marked, text: str, year: int) -> None:
    """Looking ahead, documents of the month of signing, and titles are no anachronism."""
    assert marked("anachronism", report(text, year)) == []


def test_a_date_that_cannot_be_right_does_not_count(marked: Marked) -> None:
    """A report dated within its own year was written at an unknown time of the next."""
    text = told(
        "江州市云溪县青石镇人民政府\n\n2021年1月20日", regime="R2021", section="closing", year=2021
    )
    text = text.replace("政府信息公开工作平稳有序。", "学习党的二十大精神。")
    assert marked("anachronism", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("严格按照《2018年云溪县政务公开工作要点》执行。", "2018年云溪县政务公开工作要点"),
        ("2020年，我镇根据县2019年政务公开工作要点开展工作。", "2019年政务公开工作要点"),
        ("贯彻国办发〔2018〕23号文件。", "国办发〔2018〕23号"),
    ],
)
def test_older_plans(marked: Marked, text: str, found: str) -> None:
    """An older plan as this year's basis is marked."""
    assert marked("stale-reference", report(text, 2020)) == [(None, found)]


@pytest.mark.parametrize(
    "text",
    [
        "按照2020年政务公开工作要点开展工作，巩固2019年政务公开工作要点的成果。",
        "按照《2019年政务公开工作要点》设立的专栏运行以来良好。",
        "公开《2019年政务公开工作要点》1份。",
        "按照2019年政务公开工作要点及2020年度任务分解表开展工作。",
        "按照2019年和2020年政务公开工作要点开展工作。",
        "| 按照 | 2019年政务公开工作要点 |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_plans_rightly_cited(marked: Marked, text: str) -> None:
    """Beside this year's plan, as history, or as what was published, older plans are right."""
    assert marked("stale-reference", report(text, 2020)) == []


def test_the_last_national_plan_goes_on(marked: Marked) -> None:
    """Where no newer plan is known an older one is no leftover."""
    text = report("按照《2022年政务公开工作要点》开展工作。", 2024)
    assert marked("stale-reference", text) == []


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("坚持以公开为原则、以不公开为例外。", 2019, ("principle", "公开为原则")),
        ("围绕“十二五”规划开展工作。", 2021, (None, "十二五”规划")),
        ("深入学习党的十九大精神。", 2024, (None, "十九大精神")),
    ],
)
def test_out_of_date(marked: Marked, text: str, year: int, found: tuple[str | None, str]) -> None:
    """Old wording as current is marked once."""
    assert marked("stale-campaign", report(text + text, year)) == [found]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("坚持以公开为原则、不公开为例外。", 2018),
        ("由以公开为原则、不公开为例外，到以公开为常态。", 2020),
        ("公开“十二五”规划文本1份。", 2021),
        ("深入学习党的十八大、十九大精神。", 2018),
        ("党的十八大以来，公开工作稳步推进。", 2024),
        ("坚持公开为原则。", 2021),
    ],
)
def test_still_right(marked: Marked, text: str, year: int) -> None:
    """In their time, as history, and beside newer ones such words are right."""
    assert marked("stale-campaign", report(text, year)) == []


@pytest.mark.parametrize(
    ("text", "year", "found"),
    [
        ("县国土局、县国土资源局和县卫计局参加。", 2020, ["国土局", "卫计局"]),
        ("县政府法制办负责审核。", 2021, ["政府法制办"]),
        ("县扶贫办报送信息3条。", 2022, ["扶贫办"]),
    ],
)
def test_abolished_bodies(marked: Marked, text: str, year: int, found: list[str]) -> None:
    """One mark for each abolished body."""
    assert [words for _, words in marked("superseded-agency", report(text, year))] == found


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("县国土局参加。", 2018),
        ("原县国土资源局移送材料3份。", 2020),
        ("国土局大院设公开栏1处。", 2020),
        ("镇法制办、村扶贫办报送信息。", 2023),
        ("2017年县国土局报送信息3条。", 2020),
        ("县国土局并入自然资源局，职责划转。", 2020),
        ("县市场监管局（工商局）参加。", 2020),
        ("| 县国土局 | 3 |\n|---|---|\n| 1 | 2 |", 2020),
        ("县扶贫办报送信息3条。", 2021),
        ("兵团第一师国土资源局报送信息。", 2020),
        ("省煤监局、市交通质监局参加。", 2020),
    ],
)
def test_bodies_rightly_named(marked: Marked, text: str, year: int) -> None:
    """In their time, as history, as buildings, inside other bodies they are right."""
    assert marked("superseded-agency", report(text, year)) == []
