"""The clean reports: whole and in order for every body, and examples are set where they belong."""

from itertools import product

import pytest
import regex

from disclosure_lint.rulebook import RulebookError, load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.rulebook.setting import regime_of

REGIMES = load_rulebook().regimes
KINDS = ("镇", "乡", "街道", "局", "委", "办", "县", "区", "市", "管委会", "政府办")
NUMERALS = "一二三四五六七八九"


def _titles(text: str) -> list[str]:
    return regex.findall(rf"^## [{NUMERALS}]、(.+)$", text, regex.MULTILINE)


@pytest.mark.parametrize(("name", "kind"), list(product(REGIMES, KINDS)))
def test_every_body_has_a_whole_report(name: str, kind: str) -> None:
    """Title, numbered sections in the regime's order, signature; no placeholder is left."""
    text = clean_report(name, {"agency": kind})
    agency = regex.match(r"# (\D+)\d{4}年政府信息公开工作年度报告\n", text)
    assert agency is not None
    assert f"\n\n{agency[1]}\n\n" in text
    assert not set(text) & set("{}<>")
    headings = regex.findall(r"^## (.)、", text, regex.MULTILINE)
    assert list(NUMERALS[: len(headings)]) == headings


@pytest.mark.parametrize("name", REGIMES)
def test_the_sections_are_those_of_the_regime(name: str) -> None:
    """The clean report has the regime's sections, which its preamble lists and counts."""
    text = clean_report(name, {})
    forms = [form for form in REGIMES[name].outline if form.id != "statistics_table"]
    titles = _titles(text)
    assert len(forms) == len(titles)
    for form, title in zip(forms, titles, strict=True):
        assert title == form.title.removeprefix("行政机关") or title in form.aliases
    assert f"由{'、'.join(titles)}等{NUMERALS[len(titles) - 1]}个部分组成" in text


@pytest.mark.parametrize("name", ["R2019", "R2021"])
def test_the_tables_are_balanced(name: str) -> None:
    """The applicants add up in every row, the results in every column, and the years balance."""
    lines = clean_report(name, {}).split("\n")
    cells = [line.split("|") for line in lines if line.count("|") == 11]
    figures = [[int(cell) for cell in row if cell.strip().isdecimal()] for row in cells]
    received, carried_in, *results, total, carried_out = filter(None, figures)
    assert all(sum(row[:-1]) == row[-1] for row in (received, carried_in, *results, total))
    assert total == [sum(column) for column in zip(*results, strict=True)]
    for new, old, done, left in zip(received, carried_in, total, carried_out, strict=True):
        assert new + old == done + left


def test_the_year_fills_the_report() -> None:
    """The year given is the reporting year; plans and signature are of the next."""
    text = clean_report("R2008", {"year": 2012})
    assert {"2012", "2013"} == set(regex.findall(r"20\d\d", text))
    assert text.endswith("\n\n2013年3月5日\n")


def test_the_region_names_the_body() -> None:
    """A region given takes the place of the kind's own, and the website follows it."""
    text = clean_report("R2021", {"agency": "局", "region": "海州市临江区"})
    assert text.startswith("# 海州市临江区水利局2023年")
    assert "区人民政府门户网站" in text


def test_a_text_replaces_the_body_of_its_section() -> None:
    """The heading stays, and the rest of the report."""
    text = clean_report("R2008", {"section": "fees"}, "收费的文字。")
    assert "## 四、政府信息公开的收费及减免情况\n\n收费的文字。\n\n## 五、" in text
    assert "未收取任何费用" not in text


def test_a_text_may_be_added_to_the_body() -> None:
    """With `append` the body stays and the text comes after it."""
    text = clean_report("R2008", {"section": "fees", "append": True}, "收费的文字。")
    assert "没有发生减免费用的情形。\n\n收费的文字。\n\n## 五、" in text


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("title", "# 一行文字\n\n本报告根据"),
        ("preamble", "年度报告\n\n一行文字\n\n## 一、概述"),
        ("closing", "其他需要报告的事项。\n\n一行文字\n"),
    ],
)
def test_title_preamble_and_closing_can_be_replaced(section: str, expected: str) -> None:
    """They are slots like the sections; a title keeps its Markdown mark."""
    assert expected in clean_report("R2008", {"section": section}, "一行文字")


