"""A report is put to rules: what they say, what they cannot say, and what they leave to others."""

import pytest
from attrs import evolve
from linting import CLEAN, DRILLS, REPORT, Fails, FindWord, linter, read, rule, told

from disclosure_lint.linter import Config, lint_source, prepare
from disclosure_lint.report import NotAssessed
from disclosure_lint.rulebook import Case, RulebookError, Words, load_rulebook
from disclosure_lint.text import Source


def test_clean_report_is_clean() -> None:
    """No stable rule speaks on the clean report."""
    result = lint_source(Source(CLEAN), Config(), load_rulebook())
    assert (result.error, result.skipped, told(result)) == (None, None, [])


def test_rules_are_counted() -> None:
    """The result says how many rules looked or could not; those of other regimes are not told."""
    rules = [
        rule(id="one"),
        rule(id="two", needs=("previous",)),
        rule(id="three", regimes=("R2021",)),
    ]
    result = linter(*rules).lint(Source(REPORT))
    assert (result.rules, [one.rule for one in result.not_assessed]) == (2, ["two"])


def test_failing_rule_is_not_assessed() -> None:
    """A rule that raises takes its own findings with it and nothing else."""
    result = linter(rule(Fails(), id="fails"), rule()).lint(Source(REPORT))
    assert result.not_assessed == (NotAssessed("fails", "规则出错：ZeroDivisionError: 除以零"),)
    assert [finding.rule for finding in result.findings] == ["drill-told", "drill-told"]


def test_findings_come_in_order_of_place() -> None:
    """Findings are sorted by place, whatever the order of rules."""
    rules = [rule(FindWord("没有因"), id="late"), rule(FindWord("126"), id="early"), rule()]
    result = linter(*rules).lint(Source(REPORT))
    starts = [finding.start.offset for finding in result.findings]
    assert starts == sorted(starts)
    assert {finding.rule for finding in result.findings} == {"late", "early", "drill-told"}


def test_a_rule_gives_way_on_the_same_place() -> None:
    """A finding goes where a rule that it yields to marks an overlapping place."""
    cause = rule(FindWord("开展消防"), id="cause")
    result = linter(cause, rule(yields_to=("cause",))).lint(Source(REPORT))
    assert {finding.rule for finding in result.findings} == {"cause"}


def test_a_rule_gives_way_on_the_same_subject() -> None:
    """A finding goes where a rule that it yields to is about the same section."""
    cause = rule(FindWord("126", about="fees"), id="cause")
    ours = rule(FindWord(about="fees"), yields_to=("cause",))
    assert {finding.rule for finding in linter(cause, ours).lint(Source(REPORT)).findings} == {
        "cause"
    }


def test_a_rule_does_not_give_way_elsewhere() -> None:
    """A finding stays where the other rule spoke of another place."""
    cause = rule(FindWord("126"), id="cause")
    result = linter(cause, rule(yields_to=("cause",))).lint(Source(REPORT))
    assert [finding.rule for finding in result.findings] == ["cause", "drill-told", "drill-told"]


def test_turning_a_rule_off_brings_no_other_finding() -> None:
    """What a rule yields to is looked at even where that rule may not speak."""
    cause = rule(FindWord("开展消防"), id="cause")
    result = linter(cause, rule(yields_to=("cause",)), quiet=("cause",)).lint(Source(REPORT))
    assert result.findings == ()


def test_yielded_rules_are_prepared() -> None:
    """Selecting one rule binds the rules it yields to and theirs; only it may speak."""
    cards = dict(load_rulebook().cards)
    cards["empty-section"] = evolve(cards["empty-section"], yields_to=("title-form",))
    cards["title-form"] = evolve(cards["title-form"], yields_to=("numbering-gap",))
    cards["numbering-gap"] = evolve(cards["numbering-gap"], yields_to=())
    book = evolve(load_rulebook(), cards=cards)
    ready = prepare(Config(select=("empty-section",)), book)
    looking = [bound.card.id for bound in ready.rules]
    assert looking == ["empty-section", "title-form", "numbering-gap"]
    assert ready.chosen == {"empty-section"}


def test_the_same_mark_twice_is_one_finding() -> None:
    """A check that marks a place twice gives one finding."""

    class Twice(FindWord):
        def look(self, dossier):  # noqa: ANN001, ANN202 -- as above
            yield from super().look(dossier)
            yield from super().look(dossier)

    assert len(linter(rule(Twice())).lint(Source(REPORT)).findings) == 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("\n \n", "文件没有内容"), ("# 食谱\n\n蒸蛋。\n", "不是政府信息公开工作年度报告")],
)
def test_what_is_no_report(text: str, sentence: str) -> None:
    """Named, it is an error; found, it is passed over; never is it clean."""
    named = linter().lint(Source(text))
    found = linter().lint(Source(text), found=True)
    assert (named.error, named.skipped, named.report) == (sentence, None, None)
    assert (found.error, found.skipped, found.report) == (None, sentence, None)


def test_options_override_the_report() -> None:
    """Year and agency of the config go before what the text says."""
    config = Config(year=2016, agency="江州市云溪县水利局")
    report = linter(config=config).read(Source(REPORT))
    assert (report.year, report.agency and report.agency.value.name) == (2016, "江州市云溪县水利局")


def test_aliases_are_own_names() -> None:
    """Other names of the agency in the config count as its own."""
    own = "江州市云溪县青石镇人民政府"
    report = linter(config=Config(aliases=((own, "青石乡人民政府"),))).read(Source(REPORT))
    assert report.agency is not None
    assert "青石乡人民政府" in report.agency.value.short_names


def test_aliases_of_others_do_nothing() -> None:
    """Names of another body leave the agency alone."""
    report = linter(config=Config(aliases=(("甲县人民政府", "甲县政府"),))).read(Source(REPORT))
    assert report.agency == read().agency


def test_damage_is_said_once() -> None:
    """Damaged text is a note of the result."""
    report = evolve(read(), damaged=True)
    assert [note.id for note in linter(rule()).judge(report).notes] == ["damaged"]


def test_severity_and_words_by_case() -> None:
    """A case has its own severity and words, and falls back on the card's."""
    words = {"zh": Words("", "又写“{found}”"), "en": Words("", "again {found}")}
    bound = rule(FindWord(case="again"), cases={"again": Case("info", words)})
    finding = linter(bound).lint(Source(REPORT)).findings[0]
    assert (finding.severity, finding.message) == ("info", f"又写“{DRILLS}”")
    assert finding.fix is not None
    assert finding.fix.text == f"删去“{DRILLS}”"


def test_severity_override_goes_before_cases() -> None:
    """The config's severity holds for a rule with all its cases."""
    bound = rule(FindWord(case="again"), cases={"again": Case("info", {})})
    config = Config(severity={"drill-told": "error"})
    assert linter(bound, config=config).lint(Source(REPORT)).findings[0].severity == "error"


def test_unknown_check_stops_the_run() -> None:
    """A card that cannot be bound is an error before any file is read."""
    book = load_rulebook()
    broken = evolve(book.cards["missing-section"], check="no-such", checked=False)
    with pytest.raises(RulebookError):
        lint_source(Source(CLEAN), Config(), evolve(book, cards={**book.cards, broken.id: broken}))
