"""The reporting year 报告年度: every place that names it, and which year it is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import regex

from disclosure_lint.reading.dates import scan_dates
from disclosure_lint.reading.year_told import ToldYears
from disclosure_lint.report import Fact, Period, Title
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve
from disclosure_lint.text.patterns import compile_pattern

_ORIGINS = ("title", "period", "preamble", "headings")
_OUTVOTED = 2  # independent places that agree against the title


@cache
def _own_report() -> regex.Pattern[str]:
    """Return the pattern of what follows a year where the preamble names its own report."""
    return compile_pattern(
        r"\s*度?(?:全[省市县区乡镇]|我[省市县区乡镇局委办]|本\w{1,3}?)?(?:政府|政务)?(?:信息|政务)公开"
        "(?:工作)?的?(?:年度)?(?:工作)?的?"
        "(?:报告|年报|(?:开展)?(?:工作)?情况(?:报告|公布|公开|公告|汇报|总结|予以公布)?(?:如下|予以公布))"
        "(?!有关|相关|的?通知|》|格式|编制|编写|制度|的?基础|工作|要求|安排|中|提出|反映)"
    )


# Headings that plan, or that compare with other years, and those that tell of the year.
_NOT_TOLD_WORDS = """
打算 计划 下一步 下步 安排 展望 思路 目标 规划 重点 改进 措施 整改 要点 对比 比较 同比
增减 结转 上年 上一年 历年 累计 以来
"""
_NOT_TOLD = tuple(_NOT_TOLD_WORDS.split())
_TOLD = ("公开", "概述", "概况", "情况", "统计表")


def year_claims(
    text: str,
    titles: Iterable[Title] = (),
    preamble: Span | None = None,
    period: Period | None = None,
    headings: Iterable[Span] = (),
) -> tuple[Fact[int], ...]:
    """Return every place that names the reporting year, in the order of trust.

    Titles come first, then the period (both its years agreeing), the preamble where it names the
    report itself, and headings that tell of the year's work (not of plans).
    """
    return (
        *_from_titles(titles),
        *_from_period(text, period),
        *_from_preamble(text, preamble),
        *_from_headings(text, headings),
    )


def _from_titles(titles: Iterable[Title]) -> Iterator[Fact[int]]:
    for title in titles:
        if title.year is not None and title.year_span is not None:
            yield Fact(title.year, title.year_span, "title")


def _from_period(text: str, period: Period | None) -> Iterator[Fact[int]]:
    if period is None or period.end is None:
        return
    if period.start is not None and period.start.year != period.end.year:
        return
    if not period.sure and (period.end.month, period.end.day) != (12, 31):
        return
    year = period.end.year
    dates = (date for date in scan_dates(text, period.span) if date.year == year)
    named = [Fact(year, date.year_span or date.span, "period", period.sure) for date in dates]
    yield from named[:1]


def _from_preamble(text: str, preamble: Span | None) -> Iterator[Fact[int]]:
    if preamble is None:
        return
    for date in scan_dates(text, preamble):
        named = date.year is not None and date.month is None
        if not named or not _own_report().match(text, date.span.end, preamble.end):
            continue
        if not _in_title_marks(text, date.span.start, preamble.start):
            yield Fact(date.year or 0, date.year_span or date.span, "preamble")


def _in_title_marks(text: str, offset: int, floor: int) -> bool:
    """Tell whether `offset` stands between 《 and 》."""
    return text.rfind("《", floor, offset) > text.rfind("》", floor, offset)


def _from_headings(text: str, headings: Iterable[Span]) -> Iterator[Fact[int]]:
    for heading in headings:
        words = heading.of(text)
        if _holds(words, _NOT_TOLD) or not _holds(words, _TOLD):
            continue
        dates = [date for date in scan_dates(text, heading) if date.year and date.month is None]
        if len(dates) == 1:
            yield Fact(dates[0].year or 0, dates[0].year_span or dates[0].span, "headings")


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def read_year(
    claims: tuple[Fact[int], ...], option: int | None = None, told: ToldYears | None = None
) -> Fact[int] | None:
    """Return the reporting year, or None where nothing names it; `option` overrides.

    Title, period, preamble and headings are believed in that order. The year is not sure where
    the others outvote the title, or disagree without one. A title that all the rest speaks
    against, down to the text and the date of signing (`told`), is not believed.
    """
    if option is not None:
        return Fact(option, Span(0, 0), "option")
    votes = {origin: _votes(claims, origin) for origin in _ORIGINS}
    voters = [origin for origin in _ORIGINS if votes[origin]]
    if not voters:
        return None
    first = voters[0]
    year = max(votes[first], key=lambda year: _support(votes, year))
    fact = next(claim for claim in claims if claim.origin == first and claim.value == year)
    read = Fact(year, fact.span, first, sure=fact.sure and _unopposed(votes, first, year))
    return read if told is None or len(votes["title"]) != 1 else _weighed(read, claims, told)


def _weighed(title: Fact[int], claims: tuple[Fact[int], ...], told: ToldYears) -> Fact[int]:
    """Return the year that all but the title agree on: two places, one of them may be the date.

    Should the title be the only place brought up to date, the rest is still told of that year.
    """
    leading = told.leading()
    named = [claim for claim in claims if claim.origin in {"period", "preamble"} and claim.sure]
    others = {claim.value for claim in claims if claim.origin != "title"}
    others |= {leading.value} if leading else set()
    if len(others) != 1 or title.value in others or told.tells(title.value):
        return title
    (year,) = others
    places = [*named, *([leading] if leading else [])]
    agreed = bool(places) and told.signed == year
    if told.signed is None:
        agreed = bool(named) and leading is not None
    return evolve(places[0], sure=True) if agreed else title


def _votes(claims: tuple[Fact[int], ...], origin: str) -> Counter[int]:
    return Counter(claim.value for claim in claims if claim.origin == origin)


def _support(votes: dict[str, Counter[int]], year: int) -> tuple[int, int]:
    """Return how many kinds of place name `year`, and how many places."""
    return sum(year in years for years in votes.values()), sum(
        years[year] for years in votes.values()
    )


def _unopposed(votes: dict[str, Counter[int]], first: str, year: int) -> bool:
    """Tell whether nothing of weight speaks against `year`, which comes from `first`."""
    others = [votes[origin] for origin in _ORIGINS if origin != first and votes[origin]]
    against = sum(year not in years for years in others)
    if first == "title" and len(votes["title"]) == 1:
        return against < _OUTVOTED or against <= len(others) - against
    return against == 0 and (len(votes[first]) == 1 or bool(others))
