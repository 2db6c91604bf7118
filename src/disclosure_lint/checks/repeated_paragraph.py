"""The same paragraph or long sentence twice in one report."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.sentences import sentences
from disclosure_lint.report import Edit, Evidence, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import define, frozen
from disclosure_lint.text.patterns import compile_pattern

_TITLE = compile_pattern("《[^》]{1,80}》")
_HAN = compile_pattern(r"\p{Han}")
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
            if len(span) < self.least:
                continue
            words = "".join(span.of(report.text).split())
            where, first = seen.setdefault(words, (ordinal, span))
            if where == ordinal or not self._counts(words):
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
        if any(word in words for word in self.exempt):
            return False
        least = self.least_none if any(word in words for word in self.none) else self.least
        return len(_HAN.findall(_TITLE.sub("", words))) >= least

    def _doubled(self, report: Report) -> Iterator[tuple[Span, Span]]:
        """Yield each phrase that stands twice in a row, with its copy.

        A phrase of twice the sample's length holds one of the samples taken at every eighth place.
        """
        text, gap, reach = report.text, self.phrase, self.longest + _GRAM
        for paragraph in report.paragraphs:
            span, done = paragraph.span, 0
            for at in range(span.start, span.end - gap - _GRAM + 1, _GRAM):
                again = text.find(text[at : at + _GRAM], at + gap, min(span.end, at + reach))
                if again < 0 or at < done:
                    continue
                found = _row(text, span, at, again - at)
                if found:
                    done = found[1].end
                    yield found


def _row(text: str, span: Span, at: int, size: int) -> tuple[Span, Span] | None:
    """Return a phrase of `size` around `at` and its copy right behind it, or None."""
    start, end = at, at + _GRAM
    while start > max(span.start, at - size) and text[start - 1] == text[start - 1 + size]:
        start -= 1
    while end + size < span.end and end < start + size and text[end] == text[end + size]:
        end += 1
    if end - start < size or not _HAN.search(text, start, end):
        return None
    return Span(start, start + size), Span(start + size, start + 2 * size)


def _body_sentences(report: Report) -> Iterator[Span]:
    for paragraph in report.paragraphs:
        if paragraph.section is not None and not report.sections[paragraph.section].appendix:
            yield from sentences(report.text, paragraph.span)


def _opening(words: str) -> str:
    return words[:20] + "…" if len(words) > 20 else words  # noqa: PLR2004 — enough to know it by
