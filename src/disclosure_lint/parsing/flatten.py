"""Texts that lost their line ends: a whole body on one physical line, as crawlers leave it.

Such a line is cut where a line end must have been: before the number of a heading, after a
sentence that a blank follows, and around the words of known titles.
"""

from collections.abc import Iterator
from itertools import pairwise

from disclosure_lint.parsing.lines import Line, make_line
from disclosure_lint.parsing.names import Names
from disclosure_lint.parsing.numbering import HANZI, NUMBER
from disclosure_lint.text.patterns import compile_pattern

LONG = 400
_CLAUSE_END = compile_pattern("[，。；]")
_TOP = compile_pattern(rf"{HANZI}{{1,3}}[ \u3000]?、")
_GAP = compile_pattern(r"[ \t\u3000\u00a0]{1,20}")
_ENDED = "。！？；：”）)"
_TITLE_LENGTH = 24
_REPORT_TITLE = compile_pattern(
    r"(?:^|(?<=[ \u3000>]))(?P<title>(?:[^ \u3000，。：；>]{2,30}[ \u3000]{1,3})?"
    r"[^ \u3000，。：；>]{2,40}信息公开(?:工作)?年度报告)(?=[ \u3000]|本报告|根据|按照|依据|现将)"
)
_FRONT = 3000
_DATE_OR_TABLE = compile_pattern(
    "[0-9〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日|[^ ，。]{2,40}(?:统计表|情况表)"
)


def unflatten(text: str, lines: list[Line], names: Names) -> list[Line]:
    """Return `lines` with every flattened line cut into logical lines."""
    titles = names.longest_titles
    result: list[Line] = []
    for line in lines:
        if line.last - line.first > LONG and _is_flattened(text, line, titles):
            result.extend(_cut(text, line, titles))
        else:
            result.append(line)
    return result


def _is_flattened(text: str, line: Line, titles: tuple[str, ...]) -> bool:
    starts = [
        match.start()
        for match in _TOP.finditer(text, line.first, line.last)
        if text[match.end() : match.end() + 40].lstrip(" \u3000").startswith(titles)
    ]
    return len(starts) > 1


def _cut(text: str, line: Line, titles: tuple[str, ...]) -> Iterator[Line]:
    places = [line.start, *_cuts(text, line, titles), line.stop]
    for start, stop in pairwise(places):
        if start < stop:
            yield make_line(text, start, stop, markdown=False, virtual=True)


def _cuts(text: str, line: Line, titles: tuple[str, ...]) -> Iterator[int]:
    """Yield where logical lines start inside a flattened line, in order and once each."""
    last = line.start
    for place in sorted(
        {
            *_report_title(text, line),
            *_after_gaps(text, line, titles),
            *_glued_headings(text, line, titles),
        }
    ):
        if place > last and text[last:place].strip():
            yield place
            last = place


def _report_title(text: str, line: Line) -> Iterator[int]:
    """Yield both ends of the last report title that stands before the text goes on."""
    front = min(line.last, line.first + _FRONT)
    matches = list(_REPORT_TITLE.finditer(text, line.first, front))
    if matches:
        yield matches[-1].start("title")
        yield matches[-1].end("title")


def _after_gaps(text: str, line: Line, titles: tuple[str, ...]) -> Iterator[int]:
    start = line.first
    for gap in _GAP.finditer(text, line.first, line.last):
        before = text[start : gap.start()]
        if NUMBER.fullmatch(before.strip()):
            continue
        if _starts_line(text, gap.end(), titles) or _ends_line(before, titles):
            yield gap.end()
            start = gap.end()


def _starts_line(text: str, place: int, titles: tuple[str, ...]) -> bool:
    return NUMBER.match(text, place) is not None or text.startswith(titles, place)


def _ends_line(before: str, titles: tuple[str, ...]) -> bool:
    """Tell whether a line that reads `before` ends here: a sentence's end, or a heading."""
    if before.endswith(tuple(_ENDED)) and len(before) > 1:
        return True
    if _DATE_OR_TABLE.fullmatch(before):
        return True
    number = NUMBER.match(before)
    rest = before[number.end() :].strip(" \u3000") if number else ""
    if not rest:
        return False
    return rest in titles or (len(rest) <= _TITLE_LENGTH and not _CLAUSE_END.search(rest))


def _glued_headings(text: str, line: Line, titles: tuple[str, ...]) -> Iterator[int]:
    """Yield both ends of known headings that nothing separates from the text around them."""
    for match in _TOP.finditer(text, line.first, line.last):
        tail = text[match.end() : match.end() + 40]
        rest = tail.lstrip(" \u3000")
        known = next((title for title in titles if rest.startswith(title)), None)
        before = text[match.start() - 1 : match.start()]
        if known and before in (*_ENDED, " ", "\u3000", "\n", ""):
            yield match.start()
            yield match.end() + len(tail) - len(rest) + len(known)
