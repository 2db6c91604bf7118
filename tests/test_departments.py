"""The departments' names, and foreign-duty-term for every one of them."""

import csv
from functools import cache
from pathlib import Path

import pytest
import regex

from disclosure_lint.checks import Dossier
from disclosure_lint.linter import bind
from disclosure_lint.parsing import parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.rulebook import Department, load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source

RULEBOOK = load_rulebook()
DEPARTMENTS = {body.id: body for body in RULEBOOK.vocabulary.departments}
NAMED = [body for body in DEPARTMENTS.values() if body.short]
OPTIONS = RULEBOOK.cards["foreign-duty-term"].options
TABLE = Path(__file__).parents[2] / "shared" / "reference" / "departments.tsv"
WITHOUT_NAMES = {"government-office", "zone-committee", "subdistrict", "township"}


def words(option: str) -> tuple[str, ...]:
    """Return a word list of the card."""
    value = OPTIONS[option]
    assert isinstance(value, tuple)
    return value


@cache
def marked(text: str) -> tuple[str, ...]:
    """Return what foreign-duty-term marks in an invented town's report whose overview is `text`."""
    given = {"section": "overview"}
    source = Source(clean_report("R2008", given, text))
    report = read_report(parse_tree(source, names_of(RULEBOOK)), RULEBOOK)
    check = bind(RULEBOOK.cards["foreign-duty-term"]).check
    assert check is not None
    dossier = Dossier(report, RULEBOOK.regimes["R2008"], RULEBOOK.vocabulary)
    return tuple(mark.span.of(report.text) for mark in check.look(dossier))


def telling(body: Department) -> list[str]:
    """Return every telling short name with every inward noun that it makes foreign."""
    return [
        short + noun
        for short in body.short
        if short not in body.everyday
        for noun in words("nouns")
        if not (short in body.fields and noun in words("field_nouns"))
    ]


@pytest.mark.parametrize("body", NAMED, ids=lambda body: body.id)
def test_short_name_with_inward_noun_is_found(body: Department) -> None:
    """A town that tells its work in the body's words is found out, noun by noun."""
    terms = telling(body)
    assert marked("\n\n".join(f"我们结合{term}，完善公开制度。" for term in terms)) == tuple(terms)


@pytest.mark.parametrize("body", NAMED, ids=lambda body: body.id)
def test_everyday_and_field_names_prove_nothing(body: Department) -> None:
    """What every body has or opens (数据系统, 财政信息公开) is not foreign to a town."""
    terms = [short + noun for short in body.everyday for noun in words("nouns")]
    terms += [short + noun for short in body.fields for noun in words("field_nouns")]
    assert marked("\n\n".join(f"我们加强{term}，完善公开制度。" for term in terms)) == ()


@pytest.mark.parametrize("body", NAMED, ids=lambda body: body.id)
def test_own_stations_and_quoted_titles_are_right(body: Department) -> None:
    """The town's stations, the bureau above it, and titles of documents may be spoken of."""
    texts = [
        text.format(short=short)
        for short in body.short
        for text in (
            "镇{short}办按时公示名单，{short}站每月更新{short}工作动态。",
            "县{short}网站和县{short}局信息公开专栏转载信息2条。",
            "我镇转发《关于加强{short}系统干部职工队伍建设和{short}网站管理的通知》。",
            "我镇推进{short}、教育、社保等领域信息公开，公开{short}信息12条。",
        )
    ]
    assert marked("\n\n".join(texts)) == ()


@pytest.mark.parametrize("body", DEPARTMENTS.values(), ids=lambda body: body.id)
def test_lists_are_consistent(body: Department) -> None:
    """Everyday and field names are short names, told apart, with a reason; kin are departments."""
    assert set(body.everyday) | set(body.fields) <= set(body.short)
    assert not set(body.everyday) & set(body.fields)
    assert bool(body.reason) == bool(body.everyday or body.fields)
    assert set(body.kin) <= DEPARTMENTS.keys() - {body.id}
    assert bool(body.short) == (body.id not in WITHOUT_NAMES)


def test_no_short_name_belongs_to_two_bodies() -> None:
    """A short name tells which body it is."""
    shorts = [short for body in NAMED for short in body.short]
    assert sorted(shorts) == sorted(set(shorts))


def short_forms(cell: str) -> set[str]:
    """Return the short names in a cell of the table: its names without 局, 委, 办."""
    names = regex.split("[、(); ,]", cell)
    return {regex.sub("(?:[局委]|办公室|委员会|办)$", "", name) for name in names if name}


@pytest.mark.skipif(not TABLE.exists(), reason="the reference table is not here")
def test_every_name_of_the_reference_table_is_known() -> None:
    """Each body of the table has its abbreviations here, as a short or as a full name."""
    with TABLE.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert {row["id"] for row in rows} == DEPARTMENTS.keys()
    known = {
        form
        for body in NAMED
        for name in (*body.short, *body.names)
        for form in (name, *short_forms(name))
    }
    for row in rows:
        if row["id"] not in WITHOUT_NAMES:
            assert short_forms(row["abbr"]) <= known, row["id"]
