"""Edits mend what they are for, and touch nothing else."""

from collections import Counter
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from linting import CLEAN, DRILLS, RULEBOOK, FindWord, linter, rule

from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import prepare
from disclosure_lint.linter.fixes import Mended, apply_fixes, can_fix, mend
from disclosure_lint.report import Edit, Finding, Fix, Result
from disclosure_lint.rulebook import Example, load_examples
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.rulebook.setting import regime_of
from disclosure_lint.text import Source, Span

TEXT = "一二三四五六七八九十"


def finding(*edits: Edit, name: str = "drill-told", safe: bool = True) -> Finding:
    """Return a finding with these edits, marked where the first of them is."""
    place = Source(TEXT).position(0)
    return Finding(
        rule=name,
        severity="info",
        fault_class="accuracy",
        message="",
        span=edits[0].span,
        start=place,
        end=place,
        section_id=None,
        section_path=(),
        where="",
        law=(),
        fingerprint=f"{name}{edits}",
        fix=Fix("", safe, edits),
    )


def edit(start: int, end: int, replacement: str) -> Edit:
    """Return an edit."""
    return Edit(Span(start, end), replacement)


def test_safe_edits_only() -> None:
    """Unless told otherwise, only safe edits are put in."""
    safe, unsafe = finding(edit(0, 1, "甲")), finding(edit(4, 5, "乙"), safe=False)
    fixed = apply_fixes(TEXT, [safe, unsafe])
    assert (fixed.text, fixed.applied) == ("甲二三四五六七八九十", (safe,))
    assert apply_fixes(TEXT, [safe, unsafe], unsafe=True).text == "甲二三四乙六七八九十"


def test_edits_of_one_finding_stay_together() -> None:
    """Where one edit of a finding has to wait, the others of it wait too."""
    first, second = finding(edit(0, 2, "甲")), finding(edit(1, 3, "乙"), edit(8, 9, "丙"))
    fixed = apply_fixes(TEXT, [second, first])
    assert (fixed.text, fixed.applied, fixed.waiting) == ("甲三四五六七八九十", (first,), (second,))


def test_touching_edits_wait() -> None:
    """An insertion beside a change waits: its neighbour may not be what it was."""
    first, second = finding(edit(0, 2, "甲")), finding(edit(2, 2, "乙"))
    assert apply_fixes(TEXT, [first, second]).waiting == (second,)


def test_the_same_edit_twice() -> None:
    """Two findings that ask for the same edit get it once."""
    both = finding(edit(0, 2, "甲"), name="a"), finding(edit(0, 2, "甲"), name="b")
    fixed = apply_fixes(TEXT, both)
    assert (fixed.text, fixed.applied) == ("甲三四五六七八九十", both)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_are_the_text_s_own(newline: str) -> None:
    """An edit that brings a line end brings that of the text."""
    text = f"一{newline}二"
    fixed = apply_fixes(text, [finding(edit(0, 1, "甲\n乙"))])
    assert fixed.text == f"甲{newline}乙{newline}二"


_SPANS = st.tuples(st.integers(0, 10), st.integers(0, 4), st.sampled_from(["", "甲", "甲乙"]))


@given(st.lists(st.lists(_SPANS, min_size=1, max_size=3), max_size=6), st.randoms())
def test_order_does_not_matter(shapes: list[list[tuple[int, int, str]]], random: object) -> None:
    """However findings are ordered, the text that comes out is the same; the rest is untouched."""
    findings = [
        finding(*(edit(a, min(10, a + n), new) for a, n, new in shape), name=f"r{i}")
        for i, shape in enumerate(shapes)
    ]
    fixed = apply_fixes(TEXT, findings)
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply_fixes(TEXT, shuffled).text == fixed.text
    assert Counter(fixed.applied) + Counter(fixed.waiting) == Counter(findings)
    touched = {
        i
        for one in fixed.applied
        if one.fix
        for e in one.fix.edits
        for i in range(e.span.start, e.span.end)
    }
    kept = [c for i, c in enumerate(TEXT) if i not in touched]
    assert [c for c in fixed.text if c in TEXT] == kept


def test_harmful_edits_are_refused() -> None:
    """An edit that brings another finding is left alone, those beside it are put in."""
    harm = rule(FindWord("甲地", replacement="乙地"), id="harm")
    brought = rule(FindWord("乙地"), id="brought")
    good = rule(FindWord(DRILLS, replacement="消防检查"), id="good")
    text = CLEAN.replace("没有其他需要报告的事项。", f"甲地开展{DRILLS}。\n\n又开展{DRILLS}。")
    judge = linter(harm, brought, good)
    mended = mend(Source(text), judge.lint, unsafe=True)
    assert mended.source.text == text.replace(DRILLS, "消防检查")
    assert [one.rule for one in mended.refused] == ["harm"]


def test_useless_edits_are_refused() -> None:
    """An edit that leaves its own finding standing is not put in, and mending ends."""
    useless = rule(FindWord("演练", replacement="演练演练"), id="useless")
    text = CLEAN.replace("没有其他需要报告的事项。", "开展演练。")
    mended = mend(Source(text), linter(useless).lint, unsafe=True)
    assert (mended.source.text, len(mended.refused)) == (text, 1)


