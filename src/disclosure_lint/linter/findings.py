"""Marks become findings: the card's words, its law for the year, the place, a fingerprint."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from disclosure_lint.linter.binding import BoundRule
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.places import Places
from disclosure_lint.linter.words import fill
from disclosure_lint.report import (
    Edit,
    Evidence,
    Finding,
    Fix,
    LawReference,
    Mark,
    Report,
    Section,
    Severity,
)
from disclosure_lint.rulebook import Card, Case, Rulebook, Words
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve, frozen

if TYPE_CHECKING:
    from disclosure_lint.rulebook.profile import (
        Profile,
        Season,
    )  # a run without profile does without


@frozen
class Seen:
    """What one rule saw: a mark, in the running text."""

    rule: BoundRule
    mark: Mark

    @property
    def order(self) -> tuple[Span, str]:
        """The order in which findings are told: by place, then by rule."""
        return self.mark.span, self.rule.card.id


@frozen
class Teller:
    """Puts what was seen in one report into words.

    `profiles` tell whose demand a mark rests on, `season` which severity held then.
    """

    report: Report
    rulebook: Rulebook
    config: Config
    season: "Season | None" = None
    profiles: "tuple[Profile, ...]" = ()

    def tell(self, seen: Iterable[Seen]) -> Iterator[Finding]:
        """Yield a finding for each mark, sorted by place; fingerprints number equal ones."""
        places = Places(self.report)
        ordinals: dict[str, int] = {}
        for one in sorted(seen, key=lambda one: one.order):
            finding = self._finding(one.rule.card, one.mark, places)
            key = _identity(finding, one.mark, self.report.text)
            ordinals[key] = ordinals.get(key, 0) + 1
            yield evolve(finding, fingerprint=_digest(f"{key}\0{ordinals[key]}"))

    def _finding(self, card: Card, mark: Mark, places: Places) -> Finding:
        source = self.report.source
        span = self.report.in_source(mark.span)
        words, case = words_for(card, mark, self.config)
        chain = places.chain(mark.span.start)
        named = [section.id for section in chain if section.id]
        return Finding(
            rule=card.id,
            severity=self._severity(card, case, mark.case),
            fault_class=card.fault_class,
            message=fill(words.message, mark.values),
            span=span,
            start=source.position(span.start),
            end=source.position(span.end),
            section_id=named[-1] if named else self._subject(chain, mark),
            section_path=tuple(f"{section.number}{section.title}" for section in chain),
            where=places.say(mark.span, self.config.lang),
            law=(*self._demand(mark), *self._law(card)),
            fingerprint="",
            why=words.why,
            fix=self._fix(card, words, mark),
            evidence=tuple(self._evidence(mark.evidence)),
            location=source.origin.location(span.start) if source.origin else None,
        )

    def _subject(self, chain: tuple[Section, ...], mark: Mark) -> str | None:
        """Return the section that a mark outside all sections speaks of."""
        regimes = self.rulebook.regimes.values()
        known = not chain and any(regime.form(mark.about) for regime in regimes)
        return mark.about if known else None

    def _severity(self, card: Card, case: Case | None, name: str | None) -> Severity:
        """Return the config's severity, else the season's, else that of the case or the card."""
        own = case.severity if case and case.severity else card.severity
        then = self.season.severity(card.id, name if case else None) if self.season else None
        return self.config.severity.get(card.id, then or own)

    def _demand(self, mark: Mark) -> Iterator[LawReference]:
        """Yield the notices in which the locality asks what the mark rests on."""
        for profile in self.profiles:
            if mark.demand and profile.id == mark.demand:
                for source in profile.sources:
                    url = source.url or None
                    yield LawReference(profile.id, "", source.name, local=True, url=url)
                if not profile.sources:
                    yield LawReference(profile.id, "", profile.names[self.config.lang], local=True)

    def _law(self, card: Card) -> Iterator[LawReference]:
        """Yield the sources in force for the reporting year; all where that is not known."""
        year = self.report.year
        for source in card.law:
            begun = year is None or source.since is None or source.since <= year
            if begun and (year is None or source.until is None or year <= source.until):
                name = self.rulebook.laws[source.source].names[self.config.lang]
                yield LawReference(source.source, source.article, name, source.note or None)

    def _fix(self, card: Card, words: Words, mark: Mark) -> Fix | None:
        if not words.fix and not mark.edits:
            return None
        dialects = card.fix_safe if isinstance(card.fix_safe, tuple) else ()
        safe = card.fix_safe is True or self.report.source.dialect in dialects
        edits = tuple(Edit(self.report.in_source(e.span), e.replacement) for e in mark.edits)
        return Fix(fill(words.fix, mark.values), safe and bool(edits), edits)

    def _evidence(self, evidence: Iterable[Evidence]) -> Iterator[Evidence]:
        for one in evidence:
            here = one.path is None
            yield evolve(one, span=self.report.in_source(one.span)) if here else one


def words_for(card: Card, mark: Mark, config: Config) -> tuple[Words, Case | None]:
    """Return the words for a mark: its case's where that has its own, else the card's."""
    words = card.words[config.lang]
    case = card.cases.get(mark.case) if mark.case else None
    if case is None or config.lang not in case.words:
        return words, case
    own = case.words[config.lang]
    return evolve(words, message=own.message or words.message, fix=own.fix or words.fix), case


def _identity(finding: Finding, mark: Mark, text: str) -> str:
    """Return what stays the same when lines move: rule, section and marked text without blanks."""
    marked = "".join(mark.span.of(text).split())
    return "\0".join((finding.rule, finding.section_id or "", mark.about, marked))


def _digest(identity: str) -> str:
    try:
        from _blake2 import blake2b  # noqa: PLC0415 -- a report without findings does without
    except ImportError:  # where hashlib takes it from, but only after it has loaded OpenSSL
        from hashlib import blake2b  # noqa: PLC0415 -- likewise

    return blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
