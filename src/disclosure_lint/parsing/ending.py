"""What stands after the body: who signs and when, appendices, page furniture."""

import regex

from disclosure_lint.parsing.front import is_furniture
from disclosure_lint.parsing.lines import Line
from disclosure_lint.parsing.shapes import AGENCY_ONLY, DATE_ONLY, TABLE_TITLE, plain_label
from disclosure_lint.text.patterns import compile_pattern

_NUMERALS = "0-9〇○零一二三四五六七八九十"
_SIGNED = compile_pattern(
    rf"(?P<agency>[\p{{Han}}（）()]{{2,40}}?)[ \t\u3000]{{1,20}}"
    rf"(?P<date>[{_NUMERALS}]{{4}}[ ]?年.{{2,12}}日)"
)
_APPENDIX = compile_pattern(
    rf"附(?:件|表|图)?[ \t]?[{_NUMERALS}０-９]{{0,2}}[ \t]?(?:[:：、.．]|$)"
    rf"|附(?:件|表|图)[ \t]?[{_NUMERALS}]"
)
# A town may sign with its place alone (某县某镇): above a date that can be nothing else.
_PLACE = compile_pattern(r"\p{Han}{2,20}[市县区旗]\p{Han}{1,8}(?:[镇乡]|苏木|街道)")
_NUMBERED = compile_pattern("[一二三四五六七八九十（(0-9]")
_HEADING_LENGTH = 60


def claim_ending(text: str, lines: list[Line], first: int, page: regex.Pattern[str]) -> None:
    """Set `kind` to agency, date, signed, appendix or furniture on lines after index `first`."""
    body = [line for line in lines[first:] if line]
    _claim_trailing_furniture(text, body, page)
    closing = _find_date(text, body)
    if closing is None:
        closing = _claim_lone_agency(text, body)
    else:
        _claim_agency_above(text, body, closing)
    _claim_appendices(text, body, closing)


def _claim_trailing_furniture(text: str, body: list[Line], page: regex.Pattern[str]) -> None:
    for line in reversed(body):
        if line.kind or not is_furniture(line.words(text), page):
            return
        line.kind = "furniture"


def _find_date(text: str, body: list[Line]) -> int | None:
    """Return the index of the closing date: a date alone, after which no running text comes."""
    for index in range(len(body) - 1, -1, -1):
        line = body[index]
        if line.kind:
            continue
        words = line.words(text)
        if DATE_ONLY.fullmatch(plain_label(words)):
            line.kind = "date"
            return index
        if _SIGNED.fullmatch(words):
            line.kind = "signed"
            return index
        if "。" in words and not _APPENDIX.match(words):
            return None
    return None


def split_signed(text: str, line: Line) -> tuple[int, int]:
    """Return where the agency ends and where the date starts on a signed line."""
    match = _SIGNED.fullmatch(text, line.first, line.last)
    return (match.end("agency"), match.start("date")) if match else (line.first, line.first)


def _claim_agency_above(text: str, body: list[Line], closing: int) -> None:
    for index in range(closing - 1, max(-1, closing - 4), -1):
        line = body[index]
        if line.kind or not (_is_agency(text, line) or _is_place(text, line)):
            return
        line.kind = "agency"


def _is_agency(text: str, line: Line) -> bool:
    return not line.mark.startswith("#") and bool(
        AGENCY_ONLY.fullmatch(plain_label(line.words(text)))
    )


def _is_place(text: str, line: Line) -> bool:
    return not line.mark and _PLACE.fullmatch(plain_label(line.words(text))) is not None


def _claim_lone_agency(text: str, body: list[Line]) -> int | None:
    for index in range(len(body) - 1, -1, -1):
        line = body[index]
        if line.kind == "furniture":
            continue
        if index and not line.kind and _is_agency(text, line):
            line.kind = "agency"
            return index
        return None
    return None


def _claim_appendices(text: str, body: list[Line], closing: int | None) -> None:
    for index, line in enumerate(body):
        words = line.words(text)
        if line.kind or len(words) > _HEADING_LENGTH or "。" in words:
            continue
        table_follows = any(later.kind in _TABLES for later in body[index + 1 : index + 3])
        named = _APPENDIX.match(words) is not None
        after = closing is None or index > closing
        if (named and after) or (table_follows and _is_table_title(text, line)):
            line.kind = "appendix"


_TABLES = frozenset({"pipes", "cells", "html"})


def _is_table_title(text: str, line: Line) -> bool:
    from_number = _NUMBERED.match(text, line.first, line.last)
    return not from_number and TABLE_TITLE.search(plain_label(line.words(text))) is not None