def test_no_report_is_left_alone() -> None:
    """A text that is no report has nothing to be mended."""
    mended = mend(Source("# 会议通知\n\n请 准时 参加。"), linter().lint, unsafe=True)
    assert (mended.applied, mended.source.text) == ((), "# 会议通知\n\n请 准时 参加。")


LINTER = prepare(Config(preview=True), RULEBOOK)


def _with_edits() -> list[tuple[str, Source, Result]]:
    """Return the bad examples of all cards that a machine may mend, with what is found in them."""
    found = []
    for card in RULEBOOK.cards.values():
        for example in load_examples(card):
            if example.bad is None or {"file", "index"} & set(example.given):
                continue
            source = _source(regime_of(card, example.given), example)
            result = LINTER.lint(source)
            if any(can_fix(one, unsafe=True) for one in result.findings):
                found.append((card.id, source, result))
    return found


def _source(regime: str, example: Example) -> Source:
    plain = example.given.get("dialect") == "plain"
    text = clean_report(regime, example.given, example.bad)
    return Source(text, dialect="plain" if plain else "markdown")


EXAMPLES = _with_edits()


def _rules(result: Result) -> Counter[str]:
    return Counter(one.rule for one in result.findings)


@cache
def _mended(number: int, *, unsafe: bool) -> Mended:
    return mend(EXAMPLES[number][1], LINTER.lint, unsafe=unsafe)


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_bad_examples_are_mended(number: int, unsafe: bool) -> None:  # noqa: FBT001 -- a parameter
    """After mending, what was mended is gone, nothing is new, and there is nothing more to mend."""
    mended, before = _mended(number, unsafe=unsafe), EXAMPLES[number][2]
    if not mended.applied:
        return
    after = LINTER.lint(mended.source)
    assert _rules(after) <= _rules(before) - Counter(one.rule for one in mended.applied)
    assert {one.fingerprint for one in after.findings if can_fix(one, unsafe=unsafe)} == {
        one.fingerprint for one in mended.refused
    }
    again = mend(mended.source, LINTER.lint, unsafe=unsafe)
    assert again.source.text == mended.source.text


def test_every_rule_that_can_mends_an_example() -> None:
    """The rules that the catalogue gives a fix have an example that it mends."""
    every = range(len(EXAMPLES))
    mended = {one.rule for number in every for one in _mended(number, unsafe=True).applied}
    wanted = {
        *("heading-level", "broken-paragraph", "section-title", "blank-cell", "regulation-name"),
        *("number-brackets", "stray-space", "half-width-punctuation", "doubled-marks"),
        *("missing-full-stop", "invisible-character", "cutoff-word", "unused-allow"),
    }
    assert wanted - mended == set()


def test_cards_say_whether_they_mend() -> None:
    """A card has `fix_safe` where its check gives edits, and nowhere else."""
    mending = {
        one.rule
        for _, _, result in EXAMPLES
        for one in result.findings
        if can_fix(one, unsafe=True)
    }
    assert mending == {card.id for card in RULEBOOK.cards.values() if card.fixes}


_SLIPS = st.sampled_from(
    [
        "。。",
        ",",
        " ",
        "\u200b",
        "截止2017年12月31日",
        "[2017]5号",
        "的的",
        "（",
        "国办发(2017)24号，",
    ]
)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(CLEAN)), _SLIPS), max_size=4), st.booleans())
def test_slips_anywhere(slips: list[tuple[int, str]], unsafe: bool) -> None:  # noqa: FBT001 -- drawn
    """Wherever slips stand, mending twice is mending once, and it brings no finding."""
    text = CLEAN
    for place, slip in slips:
        text = text[:place] + slip + text[place:]
    source = Source(text)
    mended = mend(source, LINTER.lint, unsafe=unsafe)
    assert _rules(mended.result) <= _rules(LINTER.lint(source)) - Counter(
        one.rule for one in mended.applied
    )
    again = mend(mended.source, LINTER.lint, unsafe=unsafe)
    assert (again.source.text, again.applied) == (mended.source.text, ())


def test_digits_stay() -> None:
    """Safe edits change no digit and no word of a report: only marks, blanks and brackets."""
    for number, (_, source, _) in enumerate(EXAMPLES):
        mended = _mended(number, unsafe=False)
        if not any(one.rule in {"cutoff-word", "unused-allow"} for one in mended.applied):
            assert _words(mended.source.text) == _words(source.text)


def _words(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def test_allowed_findings_are_left_alone() -> None:
    """What is allowed in the text is not mended."""
    slip = "我镇 共公开文件3件。"
    allow = "<!-- disclosure-lint: allow stray-space -- 引文 -->\n"
    text = CLEAN.replace("没有其他需要报告的事项。", f"{allow}{slip}")
    mended = mend(evolve(Source(text)), LINTER.lint, unsafe=True)
    assert slip in mended.source.text
