"""The phrase that announces a report's parts: 全文包括…, 由…等六部分组成, 共分七部分."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

import regex

from disclosure_lint.parsing.numbering import number_value
from disclosure_lint.report import Fact
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_REACH = 700
_MOST = 40  # keywords that are looked at: the list stands near the beginning
_LEAD = 16  # how far before 包括 the count may stand
_LEAST = 2  # separators without which there is no list


@frozen
class Announcement:
    """A phrase that may announce the parts.

    `listed` is the stretch of the list, `count` the stated number. `open` says that 等 shortens the
    list, `closed` that its end is marked (by the count or 组成), so that all of it are parts.
    """

    span: Span
    listed: Span
    count: Fact[int] | None
    open: bool
    closed: bool


@cache
def _keyword() -> regex.Pattern[str]:
    return compile_pattern("组成|构成|包括|包含|涵盖|分为|共分|主要有|内容有|内容为|分成")


@cache
def _count() -> regex.Pattern[str]:
    return compile_pattern(
        r"""(?P<open>等)?\s?(?:共计|共有|一共|总计|合计|以上|以下|如下|下列|[共这])?\s?
        (?P<count>(?P<number>[一二三四五六七八九十]{1,3}|[0-9]{1,2})\s?[个大项]{0,2}\s?
          (?:部分|部份|方面|章节|章|项|内容)(?:的?内容)?)""",
        regex.VERBOSE,
    )


@cache
def _separator() -> regex.Pattern[str]:
    return compile_pattern("[、，,；;”]")


def announcements(text: str, place: Span) -> Iterator[Announcement]:
    """Yield the phrases of `place` that have the shape of an announcement, in order."""
    for match in islice(_keyword().finditer(text, place.start, place.end), _MOST):
        sentence = _sentence(text, place, match.start(), match.end())
        if match[0] in {"组成", "构成"}:
            found = _composed(text, sentence, match)
        else:
            found = _included(text, sentence, match)
        if found and len(_separator().findall(text, found.listed.start, found.listed.end)) >= (
            _LEAST if found.count is None else 1
        ):
            yield found


def _sentence(text: str, place: Span, start: int, end: int) -> Span:
    floor = max(place.start, start - _REACH)
    first = max(text.rfind(mark, floor, start) for mark in "。\n")
    ends = [text.find(mark, end, min(place.end, end + _REACH)) for mark in "。\n"]
    last = min((stop for stop in ends if stop >= 0), default=min(place.end, end + _REACH))
    return Span(max(first + 1, floor), last)


def _composed(text: str, sentence: Span, word: "regex.Match[str]") -> Announcement | None:
    """Read 由…组成, and 由六个部分组成：….."""
    start = _begin(text, sentence.start, word.start())
    if start is None:
        return None
    listed = Span(start, word.start())
    counts = list(_count().finditer(text, listed.start, listed.end))
    if counts and counts[-1].start() == listed.start:
        return _behind(text, Span(start, sentence.end), word.end(), counts[-1])
    if counts:
        return _counted(Span(start, word.end()), listed, counts[-1])
    rest, shortened = _shortened(text, listed)
    return Announcement(Span(start, word.end()), rest, None, open=shortened, closed=True)


def _begin(text: str, floor: int, stop: int) -> int | None:
    """Return where the list before 组成 begins: behind the last 由 (or 包括) that has one."""
    end = stop
    while True:
        place = max(text.rfind(word, floor, end) for word in ("由", "包括"))
        if place < 0:
            return None
        start = place + (1 if text[place] == "由" else len("包括"))
        if _separator().search(text, start, stop) or _count().match(text, start, stop):
            return start
        end = place


@cache
def _and_so_on() -> regex.Pattern[str]:
    return compile_pattern(
        "等(?:[几多]?个?部分|[几多]?个?方面|内容)?(?:的?(?:情况|内容))?(?:$|[，,；;])|[几多]个?部分(?:内容)?$"
    )


def _shortened(text: str, listed: Span) -> tuple[Span, bool]:
    """Return the list up to a closing 等, and whether it had one."""
    mark = _and_so_on().search(listed.of(text))
    return (Span(listed.start, listed.start + mark.start()), True) if mark else (listed, False)


def _included(text: str, sentence: Span, word: "regex.Match[str]") -> Announcement | None:
    """Read 包括…等六部分, 共六个部分，包括…, 分为六个部分：…; 包括…组成 is read from its end."""
    start = word.end()
    if any(text.find(closing, start, sentence.end) >= 0 for closing in ("组成", "构成")):
        return None
    whole = Span(start, sentence.end)
    count = _count().search(text, start, sentence.end)
    if count is None:
        before = _count().search(text, max(sentence.start, word.start() - _LEAD), word.start())
        return _behind(text, whole, start, before)
    if not text[start : count.start()].strip(" ：:为了有"):
        return _behind(text, whole, count.end(), count)
    return _counted(Span(start, count.end()), whole, count)


@cache
def _introduction() -> regex.Pattern[str]:
    return compile_pattern(
        r"[\s，,：:]{0,4}(?:即|分别[是为]|具体[是为]?|主要)?(?:包括|包含|涵盖)?(?:了|以下)?[\s：:]{0,4}"
    )


def _behind(text: str, span: Span, start: int, count: "regex.Match[str] | None") -> Announcement:
    """Return the announcement whose list stands behind its keyword and count."""
    introduction = _introduction().match(text, start, span.end)
    whole = Span(introduction.end() if introduction else start, span.end)
    listed, shortened = _shortened(text, whole)
    fact = _fact(count) if count else None
    return Announcement(span, listed, fact, open=shortened, closed=shortened)


def _counted(span: Span, listed: Span, count: "regex.Match[str]") -> Announcement:
    shortened = count["open"] is not None
    listed = Span(listed.start, count.start())
    return Announcement(span, listed, _fact(count), open=shortened, closed=True)


def _fact(count: "regex.Match[str]") -> Fact[int]:
    return Fact(number_value(count["number"]) or 0, Span(*count.span("count")), "preamble")
