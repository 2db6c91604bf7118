"""copied-passage and repeated-from-last-year: who shares with whom, and what is said of it."""

import pytest
from attrs import evolve

from disclosure_lint.checks.copied_passage import CopiedPassage
from disclosure_lint.checks.repeated_from_last_year import RepeatedFromLastYear
from disclosure_lint.corpus.memory_index import MemoryIndex
from disclosure_lint.corpus.neighbours import Neighbours
from disclosure_lint.corpus.reports import document_of
from disclosure_lint.linter import Config, Linter, linter_for
from disclosure_lint.report import Mark, Report
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.rulebook.profile import Local
from disclosure_lint.text import Source

LINTER: Linter = linter_for(Config(select=("copied-passage", "repeated-from-last-year")))
STORY = (
    "为方便山区群众，{who}在每个自然村选一名信息员，赶集日在村口大槐树下念读惠农补贴名单，当场记下群众的疑问，"
    "次日由包村干部上门答复，全年念读48场，记下疑问112条。"
)
OTHER = (
    "镇里把水库移民后扶资金作为公开重点，逐村张贴资金分配表，由村务监督委员会核对签字后拍照留存，镇财政所每季度"
    "抽查3个村，对漏贴、迟贴的当场补正，并把抽查结果贴在集市公告栏上。"
)
NEW = "今年又新添了六处读报栏和三台终端机，由镇文化站管护，逐日登记来人。"
COPIED = CopiedPassage(
    few=0,
    length=30,
    matched=24,
    similarity=50,
    small_length=70,
    small_matched=55,
    small_similarity=60,
    template=3,
)
REPEATED = RepeatedFromLastYear(limit=50, least=100, passage=20, told=60, similarity=75)


def read(who: str, year: int, text: str, agency: str = "镇") -> Report:
    """Return a clean report of the body in region `who` with a text in its overview."""
    given = {"year": year, "region": who, "section": "overview", "agency": agency}
    return LINTER.read(Source(clean_report("R2008", given, text), path=f"{who}{year}.md"))


def told(
    report: Report, *others: Report, check: CopiedPassage | RepeatedFromLastYear = COPIED
) -> list[Mark]:
    """Return what a check says of a report beside others."""
    documents = (document_of(other) for other in others)
    index = Neighbours((MemoryIndex(filter(None, documents)),))
    return list(check.look(evolve(LINTER, index=index).dossier(report)))


def cases(marks: list[Mark]) -> list[str | None]:
    """Return the cases of marks."""
    return [mark.case for mark in marks]


QING = "江州市云溪县青石镇"
BAI = "江州市云溪县白石镇"


@pytest.mark.parametrize(("year", "case"), [(2016, ["earlier"]), (2017, ["same-year"]), (2018, [])])
def test_direction_only_where_years_tell(year: int, case: list[str]) -> None:
    """An earlier report had it already; of one year nobody knows; a later one has copied."""
    report = read(QING, 2017, OTHER)
    assert cases(told(report, read(BAI, year, OTHER))) == case


def test_the_more_share_it_the_less_is_said() -> None:
    """Three other bodies make a template; three years of one body do not."""
    report = read(QING, 2017, OTHER)
    towns = [read(f"江州市云溪县{town}", 2017, OTHER) for town in ("白石镇", "松林镇", "柳河镇")]
    (mark,) = told(report, *towns)
    assert (mark.case, mark.values["count"], len(mark.evidence)) == ("template", 3, 3)
    years = [read(BAI, year, OTHER) for year in (2014, 2015, 2016)]
    (mark,) = told(report, *years)
    assert (mark.case, mark.values["count"], mark.values["found"]) == ("earlier", 1, 2014)


def test_few_bodies_are_said_to_be_few() -> None:
    """With few bodies a passage must be longer, and the words say why."""
    few = evolve(COPIED, few=100)
    report, short = read(QING, 2017, OTHER), OTHER[:40] + "。"
    assert cases(told(report, read(BAI, 2017, OTHER), check=few)) == ["few-reports"]
    assert cases(told(report, read(BAI, 2017, short), check=few)) == []
    assert cases(told(report, read(BAI, 2017, short))) == ["same-year"]


def test_no_passage_crosses_a_section() -> None:
    """Two stock sentences with sections between are not one passage that is long enough."""
    few = evolve(COPIED, few=100)
    first, last = OTHER[:40] + "。", STORY.format(who="镇里")[:42] + "。"
    sides = [
        f"## 一、概述\n\n{own}{first}\n\n## 二、咨询情况\n\n{last}{own[::-1]}\n"
        for own in (NEW, "村民中心一楼的窗口换成两个，周六上午也有人值守，可领读本。")
    ]
    near, far = (read(who, 2017, text) for who, text in zip((QING, BAI), sides, strict=True))
    assert cases(told(near, far, check=few)) == []
    joined = [read(who, 2017, first + last) for who in (QING, BAI)]
    assert cases(told(*joined, check=few)) == ["few-reports"]


