"""Profiles: what a locality asks, and the rules of a season."""

from pathlib import Path

import pytest
from attrs import evolve
from linting import CARD, RULEBOOK

from disclosure_lint.linter.config import Config, ConfigError
from disclosure_lint.linter.config_file import load_config
from disclosure_lint.linter.engine import lint_source, prepare
from disclosure_lint.linter.profiles import profiles_of
from disclosure_lint.report import Result
from disclosure_lint.rulebook import RulebookError
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.rulebook.load import load_profile, profile_names
from disclosure_lint.rulebook.profile import Profile, Season, local_of
from disclosure_lint.text import Source

LATE = """江州市云溪县青石镇人民政府

{date}"""


def _lint(text: str, *profiles: str, **choices: object) -> Result:
    config = evolve(Config(profiles=profiles), **choices)
    return lint_source(Source(text), config, RULEBOOK)


def _rules(result: Result) -> list[str]:
    return [finding.rule for finding in result.findings]


@pytest.mark.parametrize("name", profile_names())
def test_each_profile_can_be_read(name: str) -> None:
    """Every profile that ships has names, and those of localities their source and years."""
    profile = load_profile(name)
    assert (profile.id, "zh" in profile.names, "en" in profile.names) == (name, True, True)
    if profile.season is None:
        assert [source.url[:4] for source in profile.sources] == ["http"]
        assert profile.first_year is not None


@pytest.mark.parametrize(
    ("year", "profile", "found"),
    [
        (2021, "hunan-huaihua-2021", ["late-publication"]),
        (2021, "gansu-wuwei-2025", []),
        (2022, "hunan-huaihua-2021", []),
    ],
)
def test_local_deadlines(year: int, profile: str, found: list[str]) -> None:
    """A town is late only by a profile of its year that sets a date."""
    given = {"section": "closing", "year": year}
    text = clean_report("R2021", given, LATE.format(date=f"{year + 1}年3月1日"))
    assert _rules(_lint(text, profile)) == found


def test_levels_of_deadlines() -> None:
    """A date for municipal departments does not bind those of a county."""
    local = local_of([load_profile("hunan-huaihua-2021")], 2021)
    deadline = local.deadline("department", "prefecture")
    assert deadline is not None
    assert (deadline.day, deadline.profile) == ((1, 28), "hunan-huaihua-2021")
    assert local.deadline("department", "county") is None


def _overview(words: int) -> str:
    letters = "".join(chr(0x4E00 + 7 * number) for number in range(words))
    given = {"section": "overview", "year": 2025, "append": True}
    return clean_report("R2021", given, f"（六）其他情况。{letters}。")


def test_length_needs_a_profile() -> None:
    """Without a profile that limits the overview the rule is not even not assessed."""
    select = {"select": ("overview-length",)}
    without = _lint(_overview(900), **select)
    assert (_rules(without), without.not_assessed) == ([], ())
    assert _rules(_lint(_overview(900), "gansu-wuwei-2025", **select)) == ["overview-length"]
    assert _rules(_lint(_overview(20), "gansu-wuwei-2025", **select)) == []


def test_extra_sections(tmp_path: Path) -> None:
    """A section that the locality asks for is no extra section."""
    (tmp_path / "本地.toml").write_text('extra_sections = ["建议提案"]', encoding="utf-8")
    given = {"section": "other_matters", "year": 2023, "append": True}
    text = clean_report("R2021", given, "\n## 七、建议提案办理情况\n\n办理建议3件。\n")
    assert _rules(_lint(text)) == ["extra-section"]
    assert _rules(_lint(text, str(tmp_path / "本地.toml"))) == []


def test_last_profile_holds() -> None:
    """Where two profiles differ, the one named last holds."""
    first = Profile("a", {}, overview_most=1000, extra_sections=("甲",))
    last = Profile("b", {}, overview_most=800, extra_sections=("乙",))
    local = local_of([first, last], None)
    assert (local.overview_most, local.extra_sections) == (800, ("甲", "乙"))


def test_years_of_a_profile() -> None:
    """A profile with years says nothing of other years, nor where the year is not known."""
    profile = Profile("a", {}, first_year=2021, last_year=2022)
    assert [profile.holds(year) for year in (2020, 2021, 2022, 2023, None)] == [
        *(False, True, True),
        *(False, False),
    ]


def test_season_keeps_out_new_rules(tmp_path: Path) -> None:
    """Of a season only its rules speak, at its severity; a rule named by its id speaks too."""
    season = tmp_path / "本季.toml"
    season.write_text('[rules]\nstray-space = "warning"', encoding="utf-8")
    given = {"section": "other_matters", "year": 2017}
    text = clean_report("R2008", given, "我镇 没有其他需要报告的事项。。")
    told = [(f.rule, f.severity) for f in _lint(text, str(season)).findings]
    assert told == [("stray-space", "warning")]
    named = _lint(text, str(season), select=("stray-space", "doubled-marks"))
    assert _rules(named) == ["stray-space", "doubled-marks"]


