"""The issuer's own work told in another body's words: 结合民政实际 in a town's report."""

from collections.abc import Iterator, Mapping
from functools import cache

import regex
from attrs import frozen

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import not_prose, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Agency, Mark
from disclosure_lint.rulebook import Department, Vocabulary
from disclosure_lint.text import Span

_LONGEST = 12  # the longest short name is 10 characters
_PIECES = 4  # a short name may stand before its noun with three joiners between: 统计 工作 新 理念
_NEAR = 16


@frozen
class _Term:
    """A short name and the noun behind it, with what stands around them."""

    name: Span
    noun: Span
    text: str

    @property
    def span(self) -> Span:
        return self.name.cover(self.noun)

    @property
    def before(self) -> str:
        return self.text[max(0, self.name.start - _NEAR) : self.name.start]

    @property
    def after(self) -> str:
        return self.text[self.noun.end : self.noun.end + _NEAR]


@check("foreign-duty-term")
@frozen
class ForeignDutyTerm:
    """Another body's short name does not stand before an inward noun as if it were one's own.

    `kinds` are the kinds of agency looked at: governments of counties and above, and zones, report
    on their departments. `nouns` name what a body has of its own (实际, 网站), `joiners` may stand
    between short name and noun (统计 工作 理念). `closing` are nouns that count only at the end of
    their phrase, `field_nouns` those before which the name of a field proves nothing. `before` and
    `after` are what makes it another's or a field's (县民政网站, 民政信息公开专栏), `stations` what
    after the short name in the same sentence tells of a body that may be spoken of (民政办).
    """

    kinds: tuple[str, ...]
    nouns: tuple[str, ...]
    joiners: tuple[str, ...]
    closing: tuple[str, ...]
    field_nouns: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    stations: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each such short name with its noun."""
        report, agency = dossier.report, dossier.report.agency
        if agency is None or agency.value.kind not in self.kinds:
            return
        bodies = _foreign(agency.value, dossier.vocabulary)
        own_words = _own_words(dossier.vocabulary)
        outside = not_prose(report)
        for term in self._terms(report.text, bodies):
            body = bodies[term.name.of(report.text)]
            if not outside.hold(term.span.start) and self._claimed(term, body, own_words):
                values = {"found": term.span.of(report.text), "body": body.names[0]}
                yield Mark(term.span, {**values, "agency": agency.value.name})

    def _terms(self, text: str, bodies: Mapping[str, Department]) -> Iterator[_Term]:
        for noun in _either(self.nouns).finditer(text):
            end = noun.start()
            for _ in range(_PIECES):
                name = _name_before(text, end, bodies)
                joiner = next((word for word in self.joiners if text.endswith(word, 0, end)), "")
                if name or not joiner:
                    break
                end -= len(joiner)
            if name:
                yield _Term(name, Span(*noun.span()), text)

    def _claimed(self, term: _Term, body: Department, own_words: tuple[str, ...]) -> bool:
        """Tell whether the report tells it as its own."""
        noun = term.noun.of(term.text)
        field = term.name.of(term.text) in body.fields
        if field and noun in self.field_nouns:
            return False
        if noun in self.closing and not _closes().match(term.after):
            return False
        if term.after.startswith(self.after) or _listed(noun).match(term.after):
            return False
        if term.before.endswith(own_words):
            return not field
        return not term.before.endswith(self.before) and not self._station(term)

    def _station(self, term: _Term) -> bool:
        """Tell whether the sentence speaks of the station or bureau itself."""
        sentence = sentence_around(term.text, term.name.start).of(term.text)
        name = term.name.of(term.text)
        return any(name + station in sentence for station in self.stations)


def _name_before(text: str, end: int, bodies: Mapping[str, Department]) -> Span | None:
    """Return the longest short name that ends at `end`, or None."""
    for start in range(max(0, end - _LONGEST), end - 1):
        if text[start:end] in bodies:
            return Span(start, end)
    return None


def _foreign(agency: Agency, vocabulary: Vocabulary) -> dict[str, Department]:
    """Return the telling short names of all bodies but `agency` itself and its kin."""
    own = {body.id for body in vocabulary.departments if _is(agency, body)}
    own |= {kin for body in vocabulary.departments if body.id in own for kin in body.kin}
    return {
        short: body
        for body in vocabulary.departments
        if body.id not in own and not own.intersection(body.kin)
        for short in body.short
        if short not in body.everyday
    }


def _is(agency: Agency, body: Department) -> bool:
    """Tell whether `agency` is, or holds in its name, the body."""
    if agency.kind != "department":
        return False
    return body.id == agency.department or any(short in agency.name for short in body.short)


def _own_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the first-person words of all kinds of agency: 我镇, 本局, 我单位."""
    words = {word for form in vocabulary.agencies for word in form.self_words}
    words.update(vocabulary.words("neutral-self-words"))
    return ("我们", *(word for word in words if word.startswith(("我", "本"))))


@cache
def _either(words: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile("|".join(map(regex.escape, sorted(words, key=len, reverse=True))))


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(r"$|[\s，,。；;、：:！？]|情况|需要|出发|特点")


@cache
def _listed(noun: str) -> regex.Pattern[str]:
    """Return the pattern of a row that goes on after the noun: 民政信息公开、社保信息公开."""
    return regex.compile(rf"(?:[、，,]|和|以及){{1,2}}\w{{1,10}}?{regex.escape(noun)}")