def test_a_name_left_in_it_is_an_error() -> None:
    """It counts where the other report speaks of itself, and only between places of one level."""
    left = read(QING, 2017, STORY.format(who="白石镇"))
    (mark,) = told(left, read(BAI, 2017, STORY.format(who="白石镇")))
    assert (mark.case, mark.values["name"]) == ("foreign-name", "白石镇")
    (mark,) = told(left, read(BAI, 2017, STORY.format(who="我镇")))
    assert mark.case == "foreign-name"
    own = read(QING, 2017, STORY.format(who="青石镇"))
    assert cases(told(own, read(BAI, 2017, STORY.format(who="白石镇")))) == ["same-year"]


def test_a_superior_may_name_its_towns() -> None:
    """A county's report tells what its town did, in the town's own words."""
    county = read("江州市云溪县", 2017, STORY.format(who="白石镇"), agency="县")
    town = read(BAI, 2017, STORY.format(who="白石镇"))
    assert cases(told(county, town)) == ["same-year"]


def test_own_reports_are_not_others() -> None:
    """Not under a shorter name either."""
    report = read(QING, 2017, OTHER)
    own = [read(QING, 2016, OTHER), read("云溪县青石镇", 2015, OTHER), read(QING, 2017, OTHER)]
    assert told(report, *own) == []


def test_a_share_above_the_limit_is_one_finding() -> None:
    """The whole is told once, with the longest passages as evidence."""
    text = OTHER + STORY.format(who="我镇")
    report = read(QING, 2017, text)
    (mark,) = told(report, read(QING, 2015, text), check=REPEATED)
    assert (mark.case, mark.values["found"], mark.span) == ("share", 2015, report.headline)
    assert mark.values["share"] > 90


def test_a_profile_sets_the_limit() -> None:
    """What a locality asks goes before the card's own limit."""
    text = OTHER + STORY.format(who="我镇")
    report, last = read(QING, 2017, f"{text}{NEW}"), read(QING, 2016, text)
    index = Neighbours((MemoryIndex(filter(None, [document_of(last)])),))
    dossier = evolve(LINTER, index=index).dossier(report)
    lax, strict = (evolve(dossier, local=Local(repeated_most=most)) for most in (95, 30))
    assert cases(list(REPEATED.look(lax))) == ["passage"]
    (mark,) = REPEATED.look(strict)
    assert (mark.case, mark.values["limit"]) == ("share", 30)


def test_below_the_limit_long_passages_are_noted() -> None:
    """Where most of a report is new, what is old is told by itself."""
    report = read(
        QING, 2017, f"{OTHER}\n\n{STORY.format(who='我镇')}今年又新添了六处读报栏和三台终端机。"
    )
    (mark,) = told(report, read(QING, 2016, OTHER), check=evolve(REPEATED, limit=80))
    assert (mark.case, mark.span.of(report.text)) == ("passage", OTHER.rstrip("。"))


def test_the_same_report_named_twice_counts_once() -> None:
    """Last year's report may be named and stand in the index too."""
    text = OTHER + STORY.format(who="我镇")
    report, last = read(QING, 2017, text), read(QING, 2016, text)
    index = Neighbours((MemoryIndex(filter(None, [document_of(last)])),))
    linter = evolve(LINTER, index=index)
    (mark,) = REPEATED.look(linter.dossier(report, last))
    assert (mark.case, mark.values["share"] <= 100) == ("share", True)


def test_later_own_reports_are_no_sources() -> None:
    """Nothing is repeated from the future."""
    assert told(read(QING, 2016, OTHER), read(QING, 2017, OTHER), check=REPEATED) == []


def test_what_is_common_in_any_index_counts_on_neither_side() -> None:
    """The share stays a share where the run has as common what an older index has as the body's."""
    towns = [f"江州市云溪县{name}镇" for name in ("白石", "松林", "柳河", "东塘", "西塘", "南塘")]
    report, before = read(QING, 2017, OTHER + NEW), read(QING, 2016, OTHER + NEW)
    run = [before, *(read(town, 2016, OTHER) for town in towns)]
    indexes = tuple(MemoryIndex(filter(None, map(document_of, some))) for some in (run, [before]))
    every = evolve(REPEATED, limit=1, least=1)
    (mark,) = every.look(evolve(LINTER, index=Neighbours(indexes)).dossier(report))
    assert 0 < int(str(mark.values["share"])) <= 100
