"""A legal era 法律时期 as data: what it demands of a report."""

from collections.abc import Mapping

from disclosure_lint.text.frozen import field, frozen


@frozen
class SectionForm:
    """One section that a regime knows.

    `title` is the form's, `aliases` are other titles seen in use. `words` is a tuple of word
    groups: a heading that holds every word of one group, and none of `not_words`, has this
    meaning. `told` are patterns: a sentence of the text that matches one tells the section's
    content (a figure, or that there was none), wherever it stands. `topic` are words that a text
    under this heading is expected to hold.
    """

    id: str
    title: str
    required: bool
    aliases: tuple[str, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    not_words: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()


@frozen
class Regime:
    """One era: the reporting years it holds for, its outline and its deadlines.

    `deadlines` gives (month, day) of the year after the reporting year by kind of agency;
    a kind that is absent has no statutory deadline. `ordered` says that the form fixes the order.
    """

    id: str
    first_year: int
    last_year: int | None
    outline: tuple[SectionForm, ...]
    ordered: bool
    deadlines: Mapping[str, tuple[int, int]] = field(factory=dict)

    def form(self, canonical: str) -> SectionForm | None:
        """Return the section form with that id, or None."""
        return next((form for form in self.outline if form.id == canonical), None)

    def holds(self, year: int) -> bool:
        """Tell whether reports on `year` fall under this regime."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)
