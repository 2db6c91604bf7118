"""Other towns and counties that stand where the agency's own name should."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.reading.agency_name import understand
from disclosure_lint.report import Agency
from disclosure_lint.rulebook import Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

# Characters of words that stand before a bare 镇 (同时镇, 要求镇), not of names of places.
_NOT_NAMES = frozenset(
    "我本各全该等两几些个有每其们是由因求导辖今年度此时乡镇村城集市街的和与及在为对"
)
_NEAR = 8


def foreign_subjects(
    text: str, deeds: tuple[str, ...], agency: Agency, vocabulary: Vocabulary
) -> Iterator[Span]:
    """Yield the names of other towns (for a town's report) or counties that do one of `deeds`.

    Only a name of two or three characters before its suffix counts, at the beginning of its clause
    or right after a year: longer ones have words before them (学习白石镇).
    """
    own = agency.own_region
    if own is None or own.level not in {"township", "county"}:
        return
    if own.level == "county" and agency.kind != "county-government":
        return
    suffixes = "镇|乡|街道" if own.level == "township" else "县"
    for deed in _either(deeds).finditer(text):
        name = _subject(suffixes).search(text, max(0, deed.start() - _NEAR), deed.start())
        chain = understand(name["name"], vocabulary).region if name else ()
        if name and chain and chain[-1].level == own.level and _is_other(chain[-1].stem, agency):
            yield Span(*name.span("name"))


def _is_other(stem: str, agency: Agency) -> bool:
    """Tell whether `stem` can be a place's name, and that of none in the agency's chain."""
    if _NOT_NAMES.intersection(stem):
        return False
    return not any(place.stem in stem or stem in place.stem for place in agency.region)


@cache
def _either(words: tuple[str, ...]) -> regex.Pattern[str]:
    return compile_pattern("|".join(map(regex.escape, words)))


@cache
def _subject(suffixes: str) -> regex.Pattern[str]:
    return compile_pattern(
        rf"(?:^|[，,。；;：:）)\s]|年度?)(?P<name>\p{{Han}}{{2,3}}(?:{suffixes}))$", regex.MULTILINE
    )