@pytest.mark.parametrize(
    ("section", "expected"),
    [("title", "本报告根据"), ("fees", "# 江州市")],
)
def test_an_empty_text_leaves_nothing(section: str, expected: str) -> None:
    """An empty example empties its slot: no mark and no blank line is left of it."""
    text = clean_report("R2008", {"section": section}, "")
    assert text.startswith(expected)
    assert "\n\n\n" not in text


def test_sections_can_be_taken_out() -> None:
    """The rest is renumbered; the preamble still announces what is gone."""
    text = clean_report("R2008", {"without": ["requests", "fees"]})
    assert len(_titles(text)) == 5
    assert "、政府信息公开的收费及减免情况、" in text
    assert "等七个部分组成" in text


def test_the_preamble_can_follow() -> None:
    """With `relist` the preamble lists and counts what is left."""
    text = clean_report("R2008", {"without": ["requests", "fees"], "relist": True})
    assert f"由{'、'.join(_titles(text))}等五个部分组成" in text


def test_title_and_closing_can_be_taken_out() -> None:
    """Parts without a number are slots too."""
    text = clean_report("R2021", {"without": ["title", "preamble", "closing"]})
    assert text.startswith("## 一、总体情况\n")
    assert text.endswith("也没有其他需要报告的事项。\n")


def test_plain_text_has_no_marks() -> None:
    """In the plain dialect headings have no mark, and paragraphs follow on each other."""
    text = clean_report("R2021", {"dialect": "plain"})
    assert "#" not in text
    assert "\n一、总体情况\n2023年，我镇" in text
    assert text.count("\n\n") == 3


def test_a_whole_report_stands_alone() -> None:
    """With `whole` the example is the entire report."""
    assert clean_report("R2008", {"whole": True}, "全文") == "全文"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"agancy": "镇"}, '"example.given.agancy" is no key here (did you mean "agency"?)'),
        (
            {"agency": "管会"},
            '"example.given.agency" does not know "管会" (did you mean "管委会"?)',
        ),
        ({"year": "2017"}, "\"example.given.year\" must be a whole number, not '2017'"),
        ({"without": "fees"}, "\"example.given.without\" must be a list of texts, not 'fees'"),
    ],
)
def test_a_wrong_setting_is_refused(given: dict[str, object], sentence: str) -> None:
    """Keys and values are checked, and the nearest right one is named."""
    with pytest.raises(RulebookError) as caught:
        clean_report("R2008", given)
    assert sentence == str(caught.value)


@pytest.mark.parametrize("given", [{"section": "fee"}, {"without": ["fee"]}])
def test_an_unknown_section_is_refused(given: dict[str, object]) -> None:
    """A section that the clean report does not have is named with the nearest one."""
    with pytest.raises(RulebookError) as caught:
        clean_report("R2008", given)
    expected = 'the clean report of R2008 has no section "fee" (did you mean "fees"?)'
    assert expected == str(caught.value)


def test_an_unknown_regime_is_refused() -> None:
    """A regime without a clean report is named with the nearest one."""
    with pytest.raises(RulebookError, match='does not know "R2020"'):
        clean_report("R2020", {})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "R2008"),
        ({"year": 2020}, "R2019"),
        ({"year": 2024}, "R2021"),
        ({"regime": "R2021"}, "R2021"),
        ({"regime": "R2021", "year": 2017}, "R2021"),
        ({"year": 2001}, "R2008"),
    ],
)
def test_an_example_plays_in_a_regime_of_its_card(given: dict[str, object], expected: str) -> None:
    """The regime is the one named, else the one that holds the year, else the card's first."""
    card = next(c for c in load_rulebook().cards.values() if len(c.regimes) == len(REGIMES))
    assert expected == regime_of(card, given)
