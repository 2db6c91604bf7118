"""What a cell says where a number is due."""

from decimal import Decimal

import regex

from disclosure_lint.report import TableValue
from disclosure_lint.text import Span

_WIDE = str.maketrans("０１２３４５６７８９．，－＋（）", "0123456789.,-+()")
_BLANK = regex.compile(r"\s+")
_NUMBER = regex.compile(r"(?P<number>[+-]?\d{1,15}(?:\.\d{1,6})?)(?P<note>[\p{Han}(%].{0,80})?")
_GROUPED = regex.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MARK = regex.compile(r"[/／\\\-—–－―─*＊·]{1,3}|无|[Nn]/?[Aa]")
LONGEST = 60


def read_value(words: str, span: Span) -> TableValue:
    """Return the value of a cell that reads `words`.

    >>> cells = ("1,234", "22（其中修订16件）", "", "/", "见附件")
    >>> [read_value(words, Span(0, 0)).state for words in cells]
    ['number', 'noted', 'blank', 'mark', 'text']
    """
    plain = _GROUPED.sub("", _BLANK.sub("", words).translate(_WIDE))
    if not plain:
        return TableValue("blank", "", span)
    if _MARK.fullmatch(plain):
        return TableValue("mark", plain, span)
    match = _NUMBER.fullmatch(plain)
    if match is None or len(plain) > LONGEST:
        return TableValue("text", plain[:LONGEST], span)
    note = match["note"] or ""
    return TableValue("noted" if note else "number", plain, span, Decimal(match["number"]), note)


def is_value(words: str) -> bool:
    """Tell whether words may fill a cell where a number is due: a number or a mark for none."""
    return read_value(words, Span(0, 0)).state in {"number", "noted", "mark"}
