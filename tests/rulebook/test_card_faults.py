"""Every fault of a card is told in one sentence that names file, key and the nearest right one."""

from pathlib import Path

import pytest
from rulebook_cards import CARD, EXAMPLES, complaint, shelve

# what is wrong: (what stands in the good card, what stands in the bad one, the complaint)
CARD_FAULTS = {
    "a misspelt key": (
        'title = "计划"',
        'titel = "计划"',
        '"titel" is no key here (did you mean "title"?)',
    ),
    "a misspelt key in [en]": (
        "[en]\ntitle",
        "[en]\ntitel",
        '"en.titel" is no key here (did you mean "title"?)',
    ),
    "a misspelt key in [[law]]": (
        "until =",
        "untill =",
        '"law.untill" is no key here (did you mean "until"?)',
    ),
    "a misspelt key in a case": (
        'severity = "info"',
        'severeness = "info"',
        '"case.renamed.severeness" is no key here (did you mean "severity"?)',
    ),
    "a key like no other": (
        "[case.renamed.en]\n",
        "[case.renamed.en]\nqqqqqqqqqqqqqq = 1\n",
        '"case.renamed.en.qqqqqqqqqqqqqq" is no key here (known are message, fix)',
    ),
    "a missing key": ('check = "plan-year"\n', "", '"check" is missing'),
    "a missing list": ('regimes = ["R2008", "R2021"]\n', "", '"regimes" is missing'),
    "no regime": ('["R2008", "R2021"]', "[]", '"regimes" must name at least one'),
    "a blank text": ('"plan-year"', '" "', '"check" must not be blank'),
    "a number for a text": ('since = "0.1"', "since = 0.1", '"since" must be a text, not 0.1'),
    "a text for a list": ('["year"]', '"year"', "\"needs\" must be a list of texts, not 'year'"),
    "a list of numbers": ('["year"]', "[1]", '"needs" must be a list of texts, not [1]'),
    "a text for a year": (
        "from = 2019",
        'from = "x"',
        "\"law.from\" must be a whole number, not 'x'",
    ),
    "true for a year": (
        "from = 2019",
        "from = true",
        '"law.from" must be a whole number, not True',
    ),
    "a number for true or false": ('["markdown"]', "1", '"fix_safe" must be true or false, not 1'),
    "a single table of law": (
        '[[law]]\nsource = "条例2008"\narticle = "32"\nuntil = 2018\n[[law]]',
        "[law]",
        '"law" must be tables, each under [[law]]',
    ),
    "a number for a case": (
        CARD[CARD.index("[case.renamed]") :],
        "[case]\nrenamed = 1\n",
        '"case.renamed" must be a table, not 1',
    ),
    "an unknown severity": (
        '"error"',
        '"eror"',
        '"severity" does not know "eror" (did you mean "error"?)',
    ),
    "an unknown status": (
        '"stable"',
        '"experimental"',
        '"status" does not know "experimental" (known are preview, stable)',
    ),
    "an unknown class": (
        '"accuracy"',
        '"acuracy"',
        '"class" does not know "acuracy" (did you mean "accuracy"?)',
    ),
    "an unknown regime": (
        '"R2021"]',
        '"R2022"]',
        '"regimes" does not know "R2022" (did you mean "R2021"?)',
    ),
    "an unknown law": (
        '"条例2008"',
        '"条列2008"',
        '"law.source" does not know "条列2008" (did you mean "条例2008"?)',
    ),
    "an id unlike the file's name": (
        'id = "plan-too-early"',
        'id = "plan-early"',
        '"id" is "plan-early", but the file is called "plan-too-early"',
    ),
    "no law for a regime": (
        "from = 2019",
        "from = 2022",
        (
            '"law" has no source for R2021, reports on 2021: '
            "add a [[law]] with from = 2021, until = 2021"
        ),
    ),
    "a law that ends too early": (
        "2018",
        "2016",
        (
            '"law" has no source for R2008, reports on 2017: '
            "add a [[law]] with from = 2017, until = 2018"
        ),
    ),
    "no law for the older regime": (
        '[[law]]\nsource = "条例2008"\narticle = "32"\nuntil = 2018\n',
        "",
        '"law" has no source for R2008, reports on 2008: add a [[law]] with until = 2018',
    ),
    "no law for the newer regime": (
        '[[law]]\nsource = "条例2019"\narticle = "50"\nfrom = 2019\nnote = "见说明"\n',
        "",
        '"law" has no source for R2021, reports on 2021: add a [[law]] with from = 2021',
    ),
    "a rule that does not exist": (
        '["plan-too-late"]',
        '["plan-to-late"]',
        '"yields_to" does not know "plan-to-late" (did you mean "plan-too-late"?)',
    ),
    "a misspelt placeholder": (
        "says {found}",
        "says {fuond}",
        '"en.message" has {fuond} only in English (did you mean "found"?)',
    ),
    "a placeholder left out": (
        '"Write {expected}"',
        '"Write it"',
        '"en.fix" lacks {expected}, which the Chinese text has',
    ),
    "a placeholder left out in a case": (
        "{label} was renamed",
        "Renamed",
        '"case.renamed.en.message" lacks {label}, which the Chinese text has',
    ),
    "no English fix": (
        'fix = "Write {expected}"\n',
        "",
        '"en.fix" must be given in both languages or in none',
    ),
    "unpaired braces": (
        "为 {year} 年",
        "为 {year 年",
        '"message" has braces that hold no name: 报告年度为 {year 年，此处写 {found} 年',
    ),
    "braces around a figure": (
        "says {found}",
        "says {0}",
        '"en.message" has braces that hold no name: The report is on {year}, but this says {0}',
    ),
}


@pytest.mark.parametrize("fault", CARD_FAULTS)
def test_a_faulty_card_is_refused(tmp_path: Path, fault: str) -> None:
    """The sentence names the file, the key and what would be right."""
    good, bad, sentence = CARD_FAULTS[fault]
    assert good in CARD
    folder = shelve(tmp_path, {"plan-too-early": CARD.replace(good, bad, 1) + EXAMPLES})
    assert f"{folder}/plan-too-early.toml: {sentence}" == complaint(folder)


def test_a_suppression_card_names_no_check(tmp_path: Path) -> None:
    """These cards are bound to what the linter knows of its allow comments."""
    folder = shelve(tmp_path, {"suppression/plan-too-early": CARD + EXAMPLES})
    sentence = '"check" has no place here: suppression cards are bound to no check'
    assert f"{folder}/suppression/plan-too-early.toml: {sentence}" == complaint(folder)
