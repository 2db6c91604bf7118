"""Which time a figure is told of: the year, a part of it, another year, or all years together."""

from functools import cache

import regex

from disclosure_lint.report import FigureTime
from disclosure_lint.text import Span
from disclosure_lint.text.anchors import matches_at
from disclosure_lint.text.patterns import compile_pattern

_CUMULATIVE = (
    "历年",
    "以来",
    "近三年",
    "近两年",
    "近五年",
    "近几年",
    "三年来",
    "两年来",
    "五年来",
    "至今累计",
    "历次",
    "累计至今",
    "自成立",
)
_PART = ("上半年", "下半年", "季度", "月份", "当月", "每月", "每年", "每季", "平均", "月均", "日均")
_BEFORE = ("上年", "去年", "上一年", "同期", "往年", "前年", "明年", "次年", "下一年", "下年")
_UNTIL = ("截至", "截止", "年底", "年末", "目前")
_CARRY = ("结转", "顺延", "转下", "转入", "延续")
_TELLING = frozenset("年来今历立季月均期转延")  # one of them is in all words above but _UNTIL


@cache
def _year() -> regex.Pattern[str]:
    return compile_pattern(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})\s?年")


def without_times(text: str) -> str:
    """Return `text` with years, months and days blank, of the same length."""
    pieces: list[str] = []
    place = 0
    for match in matches_at(_digits(), time_words(), text, 0, len(text)):
        pieces += (text[place : match.start()], "\u3000" * len(match[0]))
        place = match.end()
    return "".join((*pieces, text[place:]))


@cache
def _digits() -> regex.Pattern[str]:
    return compile_pattern(r"[0-9](?=[0-9]{0,3}\s?[－—\-~至]?\s?[年月])")


@cache
def time_words() -> regex.Pattern[str]:
    """Return the pattern of years, months and days, which are no words of a quantity."""
    return compile_pattern(
        r"""
          (?<![0-9])(?:19|20)[0-9]{2}\s?[－—\-~至]?\s?(?:年度|年底|年末|年初|年(?!来|均))
          (?:\s?[0-9]{1,2}\s?月(?:份|底|末)?(?:\s?[0-9]{1,2}\s?日)?)?[起止]?
        | [0-9]{1,2}\s?月(?:份|底|末)?(?:\s?[0-9]{1,2}\s?日)?[起止]?
        """,
        regex.VERBOSE,
    )


def read_time(
    text: str, sentence: Span, clause: int, number: int, year: int | None
) -> FigureTime | None:
    """Return the time of the figure at `number`, whose clause starts at `clause`.

    `year` is the reporting year. None where the sentence does not say.
    """
    label = text[clause:number]
    before = text[sentence.start : number]
    if "累计" in label and any(word in before for word in _UNTIL):
        return "cumulative"
    if not _TELLING.isdisjoint(label):
        told = _told(label)
        if told:
            return told
        if any(word in label for word in _CARRY):
            return None
    found = _year().findall(before) if "年" in before else None
    if not found:
        return None
    return "year" if year is None or int(found[-1]) == year else "other-year"


def _told(label: str) -> FigureTime | None:
    """Return the time that the words of `label` itself tell."""
    if any(word in label for word in _CUMULATIVE):
        return "cumulative"
    if any(word in label for word in _PART) or _is_part(label):
        return "part"
    carried = any(word in label for word in _CARRY)
    return "other-year" if not carried and any(word in label for word in _BEFORE) else None


def _is_part(label: str) -> bool:
    """Tell whether `label` names months that are not the whole year."""
    if "月" not in label:
        return False
    months = [match for match in time_words().finditer(label) if "月" in match[0]]
    return bool(months) and not any("12" in match[0] for match in months)
