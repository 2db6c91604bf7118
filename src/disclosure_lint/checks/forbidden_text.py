"""Texts that have no place in a report: what was left of a template, a damaged date."""

from collections.abc import Iterator
from functools import cache

import regex
from attrs import frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import Stretches
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark
from disclosure_lint.text import Span


@check("forbidden-text")
@frozen
class ForbiddenText:
    """None of the `patterns` (regular expressions) is found.

    Where a pattern has a group called `mark`, only that is underlined. `quoted` says whether texts
    inside quoted titles 《…》 count.
    """

    patterns: tuple[str, ...]
    quoted: bool = True

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each text found."""
        report = dossier.report
        quotations = Stretches.of(() if self.quoted else report.quotations)
        for match in _any(self.patterns).finditer(report.text):
            span = Span(*match.span("mark" if match.groupdict().get("mark") else 0))
            if not quotations.hold(span.start):
                yield Mark(span, {"found": span.of(report.text)})


@cache
def _any(patterns: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile("|".join(("(?P<mark>(?!))", *patterns)))
