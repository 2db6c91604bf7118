"""What a cell says where a number is due."""

from decimal import Decimal
from functools import lru_cache

from disclosure_lint.report import TableValue, ValueState
from disclosure_lint.text import Span
from disclosure_lint.text.patterns import compile_pattern

_WIDE = str.maketrans("０１２３４５６７８９．，－＋（）", "0123456789.,-+()")
_BLANK = compile_pattern(r"\s+")
_NUMBER = compile_pattern(r"(?P<number>[+-]?\d{1,15}(?:\.\d{1,6})?)(?P<note>[\p{Han}(%].{0,80})?")
_GROUPED = compile_pattern(r"(?<=\d),(?=\d{3}(?!\d))")
_MARK = compile_pattern(r"[/／\\\-—–－―─*＊·]{1,3}|无|[Nn]/?[Aa]")
LONGEST = 60


def read_value(words: str, span: Span) -> TableValue:
    """Return the value of a cell that reads `words`.

    >>> cells = ("1,234", "22（其中修订16件）", "", "/", "见附件")
    >>> [read_value(words, Span(0, 0)).state for words in cells]
    ['number', 'noted', 'blank', 'mark', 'text']
    """
    state, plain, number, note = _understand(words)
    return TableValue(state, plain, span, number, note)


@lru_cache(maxsize=4096)
def _understand(words: str) -> tuple[ValueState, str, Decimal | None, str]:
    """Return state, plain text, number and note; the same few words fill most cells."""
    plain = _GROUPED.sub("", _BLANK.sub("", words).translate(_WIDE))
    if not plain:
        return "blank", "", None, ""
    if _MARK.fullmatch(plain):
        return "mark", plain, None, ""
    match = _NUMBER.fullmatch(plain)
    if match is None or len(plain) > LONGEST:
        return "text", plain[:LONGEST], None, ""
    note = match["note"] or ""
    return "noted" if note else "number", plain, Decimal(match["number"]), note


def is_value(words: str) -> bool:
    """Tell whether words may fill a cell where a number is due: a number or a mark for none."""
    return _understand(words)[0] in {"number", "noted", "mark"}
