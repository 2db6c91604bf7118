"""A body that a reform put an end to, still named as acting."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import Stretches, not_prose, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.windows import places
from disclosure_lint.report import Evidence, Mark, Report
from disclosure_lint.rulebook import Abolished
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_BEHIND = 8


@check("superseded-agency")
@frozen
class SupersededAgency:
    """Bodies that a reform abolished are not named as acting.

    A sentence with one of `history` tells of the past or of a lawsuit; a name is no body's where
    one of `former` stands before it, one of `sites` (a building, a street) follows within a few
    characters, or one of `within` stands directly before it. `levels` are what `placed` names
    follow. Texts that hold one of `elsewhere` belong to places that reformed later.
    """

    history: tuple[str, ...]
    former: tuple[str, ...]
    sites: tuple[str, ...]
    within: tuple[str, ...]
    levels: tuple[str, ...]
    elsewhere: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark for each abolished body, with its further places as evidence."""
        report = dossier.report
        year = report.year
        if year is None or any(word in report.text for word in self.elsewhere):
            return
        apart = not_prose(report)
        for body in dossier.vocabulary.history.abolished:
            found = list(self._named(report, body, apart)) if year > body.last else []
            if found:
                values = {
                    "found": found[0].of(report.text),
                    "successor": body.successor,
                    "year": body.last + 1,
                }
                yield Mark(found[0], values, evidence=tuple(map(Evidence, found[1:])))

    def _named(self, report: Report, body: Abolished, apart: Stretches) -> Iterator[Span]:
        own = report.agency.value.name if report.agency else ""
        for place in places(report.text, (*body.names, *body.placed)):
            name = place.of(report.text)
            before = report.text[max(0, place.start - _BEHIND) : place.start]
            if name in body.placed and name not in body.names and not before.endswith(self.levels):
                continue
            if name not in own and not apart.hold(place.start) and self._acts(report, place):
                yield place

    def _acts(self, report: Report, place: Span) -> bool:
        text = report.text
        before = text[max(0, place.start - _BEHIND) : place.start]
        behind = text[place.end : place.end + _BEHIND]
        if before.endswith(self.within) or any(word in before for word in self.former):
            return False
        if any(site in behind for site in self.sites):
            return False
        if before.endswith(("（", "(")) and behind.startswith(("）", ")")):
            return False  # a second name on the door: 市场监督管理局（工商局）
        words = sentence_around(text, place.start).of(text)
        years = (int(found) for found in compile_pattern(r"20\d\d(?=[ ]?年)").findall(words))
        if any(year < (report.year or 0) for year in years):
            return False
        return not any(word in words for word in self.history)
