"""A section's text speaks of another matter than its heading."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Evidence, Mark, Report, Section
from disclosure_lint.rulebook import Regime
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@check("off-topic-section")
@frozen
class OffTopicSection:
    """A section tells of what its heading announces.

    `own` gives, by a word of the heading, the words of which its text should hold one; sections
    with a canonical meaning have theirs from the regime, if `judged`. `foreign` gives the words of
    other matters; `least` different ones of one matter show that the text tells of it. A matter
    that the heading names is not foreign.
    """

    own: Mapping[str, tuple[str, ...]]
    judged: tuple[str, ...]
    foreign: Mapping[str, tuple[str, ...]]
    least: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading whose text has no word of it and several of another."""
        report = dossier.report
        for section in report.sections:
            if section.appendix or any(table.section == section.index for table in report.tables):
                continue
            own = self._own(dossier.regime, section)
            text = section.body.of(report.text)
            if own and not any(word in text for word in own):
                yield from self._foreign(report, section)

    def _own(self, regime: Regime | None, section: Section) -> tuple[str, ...]:
        """Return the words of which one shows that the text keeps to its heading."""
        named = [words for word, words in self.own.items() if word in section.title]
        form = regime.form(section.id) if regime and section.id in self.judged else None
        return tuple(word for words in (*named, form.topic if form else ()) for word in words)

    def _foreign(self, report: Report, section: Section) -> Iterator[Mark]:
        for topic, words in self.foreign.items():
            if any(word in section.title for word in words):
                continue
            places = [place for word in words if (place := _find(report, section, word))]
            if len(places) >= self.least:
                places.sort()
                evidence = tuple(Evidence(place) for place in places)
                values = {"title": section.title, "topic": topic}
                yield Mark(section.heading, values, evidence=evidence)
                return


def _find(report: Report, section: Section, word: str) -> Span | None:
    at = report.text.find(word, section.body.start, section.body.end)
    return Span(at, at + len(word)) if at >= 0 else None
