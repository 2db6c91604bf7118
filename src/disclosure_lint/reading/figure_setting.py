"""What stands around a figure: its clause, what is spoken of, the issuer's own names."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from disclosure_lint.reading.figure_subjects import Topic
from disclosure_lint.reading.figure_time import without_times
from disclosure_lint.reading.figure_words import Words, read_words
from disclosure_lint.report import Agency, Section
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_BOUNDARIES = "，,。；;：:（）()！？!?\n\r"
_HARD = "。；;！？!?\n\r"
_REACH = 80  # how far a label reaches back, or a tail forward
_SHORT = 2
_REQUESTS = frozenset({"requests", "review_and_litigation"})


@cache
def _boundary() -> regex.Pattern[str]:
    return compile_pattern(f"[{_BOUNDARIES}]")


@cache
def _last_boundary() -> regex.Pattern[str]:
    return compile_pattern(f"(?r)[{_BOUNDARIES}]")


class Place(NamedTuple):
    """Where a label stands: from `start` to the number; `tail` ends what follows the unit."""

    start: int
    tail: int


@frozen
class Setting:
    """The text that figures are read from, and what holds for all of them.

    In `plain` years, months and the issuer's own names are blank, so that words around figures
    are only what they count.
    """

    text: str
    plain: str
    quantities: Quantities
    sections: Sequence[Section]
    year: int | None

    def words(self, span: Span) -> Words:
        """Return the words in `span`."""
        return read_words(self.plain, span, self.quantities)

    def topic(self, section: int | None) -> Topic:
        """Return what the headings above a paragraph of `section` speak of, the nearest last."""
        topic = Topic()
        for heading in reversed(list(self._above(section))):
            groups = self.words(heading.title_span).groups
            topic = topic.after(groups)
            disclosed = topic.disclosed or bool(_REQUESTS.intersection(heading.ids))
            spoken_of = topic.field or ("requests" if "requests" in heading.ids else "")
            topic = Topic(spoken_of, disclosed, "channel" in groups)
        return topic

    def _above(self, section: int | None) -> Iterator[Section]:
        while section is not None:
            yield self.sections[section]
            section = self.sections[section].parent

    def place(self, floor: int, number: int, end: int, ceiling: int) -> Place:
        """Return where the label and the tail of the amount from `number` to `end` stand.

        `floor` is where the last amount ended, `ceiling` where the next begins.
        """
        start = self.clause_start(max(floor, number - _REACH), number)
        stop = min(ceiling, end + _REACH)
        following = _boundary().search(self.text, end, stop)
        if following:
            stop = following.start()
        runs_on = stop == ceiling and stop < len(self.text) and self.text[stop] not in _BOUNDARIES
        return Place(start, end if runs_on else stop)

    def clause_start(self, floor: int, place: int) -> int:
        """Return where the clause before `place` begins, not before `floor`."""
        before = _last_boundary().search(self.text, floor, place)
        return before.end() if before else floor

    def clause_before(self, floor: int, start: int) -> int | None:
        """Return the start of the clause before the one at `start`; None across a sentence."""
        place = start
        while place > floor and self.text[place - 1] in _BOUNDARIES:
            place -= 1
            if self.text[place] in _HARD:
                return None
        earlier = self.clause_start(max(floor, place - _REACH), place)
        return earlier if place - earlier > _SHORT else None


def plain_text(text: str, agency: Agency | None, quantities: Quantities) -> str:
    """Return `text` with times and the issuer's own names blank, of the same length.

    A name that is a word of its own (县政府) stays.
    """
    plain = without_times(text)
    names = {agency.name, *agency.short_names} if agency else set()
    for name in sorted(names - quantities.words.keys(), key=len, reverse=True):
        if len(name) > _SHORT:
            plain = plain.replace(name, "\u3000" * len(name))
    return plain
