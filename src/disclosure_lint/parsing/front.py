"""What stands before the body: page furniture, the title, who and when under it."""

from functools import lru_cache

import regex

from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.numbering import read_number
from disclosure_lint.parsing.shapes import AGENCY_ONLY, DATE_ONLY, PAGE_NUMBER, plain_label
from disclosure_lint.text.patterns import compile_pattern

TITLE = compile_pattern(
    r"信息公开(?:工作)?(?:的)?(?:[0-9〇○零一二三四五六七八九十]{4}年?)?(?:年?度)?(?:工作)?(?:的)?(?:年?度)?"
    r"(?:报告|年报)(?:[（(][^（()）]{1,12}[）)])?$"
)
RULE_LINE = compile_pattern(r"[=\-_*·.—─━]{4,}.{0,12}[=\-_*·.—─━]*|-->.{0,10}|\|{5,}")
_FIELD = compile_pattern(r"标[ \u3000]{0,4}题[ \u3000]{0,2}[：:][ \u3000]{0,4}")
_PUNCTUATION = compile_pattern("[，。；：！？]")
_BARE = compile_pattern("[0-9〇○零一二三四五六七八九十]{4}|政府信息|信息公开")
_TITLE_LENGTH = 60
_TITLE_LINES = 3


@lru_cache(maxsize=8)
def furniture_pattern(beginnings: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of lines that begin with one of the page's own words, then a mark.

    Behind a bracket may stand blanks: 【 字体大小：.
    """
    words = "|".join(_escaped(word) for word in sorted(beginnings, key=len, reverse=True))
    return compile_pattern(rf"(?:{words or '(?!)'})(?:[：:\s】/>|\]]|$|[0-9])")


def _escaped(word: str) -> str:
    blanks = r"[ \u3000]{0,4}" if word[0] in "【[" else ""
    return regex.escape(word[0]) + blanks + regex.escape(word[1:])


def is_furniture(words: str, page: regex.Pattern[str]) -> bool:
    """Tell whether a line belongs to the page and not to the report."""
    return (
        page.match(words) is not None
        or RULE_LINE.fullmatch(words) is not None
        or PAGE_NUMBER.fullmatch(words) is not None
    )


def claim_front(text: str, lines: list[Line], limit: int, page: regex.Pattern[str]) -> None:
    """Set `kind` to title, furniture, agency or date on the lines before `limit`."""
    front = [line for line in lines[:limit] if line and not line.kind]
    for line in front:
        if is_furniture(line.words(text), page):
            line.kind = "furniture"
    candidates = [line for line in front if not line.kind]
    titles = _claim_titles(text, candidates) or _claim_title_field(text, front)
    if titles:
        _claim_before(text, candidates, titles[0], titles[-1])
        _claim_bylines(text, candidates, titles[-1])


def _claim_titles(text: str, candidates: list[Line]) -> list[Line]:
    found: list[Line] = []
    for index, line in enumerate(candidates):
        if found and _is_running_text(line.words(text)):
            break
        if line.kind or _is_running_text(line.words(text)):
            continue
        for size in range(1, _TITLE_LINES + 1):
            group = candidates[index : index + size]
            if _is_title(text, group):
                found.extend(group)
                for claimed in group:
                    claimed.kind = "title"
                break
    return found


def _claim_title_field(text: str, front: list[Line]) -> list[Line]:
    """Where the page kept the title to itself, it may stand in a field (标题: …)."""
    for line in front:
        match = _FIELD.match(text, line.first, line.last)
        if match and TITLE.search(plain_label(text[match.end() : line.last])):
            line.first, line.kind = match.end(), "title"
            return [line]
    return []


def _is_running_text(words: str) -> bool:
    return len(words) > _TITLE_LENGTH or _PUNCTUATION.search(words) is not None


def _is_title(text: str, group: list[Line]) -> bool:
    words = [line.words(text) for line in group]
    if any(map(_is_running_text, words)):
        return False
    joined = plain_label("".join(words))
    if len(joined) > _TITLE_LENGTH or read_number(joined) or not TITLE.search(joined):
        return False
    return len(group) == 1 or not TITLE.search(plain_label(words[0]))


def _claim_before(text: str, candidates: list[Line], first: Line, last: Line) -> None:
    """Lines above the title are its first line (the agency alone) or furniture."""
    above = [line for line in candidates if line.start < first.start]
    bare = _BARE.match(plain_label(first.words(text)))
    if above and bare and AGENCY_ONLY.fullmatch(plain_label(above[-1].words(text))):
        above[-1].kind = "title"
    for line in candidates:
        if line.start < last.start and not line.kind:
            line.kind = "furniture"


def _claim_bylines(text: str, candidates: list[Line], title: Line) -> None:
    for line in [line for line in candidates if line.start > title.start][:3]:
        words = plain_label(line.words(text))
        if line.kind:
            continue
        if DATE_ONLY.fullmatch(words):
            line.kind = "byline-date"
        elif AGENCY_ONLY.fullmatch(words):
            line.kind = "byline-agency"
        else:
            return
