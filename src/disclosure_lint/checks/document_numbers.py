"""Numbers of official documents 发文字号 as they stand in a text."""

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_CODE = 14  # no code of an issuer 机关代字 is longer
_NATIONAL = ("国办", "中办", "国发", "中发")


@frozen
class DocumentNumber:
    """A number such as 国办发〔2019〕14号 or 国务院令第711号.

    `code` is the issuer's code; of one with a year it is all Han characters in front, since words
    may stand directly before it. `year` is None for orders 令. `brackets` are the two spans of the
    brackets around the year.
    """

    span: Span
    code: str
    year: int | None
    serial: int
    brackets: tuple[Span, ...] = ()

    @property
    def national(self) -> str:
        """The national issuer's code without words before it, "" for another's."""
        start = max(self.code.rfind(head) for head in _NATIONAL)
        return self.code[start:] if start >= 0 else ""

    @property
    def bare(self) -> Span:
        """The span without the words that may stand before a national code."""
        words = len(self.code) - len(self.national) if self.national else 0
        return Span(self.span.start + words, self.span.end)

    def matches(self, number: str) -> bool:
        """Tell whether this is the number that `number` writes out."""
        other = _read(number)
        if other is None or (other.year, other.serial) != (self.year, self.serial):
            return False
        return self.code.endswith(other.code)


def document_numbers(text: str) -> Iterator[DocumentNumber]:
    """Yield the document numbers with a year, and the orders of the State Council, in order."""
    found = [*_with_year(text), *_orders(text)]
    yield from sorted(found, key=lambda number: number.span)


@lru_cache(maxsize=256)
def _read(number: str) -> DocumentNumber | None:
    return next(document_numbers(number), None)


@cache
def _year() -> regex.Pattern[str]:
    return compile_pattern(
        r"(?P<open>[〔\[［【（(])[ ]?(?P<year>(?:19|20)[0-9]{2}|[１２][０-９]{3})[ ]?年?"
        r"(?P<close>[〕\]］】）)])"
        r"[ ]{0,2}(?:第[ ]?)?(?P<serial>[0-9０-９]{1,5})[ ]?号"
    )


@cache
def _code() -> regex.Pattern[str]:
    return compile_pattern(r"\p{Han}{1,14}$")


@cache
def _order() -> regex.Pattern[str]:
    return compile_pattern(
        r"(?:国务院令|国令|国务院)[ ]?[（(]?第?[ ]?(?P<serial>[0-9０-９]{1,4})[ ]?号"
    )


def _with_year(text: str) -> Iterator[DocumentNumber]:
    for match in _year().finditer(text):
        before = text[max(0, match.start() - _CODE) : match.start()]
        code = _code().search(before)
        if code:
            brackets = (Span(*match.span("open")), Span(*match.span("close")))
            span = Span(match.start() - len(code[0]), match.end())
            yield DocumentNumber(span, code[0], int(match["year"]), int(match["serial"]), brackets)


def _orders(text: str) -> Iterator[DocumentNumber]:
    if "国" in text:
        for match in _order().finditer(text):
            yield DocumentNumber(Span(*match.span()), "国务院令", None, int(match["serial"]))