def test_severity_of_cases() -> None:
    """A case that a rule learnt after the season is info: it turns no office red."""
    season = Season({"title-form": "warning", "title-form/no-year": "error"})
    assert season.severity("title-form", None) == "warning"
    assert season.severity("title-form", "no-year") == "error"
    assert season.severity("title-form", "learnt-since") == "info"
    assert season.severity("other", None) is None


def test_season_of_the_release_is_complete() -> None:
    """It has every rule of release 0.1; until that is out, tools/freeze_season.py renews it."""
    season = load_profile("season-2026").season
    assert season is not None
    ours = {c.id for c in RULEBOOK.cards.values() if (c.since, c.status) == ("0.1", "stable")}
    assert {rule.partition("/")[0] for rule in season.rules} - {*RULEBOOK.retired} == ours


def test_season_changes_nothing_at_once() -> None:
    """On the day it is frozen a season says what the release says."""
    text = clean_report("R2008", {}, None).replace("没有其他", "我镇 没有,其他")
    plain, frozen = _lint(text), _lint(text, "season-2026")
    assert plain.findings == frozen.findings


def test_unknown_profile(tmp_path: Path) -> None:
    """An unknown profile is an error that names the nearest one."""
    file = tmp_path / "disclosure-lint.toml"
    file.write_text('profile = "gansu-wuwe-2025"', encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        prepare(load_config(file), RULEBOOK)
    assert caught.value.sentence("zh") == (
        f"{file}：profile：没有叫“gansu-wuwe-2025”的 profile（是不是“gansu-wuwei-2025”？）"
    )


def test_own_profile_counts_from_its_config(tmp_path: Path) -> None:
    """A profile that is a file is found beside the configuration that names it."""
    (tmp_path / "本地.toml").write_text('zh = "本地"\noverview_most = 600', encoding="utf-8")
    file = tmp_path / "disclosure-lint.toml"
    file.write_text('profile = ["season-2026", "本地.toml"]', encoding="utf-8")
    profiles = profiles_of(load_config(file))
    assert [(one.id, one.names["en"], one.overview_most) for one in profiles] == [
        ("season-2026", load_profile("season-2026").names["en"], 0),
        ("本地", "本地", 600),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("overview_mots = 3", "overview_mots"),
        ('id = "别处"', "id"),
        ('[[deadline]]\nkinds = ["twon"]\nday = "02-20"', "deadline.kinds"),
        ('[[deadline]]\nkinds = ["town"]\nday = "2月"', "deadline.day"),
        ('[[deadline]]\nkinds = ["town"]\nlevels = ["city"]\nday = "02-20"', "deadline.levels"),
        ('[rules]\nstray-spaces = "info"', "rules.stray-spaces"),
        ('[rules]\nstray-space = "fatal"', "rules.stray-space"),
        ('[rules]\ntitle-form = { no-year = "info" }', "rules.title-form.rule"),
    ],
)
def test_faulty_profiles(tmp_path: Path, text: str, key: str) -> None:
    """What is wrong in a profile is told with file and key."""
    file = tmp_path / "本地.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        profiles_of(Config(profiles=(str(file),)))
    assert caught.value.sentence("en").startswith(f'{file}: "{key}"')


def test_own_cards_speak_in_any_season() -> None:
    """A season freezes the rules of the release; cards of the user's own go on speaking."""
    own = evolve(CARD, check="forbidden-text", options={"patterns": {"青石": ("青石镇",)}})
    rulebook = evolve(RULEBOOK, cards={**RULEBOOK.cards, own.id: own})
    text = clean_report("R2008", {})
    frozen = lint_source(Source(text), Config(profiles=("season-2026",)), rulebook)
    assert set(_rules(frozen)) == {own.id}


def test_whose_demand_it_is() -> None:
    """What rests on a locality's demand names the notice first, then the law of the card."""
    text = clean_report(
        "R2021", {"section": "closing", "year": 2021}, LATE.format(date="2022年3月1日")
    )
    (finding,) = _lint(text, "hunan-huaihua-2021").findings
    first, *rest = finding.law
    (source,) = load_profile("hunan-huaihua-2021").sources
    assert (first.local, first.source) == (True, "hunan-huaihua-2021")
    assert (first.name, first.url) == (source.name, source.url)
    assert [(one.source, one.local) for one in rest] == [("条例2019", False)]


def test_a_demand_of_an_own_profile(tmp_path: Path) -> None:
    """A profile without a source is named itself; where the law is broken only the law is."""
    own = tmp_path / "本地.toml"
    deadline = '[[deadline]]\nkinds = ["town", "department"]\nday = "02-20"'
    own.write_text(f'zh = "云溪县要求"\n{deadline}', encoding="utf-8")
    for agency, demands in (("镇", ["云溪县要求"]), ("局", [])):
        given = {"section": "closing", "year": 2021, "agency": agency}
        text = clean_report("R2021", given, LATE.format(date="2022年3月1日"))
        findings = [one for one in _lint(text, str(own)).findings if one.rule == "late-publication"]
        assert [law.name for one in findings for law in one.law if law.local] == demands
