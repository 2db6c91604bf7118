"""Texts that have no place in a report: what was left of a template, a damaged date."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import Stretches
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.windows import windows
from disclosure_lint.report import Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_REACH = 80  # no match is longer, nor begins further before its anchor


@check("forbidden-text")
@frozen
class ForbiddenText:
    """None of the `patterns` (regular expressions) is found.

    Their keys are words, set apart by blanks, one of which every match holds: only around them is
    looked. A key that begins with "-" names none, and the whole text is searched. `quoted` says
    whether texts inside quoted titles 《…》 count.
    """

    patterns: Mapping[str, tuple[str, ...]]
    quoted: bool = True

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each text found, the longer one where two overlap."""
        report = dossier.report
        quotations = Stretches.of(() if self.quoted else report.quotations)
        end = 0
        for span in sorted(self._found(report.text), key=lambda span: (span.start, -span.end)):
            if span.start >= end and not quotations.hold(span.start):
                yield Mark(span, {"found": span.of(report.text)})
                end = span.end

    def _found(self, text: str) -> Iterator[Span]:
        for words, patterns in self.patterns.items():
            whole = words.startswith("-")
            places = (Span(0, len(text)),) if whole else windows(text, words.split(), _REACH)
            for place in places:
                for pattern in map(_compiled, patterns):
                    for match in pattern.finditer(text, place.start, place.end):
                        yield Span(*match.span())


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return compile_pattern(pattern)
