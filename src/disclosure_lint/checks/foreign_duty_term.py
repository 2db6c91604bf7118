"""The issuer's own work told in another body's words: 结合民政实际 in a town's report."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.duty_words import Claims, running_text, score
from disclosure_lint.checks.prose import not_prose, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.short_names import ShortNames, foreign_bodies
from disclosure_lint.report import Agency, Evidence, Fact, Mark
from disclosure_lint.rulebook import Department, Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_JOINERS = 3  # 统计 工作 新 理念
_NEAR = 16
_WORK = "工作"


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
    `around` are verbs that make the bare 工作 an inward noun (围绕民政工作，).

    Duty words (殡葬管理) prove nothing one by one. Case "scored": at least `least` different ones
    of one body are told as one's own work, with one of `verbs` before or `works` behind, none of
    `mentions` in the clause and no list (`listed_before`, `listed_after`) around; each counts 2 in
    a first-person sentence and 1 elsewhere, and the sum is above `least`. Only departments known
    for what they are: towns share everybody's duties.
    """

    kinds: tuple[str, ...]
    nouns: tuple[str, ...]
    joiners: tuple[str, ...]
    closing: tuple[str, ...]
    field_nouns: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    stations: tuple[str, ...]
    around: tuple[str, ...]
    least: int
    verbs: tuple[str, ...]
    works: tuple[str, ...]
    mentions: tuple[str, ...]
    listed_before: tuple[str, ...]
    listed_after: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each such short name with its noun."""
        report, agency = dossier.report, dossier.report.agency
        if agency is None or agency.value.kind not in self.kinds:
            return
        names = ShortNames.foreign_to(agency.value, dossier.vocabulary)
        terms = list(self._terms(report.text, names, dossier.vocabulary))
        outside, headings = not_prose(report, headings=True), not_prose(report)
        own_words = _own_words(dossier.vocabulary)
        for term in terms:
            field = term.noun.of(report.text) in self.field_nouns
            if (headings if field else outside).hold(term.name.start):
                continue
            body = names.bodies[term.name.of(report.text)]
            if self._claimed(term, body, own_words):
                values = {"found": term.span.of(report.text), "body": body.names[0]}
                yield Mark(term.span, {**values, "agency": agency.value.name})
        yield from self._scored(dossier, agency)

    def _scored(self, dossier: Dossier, agency: Fact[Agency]) -> Iterator[Mark]:
        """Yield a mark for each body of whose duties the report claims several as its own."""
        body = agency.value.department
        if agency.value.kind != "department" or body is None or not agency.sure:
            return
        report, claims = dossier.report, self._claims(dossier.vocabulary)
        text = running_text(report, not_prose(report))
        for other in foreign_bodies(agency.value, dossier.vocabulary):
            terms = [term for term in other.strong_terms if term in report.text]
            if len(terms) < self.least:
                continue
            told = score(report, text, terms, claims)
            if len(told.places) >= self.least and told.points > self.least:
                found = "、".join(place.of(report.text) for place in told.places)
                values = {"found": found, "body": other.names[0], "agency": agency.value.name}
                evidence = tuple(Evidence(place) for place in told.places[1:])
                yield Mark(told.places[0], values, "scored", evidence)

    def _claims(self, vocabulary: Vocabulary) -> Claims:
        return Claims(
            verbs=self.verbs,
            works=self.works,
            mentions=self.mentions,
            before=self.listed_before,
            after=self.listed_after,
            own_words=_own_words(vocabulary),
        )

    def _terms(self, text: str, names: ShortNames, vocabulary: Vocabulary) -> Iterator[_Term]:
        for noun in _nouns(self.nouns, self.joiners, _tails(vocabulary)).finditer(
            text, overlapped=True
        ):
            end = noun.start()
            name = names.before(text, end)
            for _ in range(_JOINERS):
                joiner = next((word for word in self.joiners if text.endswith(word, 0, end)), "")
                if name or not joiner:
                    break
                end -= len(joiner)
                name = names.before(text, end)
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
        if noun == _WORK:
            return term.before.endswith(self.around)
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


def _tails(vocabulary: Vocabulary) -> str:
    """Return the characters that end short names."""
    return "".join(sorted({name[-1] for body in vocabulary.departments for name in body.short}))


def _own_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the first-person words of all kinds of agency: 我镇, 本局, 我单位."""
    words = {word for form in vocabulary.agencies for word in form.self_words}
    words.update(vocabulary.words("neutral-self-words"))
    return ("我们", *(word for word in words if word.startswith(("我", "本"))))


@cache
def _nouns(nouns: tuple[str, ...], joiners: tuple[str, ...], tails: str) -> regex.Pattern[str]:
    """Return the pattern of an inward noun behind a character that ends a short name or joiner."""
    either = "|".join(map(regex.escape, sorted(nouns, key=len, reverse=True)))
    before = tails + "".join(word[-1] for word in joiners)
    return compile_pattern(rf"(?:{either}|{_WORK}(?=[，,。；]))(?<=[{before}](?:{either}|{_WORK}))")


@cache
def _closes() -> regex.Pattern[str]:
    return compile_pattern(r"$|[\s，,。；;、：:！？]|工作|情况|需要|出发|特点")


@cache
def _listed(noun: str) -> regex.Pattern[str]:
    """Return the pattern of a row that goes on after the noun: 民政信息公开、社保信息公开."""
    return compile_pattern(rf"(?:[、，,]|和|以及){{1,2}}\w{{1,10}}?{regex.escape(noun)}")
