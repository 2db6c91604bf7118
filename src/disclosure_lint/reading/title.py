"""The report's title, its year and its agency."""

from functools import cache

import regex

from disclosure_lint.reading import title_words as words
from disclosure_lint.reading.title_page import TitlePage
from disclosure_lint.report import Title
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern


def read_title(text: str, front: Span) -> Title | None:
    """Return the best title that stands in `front` (all before the first section), or None.

    A title with year and agency is better than one without. Among equals the one nearest above
    the preamble wins, because pages list the titles of other years before it; where no preamble
    is seen, the first. Bare words above (the menu's 政府信息公开年报) do not stand against a title
    below, since what seems the preamble may be the page's too.
    """
    return _best(_all(text, front), text, front)


def title_candidates(text: str, front: Span) -> tuple[Title, ...]:
    """Return every title in `front`: a page often gives one and the document another.

    Where they name three years or more, the page lists other years' reports; then only those of
    the best title's year are returned.
    """
    titles = _all(text, front)
    if len({title.year for title in titles if title.year}) < _LIST:
        return titles
    best = _best(titles, text, front)
    return tuple(title for title in titles if best and title.year == best.year)


_LIST = 3


def _all(text: str, front: Span) -> tuple[Title, ...]:
    return tuple(TitlePage.of(text, front).titles())


def _best(titles: tuple[Title, ...], text: str, front: Span) -> Title | None:
    preamble = _preamble().search(text, front.start, front.end)
    if preamble is None:
        return max(titles, key=_worth, default=None)
    above = [title for title in titles if title.span.end <= preamble.start()]
    named = any(title.year or title.agency for title in above)
    return max(reversed(above if named else titles), key=_worth, default=None)


def _worth(title: Title) -> tuple[bool, bool, bool, bool]:
    agency = title.agency or ""
    whole = not words.fragment().fullmatch(agency)
    return title.year is not None, bool(agency), whole, bool(_place().search(agency))


@cache
def _preamble() -> regex.Pattern[str]:
    return compile_pattern("本报告|[根依]据《|按照《|根据国务院|现将|现公布|特向社会")


@cache
def _place() -> regex.Pattern[str]:
    return compile_pattern("[^省市县区州旗镇乡][省市县区州盟旗镇乡]|街道")
