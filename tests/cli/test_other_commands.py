"""`tree`, `explain`, `rules`, `rules check`, `config show`."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from running import Run, furnish, runner

from disclosure_lint.cli import explain
from disclosure_lint.rulebook import load_rulebook


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with invented reports."""
    return furnish(tmp_path, monkeypatch)


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program there."""
    assert folder
    return runner(capsys)


def text_of(node: dict[str, Any]) -> str:
    """Return the texts of the leaves in order."""
    return node["text"] if "text" in node else "".join(map(text_of, node["children"]))


def test_tree_shows_the_outline(run: Run) -> None:
    """For people an outline with meanings, for machines a tree that gives back the file."""
    ran = run("tree", "干净 报告.md")
    assert (ran.code, ran.out.split("\n")[1]) == (0, "章节结构可信")
    assert "章节 二、主动公开政府信息的情况 [proactive_disclosure]  " in ran.out
    tree = run("tree", "干净 报告.md", "--format", "json").json
    text = Path("干净 报告.md").read_text(encoding="utf-8")
    assert (text_of(tree["root"]), tree["length"], tree["path"]) == (
        text,
        len(text),
        "干净 报告.md",
    )


def test_tree_reads_standard_input_and_any_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no report has a tree too; why it is not trusted is said in words."""
    text = "今天天气很好，适合出门散步。" * 40
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    ran = run("tree", "-", "--stdin-filename", "天气.txt")
    assert ran.code == 0
    assert ran.out.startswith("天气.txt 560 字符\n章节结构不可信：没有")


def test_explain_tells_all_about_a_rule(run: Run) -> None:
    """From its card: law, why, examples; in both languages."""
    ran = run("explain", "impossible-date", "stray-space")
    assert (ran.code, ran.out.count("\n为什么\n"), ran.out.count("\n依据\n")) == (0, 2, 2)
    assert "\n错误示例" in ran.out
    assert "\nwhy\n" in run("explain", "impossible-date", "--lang", "en").out


def test_every_rule_can_be_explained(run: Run) -> None:
    """In both languages, with nothing left in braces."""
    for language in ("zh", "en"):
        ran = run("explain", "--all", "--lang", language)
        assert ran.code == 0
        assert [rule for rule in load_rulebook().cards if f"\n{rule}  " not in "\n" + ran.out] == []


def test_a_retired_rule_is_told_apart_from_an_unknown_one(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name may be in old notes."""
    rulebook = evolve(load_rulebook(), retired=("old-rule",))
    monkeypatch.setattr(explain, "rulebook_of", lambda _: rulebook)
    assert run("explain", "old-rule").err == "disclosure-lint：规则“old-rule”已经取消\n"


def test_rules_lists_every_rule(run: Run) -> None:
    """As a table, and as JSON."""
    cards = load_rulebook().cards
    ran = run("rules")
    assert ran.out.endswith(f"共 {len(cards)} 条规则\n")
    rules = run("rules", "--format", "json").json["rules"]
    assert [rule["rule"] for rule in rules] == list(cards)


CARD = """\
id = "no-weather"
title = "报告不谈天气"
check = "forbidden-text"
severity = "info"
status = "stable"
since = "0.1"
class = "accuracy"
regimes = ["R2008", "R2019", "R2021"]
message = "这里谈到了“{found}”"
fix = "删去"
why = "年度报告不谈天气。"
[en]
title = "No weather"
message = "this speaks of {found}"
fix = "leave it out"
why = "Reports do not speak of the weather."
[[law]]
source = "惯例"
note = "公文写作"
[options]
words = ["天气"]
[[example]]
given = { section = "overview" }
bad = "2017年，天气很好。"
good = "2017年，工作有序。"
marks = ["天气"]
"""


def test_rules_check_says_what_is_wrong_with_a_card(run: Run, folder: Path) -> None:
    """A wrong key is one sentence with file, key and the nearest right one."""
    cards = folder / "本省规则"
    cards.mkdir()
    (cards / "no-weather.toml").write_text(CARD.replace("title =", "titel =", 1), encoding="utf-8")
    ran = run("rules", "check", "本省规则")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "no-weather.toml" in ran.err
    assert "titel" in ran.err


def test_rules_check_puts_cards_to_their_examples(run: Run, folder: Path) -> None:
    """A card whose example is not found is named; the built-in ones are in order."""
    cards = folder / "本省规则"
    cards.mkdir()
    source = Path(load_rulebook().cards["stray-space"].path).read_text(encoding="utf-8")
    head, _, _ = source.partition("[[example]]")
    head = head.replace('"stray-space"', '"local-space"', 1)
    example = '[[example]]\nbad = "很好"\ngood = "很好"\nmarks = ["很"]\n'
    (cards / "local-space.toml").write_text(head + example, encoding="utf-8")
    ran = run("rules", "check", "本省规则", "--lang", "en")
    assert (ran.code, "local-space example 1: bad: marks" in ran.out) == (2, True)
    assert ran.out.endswith(": 1\n")


def test_rules_check_knows_the_built_in_folder(run: Run) -> None:
    """Those who write the built-in cards check them in place."""
    topic = Path(load_rulebook().cards["stray-space"].path).parent
    ran = run("rules", "check", str(topic))
    assert (ran.code, ran.out.startswith(str(len(list(topic.glob("*.toml")))))) == (0, True)


def test_config_show_prints_what_holds(run: Run, folder: Path) -> None:
    """As a file would say it, options counted in."""
    assert run("config", "show").out.startswith("# 没有配置文件，以下都是默认值\nselect = []\n")
    (folder / "disclosure-lint.toml").write_text(
        'ignore = ["stray-space"]\nyear = 2017\n[severity]\nimpossible-date = "info"\n',
        encoding="utf-8",
    )
    ran = run("config", "show", ".", "--select", "years", "--lang", "en")
    lines = ran.out.split("\n")
    assert lines[0].startswith("# configuration: ")
    assert lines[1:] == [
        'select = ["years"]',
        'ignore = ["stray-space"]',
        "preview = false",
        'fail-on = "error"',
        "year = 2017",
        "profile = []",
        'lang = "en"',
        "aliases = []",
        "rules = []",
        "plugins = []",
        "exclude = []",
        "",
        "[severity]",
        'impossible-date = "info"',
        "",
        "[limits]",
        "file-megabytes = 50",
        "unpacked-megabytes = 64",
        "pages = 1000",
        "cells = 100000",
        "seconds = 10",
        "office-seconds = 60",
        "",
    ]


def test_config_show_tells_the_profile(run: Run, folder: Path) -> None:
    """The profile in use is told with its name, from the file or the command line."""
    (folder / "disclosure-lint.toml").write_text('profile = "season-2026"', encoding="utf-8")
    lines = run("config", "show").out.splitlines()
    assert lines[1] == "# profile season-2026：2026年度报告季（2027年初公布）所用的规则"
    assert 'profile = ["season-2026"]' in lines
    ran = run("config", "show", "--profile", "gansu-wuwei-2025", "--lang", "en")
    lines = ran.out.splitlines()
    assert lines[1] == "# profile gansu-wuwei-2025: Wuwei, Gansu, reports on 2025"
    assert 'profile = ["gansu-wuwei-2025"]' in lines


def test_unknown_profiles_are_refused(run: Run) -> None:
    """A profile that does not exist is an error that tells the nearest."""
    ran = run("config", "show", "--profile", "season-2025")
    told = "disclosure-lint：--profile：没有叫“season-2025”的 profile（是不是“season-2026”？）\n"
    assert (ran.code, ran.err) == (2, told)
