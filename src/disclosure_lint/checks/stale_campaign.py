"""Wording that was current years ago."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import Stretches, not_prose, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.windows import places
from disclosure_lint.report import Mark
from disclosure_lint.rulebook import Campaign
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@check("stale-campaign")
@frozen
class StaleCampaign:
    """Congresses, plans and principles long out of date are not told as current.

    What is out of date, and since when, stands in the calendar; each is a case of the card.
    """

    principle: str

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the first place of each wording that is out of date."""
        report = dossier.report
        year = report.year
        if year is None:
            return
        apart = not_prose(report)
        for campaign in dossier.vocabulary.history.campaigns:
            if year > campaign.last and not any(word in report.text for word in campaign.newer):
                found = next(_told(report.text, campaign, apart), None)
                if found:
                    values = {"found": found.of(report.text), "year": year}
                    yield Mark(found, values, self._case(campaign))

    def _case(self, campaign: Campaign) -> str | None:
        return "principle" if campaign.id == self.principle else None


def _told(text: str, campaign: Campaign, apart: Stretches) -> Iterator[Span]:
    """Yield the places where `text` uses the wording as current."""
    for place in places(text, campaign.words):
        words = sentence_around(text, place.start).of(text)
        if apart.hold(place.start) or any(word in words for word in campaign.unless):
            continue
        if not campaign.beside or any(word in words for word in campaign.beside):
            yield place
