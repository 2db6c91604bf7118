"""Characters that look like others: O for 0, 一 for -, traditional ones in a simplified text."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1", "Ｏ": "0"}
_HAN_ZERO = frozenset("OoＯ")


@cache
def _in_number() -> regex.Pattern[str]:
    """Return the pattern of a number with letters in it, before 年 and its like."""
    return compile_pattern(
        r"(?<![0-9A-Za-z.])(?=[OolIＯ]{0,3}[0-9])[0-9OolIＯ]{2,6}(?=[ ]?[年月日条件份次个篇元])"
    )


@cache
def _in_han_year() -> regex.Pattern[str]:
    return compile_pattern("二[OoＯ〇○零0][一二三四五六七八九〇○零OoＯ]{2}(?=年)")


@cache
def _dash() -> regex.Pattern[str]:
    return compile_pattern(r"(?<=[0-9]{3,4})一(?=[0-9]{4,8})|(?<=[0-9]日)一(?=[0-9]{1,4}[年月])")


@cache
def _radical() -> regex.Pattern[str]:
    return compile_pattern("[\u2e80-\u2fdf\uf900-\ufaff]")


@check("confusable-character")
@frozen
class ConfusableCharacter:
    """No character stands for another that looks like it.

    `traditional` lists pairs of a traditional and its simplified character; a text with more than
    `most` traditional ones is written so throughout, and not judged for them. A page's menu has its
    繁體 version.
    """

    traditional: tuple[str, ...]
    most: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each number, dash and character, with its edit."""
        report = dossier.report
        yield from _numbers(report)
        for match in _dash().finditer(report.text):
            yield _mark(report.text, [Edit(Span(*match.span()), "-")], "dash")
        yield from self._characters(report)

    def _characters(self, report: Report) -> Iterator[Mark]:
        found = self._traditional(report.text)
        if 0 < len(found) <= self.most:
            yield from (_mark(report.text, [edit], "traditional") for edit in found)
        elif found:
            return
        if report.source.dialect == "markdown":
            radicals = [_normal(report.text, match) for match in _radical().finditer(report.text)]
            if radicals:
                yield _mark(report.text, radicals, "radical")

    def _traditional(self, text: str) -> list[Edit]:
        pairs = {pair[0]: pair[1] for pair in self.traditional}
        if pairs.keys().isdisjoint(text):  # a dictionary is quicker than so large a pattern
            return []
        pattern = compile_pattern(f"(?<!繁)[{''.join(pairs)}]")
        return [Edit(Span(*match.span()), pairs[match[0]]) for match in pattern.finditer(text)]


def _numbers(report: Report) -> Iterator[Mark]:
    lettered = any(letter in report.text for letter in _DIGITS)
    for match in _in_number().finditer(report.text) if lettered else ():
        number = match[0]
        if not number.isdigit():
            right = "".join(_DIGITS.get(character, character) for character in number)
            yield _mark(report.text, [Edit(Span(*match.span()), right)], "digit")
    for match in _in_han_year().finditer(report.text):
        if _HAN_ZERO.intersection(match[0]):
            right = "".join("〇" if c in _HAN_ZERO else c for c in match[0])
            yield _mark(report.text, [Edit(Span(*match.span()), right)], "digit")


def _normal(text: str, match: "regex.Match[str]") -> Edit:
    from unicodedata import normalize  # noqa: PLC0415 -- seldom needed

    span = Span(*match.span())
    return Edit(span, normalize("NFKC", span.of(text)))


def _mark(text: str, edits: Sequence[Edit], case: str) -> Mark:
    first, *others = (edit.span for edit in edits)
    values = {"found": first.of(text), "right": edits[0].replacement, "count": len(edits)}
    return Mark(first, values, case, tuple(map(Evidence, others)), tuple(edits))
