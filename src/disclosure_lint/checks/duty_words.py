"""Duty words told as one's own work: 我局做好殡葬管理, not a field or a list that names them."""

from collections.abc import Iterable

from disclosure_lint.checks.prose import Stretches, sentence_around
from disclosure_lint.report import Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_CLAUSE = compile_pattern("[，,；;：:]")


@frozen
class Claims:
    """What makes a duty word in a first-person sentence a claim, looked for in its own clause.

    `verbs` stand before it, or one of `works` right behind it. `mentions` anywhere in the clause,
    `before` right in front or `after` right behind make it a list, a field of disclosure, or the
    work of another body that one only supports. `own_words` are the first person: 我局, 本局.
    """

    verbs: tuple[str, ...]
    works: tuple[str, ...]
    mentions: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    own_words: tuple[str, ...]

    def hold(self, text: str, word: Span) -> bool:
        """Tell whether the word at `word` is claimed as one's own work."""
        sentence = sentence_around(text, word.start)
        front, back = text[sentence.start : word.start], text[word.end : sentence.end]
        before, after = _CLAUSE.split(front)[-1], _CLAUSE.split(back)[0]
        if before.endswith(self.before) or after.startswith(self.after):
            return False
        if any(word in before or word in after for word in self.mentions):
            return False
        return after.startswith(self.works) or any(verb in before for verb in self.verbs)


@frozen
class Score:
    """How much speaks for a body's duties being told as one's own work, and where."""

    points: int
    places: tuple[Span, ...]


def running_text(report: Report, apart: Stretches) -> list[Span]:
    """Return the paragraphs that lie outside the stretches `apart`."""
    return [one.span for one in report.paragraphs if not apart.hold(one.span.start)]


def score(report: Report, text: Iterable[Span], words: Iterable[str], claims: Claims) -> Score:
    """Count the claims of different `words` in the `text`: 2 in a first-person sentence, else 1."""
    found = sorted(
        place for word in words if (place := _first_claim(report, text, word, claims)) is not None
    )
    points = sum(1 + _in_first_person(report.text, place, claims) for place in found)
    return Score(points, tuple(found))


def _first_claim(report: Report, text: Iterable[Span], word: str, claims: Claims) -> Span | None:
    for stretch in text:
        at = report.text.find(word, stretch.start, stretch.end)
        while at >= 0:
            place = Span(at, at + len(word))
            if claims.hold(report.text, place) and not report.quoted(place):
                return place
            at = report.text.find(word, place.end, stretch.end)
    return None


def _in_first_person(text: str, place: Span, claims: Claims) -> bool:
    sentence = sentence_around(text, place.start).of(text)
    return any(word in sentence for word in claims.own_words)
