"""The same paragraph or long sentence twice in one report."""

from collections.abc import Iterator

import regex
from attrs import define, frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.report import Edit, Evidence, Mark, Report
from disclosure_lint.text import Span

_BLANKS = regex.compile(r"[\s\u3000]+")
_TITLE = regex.compile("《[^》]{1,80}》")
_HAN = regex.compile(r"\p{Han}")
_GRAM = 8
_SHORT_LABEL = 3


@define
class _Run:
    """Neighbouring sentences that stand, in the same order, further up."""

    first: Span
    second: Span
    ordinals: tuple[int, int]


@check("repeated-paragraph")
@frozen
class RepeatedParagraph:
    """No passage stands twice in a report.

    A sentence counts that has `least` Han characters outside document titles, or `least_none`
    where it holds one of `none` (nothing happened: said rightly in two places), and none of the
    words `exempt` (contacts). A phrase of `phrase` characters is found when pasted twice in a row,
    up to a length of `longest`.
    """

    least: int
    least_none: int
    none: tuple[str, ...]
    exempt: tuple[str, ...]
    phrase: int
    longest: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each second occurrence, neighbouring sentences as one."""
        report = dossier.report
        for run in self._runs(report):
            values = {"words": _opening(run.second.of(report.text))}
            yield Mark(run.second, values, "passage", (Evidence(run.first),))
        labels = tuple(w for w in dossier.vocabulary.words("table-labels") if len(w) > _SHORT_LABEL)
        for first, second in self._doubled(report):
            if any(label in first.of(report.text) for label in labels):
                continue  # a table that lost its lines
            values = {"words": second.of(report.text)}
            edits = (Edit(second, ""),)
            yield Mark(second, values, "in-a-row", (Evidence(first),), edits)

    def _runs(self, report: Report) -> Iterator[_Run]:
        seen: dict[str, tuple[int, Span]] = {}
        run: _Run | None = None
        for ordinal, span in enumerate(_body_sentences(report)):
            words = _BLANKS.sub("", span.of(report.text))
            if not self._counts(words):
                continue
            where, first = seen.setdefault(words, (ordinal, span))
            if where == ordinal:
                continue
            if run and run.ordinals == (where - 1, ordinal - 1):
                run.first, run.second = run.first.cover(first), run.second.cover(span)
                run.ordinals = (where, ordinal)
                continue
            if run:
                yield run
            run = _Run(first, span, (where, ordinal))
        if run:
            yield run

    def _counts(self, words: str) -> bool:
        if len(words) < self.least or any(word in words for word in self.exempt):
            return False
        least = self.least_none if any(word in words for word in self.none) else self.least
        return len(_HAN.findall(_TITLE.sub("", words))) >= least

    def _doubled(self, report: Report) -> Iterator[tuple[Span, Span]]:
        for paragraph in report.paragraphs:
            at = paragraph.span.start
            while at + self.phrase + _GRAM <= paragraph.span.end:
                found = self._doubled_at(report.text, paragraph.span, at)
                if found:
                    yield found
                at = found[1].end if found else at + _GRAM

    def _doubled_at(self, text: str, span: Span, at: int) -> tuple[Span, Span] | None:
        """Return a phrase around `at` and its copy right behind it, or None.

        A phrase of twice the sample's length holds one of the samples taken at every eighth place.
        """
        sample = text[at : at + _GRAM]
        stop = min(span.end, at + self.longest + _GRAM)
        again = text.find(sample, at + self.phrase, stop)
        if again < 0 or not _HAN.search(sample):
            return None
        size = again - at
        start, end = at, at + _GRAM
        while start > max(span.start, at - size) and text[start - 1] == text[start - 1 + size]:
            start -= 1
        while end + size < span.end and end < start + size and text[end] == text[end + size]:
            end += 1
        if end - start < size:
            return None
        return Span(start, start + size), Span(start + size, start + 2 * size)


def _body_sentences(report: Report) -> Iterator[Span]:
    for paragraph in report.paragraphs:
        if paragraph.section is not None and not report.sections[paragraph.section].appendix:
            yield from sentences(report.text, paragraph.span)


def _opening(words: str) -> str:
    return words[:20] + "…" if len(words) > 20 else words  # noqa: PLR2004 — enough to know it by
