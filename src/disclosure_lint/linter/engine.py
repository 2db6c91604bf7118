"""Cards are put to a report: parse, read, look, tell."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from disclosure_lint.checks import Dossier
from disclosure_lint.linter.allows import Allow, read_allows
from disclosure_lint.linter.binding import BoundRule, bind_when_due
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.dossiers import make_dossier, with_aliases
from disclosure_lint.linter.findings import Seen, Teller
from disclosure_lint.linter.judging import give_way, judge
from disclosure_lint.linter.selection import choose, enabled
from disclosure_lint.linter.sentences import say
from disclosure_lint.linter.succession import Earlier
from disclosure_lint.linter.suppression import (
    UNUSED,
    WITHOUT_REASON,
    Sifted,
    faulty,
    sift,
    unused,
)
from disclosure_lint.parsing import Names, parse_tree
from disclosure_lint.reading import names_of, read_report
from disclosure_lint.report import Note, Report, Result
from disclosure_lint.rulebook import Card, Rulebook
from disclosure_lint.text import Source
from disclosure_lint.text.frozen import evolve, frozen

if TYPE_CHECKING:
    from disclosure_lint.corpus.neighbours import Neighbours  # a run without index does without
    from disclosure_lint.rulebook.profile import Profile, Season  # likewise without profile


@frozen(eq=False)
class Linter:
    """Rules made ready for many reports. `chosen` are the ids of those that may speak.

    `index` holds other reports to compare with, None where there are none; `profiles` tell what
    the locality asks, `season` which severity held then.
    Rules that a chosen one yields to look too, so that turning a rule off takes away its findings
    and brings no others.
    """

    rulebook: Rulebook
    config: Config
    rules: tuple[BoundRule, ...]
    chosen: frozenset[str]
    names: Names
    index: "Neighbours | None" = None
    profiles: "tuple[Profile, ...]" = ()
    season: "Season | None" = None

    def lint(
        self,
        source: Source,
        *,
        found: bool = False,
        previous: Report | Earlier | None = None,
        allows: tuple[Allow, ...] = (),
    ) -> Result:
        """Return what the rules say of `source`.

        `found` says that nobody named it: then another document or an empty one is passed over
        rather than an error. `previous` is last year's report of the same body, or finds it,
        `allows` are those of a sidecar file.
        """
        if not source.text.strip():
            return self.unjudged(source.path, "empty", found=found)
        report = self.read(source)
        if not report.recognised:
            return self.unjudged(source.path, "other", found=found)
        earlier = previous(report) if callable(previous) else previous
        return self.judge(report, earlier, allows)

    def read(self, source: Source) -> Report:
        """Return the report that `source` holds, with what the config knows of its agency."""
        config = self.config
        tree = parse_tree(source, self.names)
        report = read_report(tree, self.rulebook, year=config.year, agency=config.agency)
        return with_aliases(report, config.aliases)

    def read_earlier(self, source: Source) -> Report:
        """Return last year's report in `source`: options on year and agency are this year's."""
        return evolve(self, config=evolve(self.config, year=None, agency=None)).read(source)

    def judge(
        self, report: Report, previous: Report | None = None, allows: tuple[Allow, ...] = ()
    ) -> Result:
        """Return what the rules say of a report that was read; `allows` come from beside it."""
        judgement = judge(self.rules, self.dossier(report, previous), self.config.lang)
        teller = Teller(report, self.rulebook, self.config, self.season, self.profiles)
        seen = [one for one in give_way(judgement.seen) if one.rule.card.id in self.chosen]
        sifted = sift(list(teller.tell(seen)), [*read_allows(report), *allows])
        ours = teller.tell(self._of_allows(report, sifted, judgement.assessed))
        findings = (*sifted.findings, *ours)
        not_assessed = tuple(n for n in judgement.not_assessed if n.rule in self.chosen)
        return Result(
            path=report.source.path,
            report=report,
            findings=tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule))),
            not_assessed=not_assessed,
            rules=len(self.chosen & judgement.assessed) + len(not_assessed),
            notes=(*report.notes, *self._notes(report)),
        )

    def _notes(self, report: Report) -> Iterator[Note]:
        if report.damaged and all(note.id != "damaged" for note in report.notes):
            yield Note("damaged", say("damaged", self.config.lang))

    def _of_allows(self, report: Report, sifted: Sifted, assessed: set[str]) -> Iterator[Seen]:
        """Yield what the rules on allows see."""
        for rule in self.rules:
            if rule.card.id == UNUSED:
                marks = unused(report, sifted, self.chosen & assessed)
            elif rule.card.id == WITHOUT_REASON:
                marks = faulty(report, (allow for allow, _ in sifted.used), self.rulebook.cards)
            else:
                continue
            yield from (Seen(rule, mark) for mark in marks)

    def dossier(self, report: Report, previous: Report | None = None) -> Dossier:
        """Return `report` with what is known around it."""
        return make_dossier(report, self.rulebook, previous, self.index, self.profiles)

    def unjudged(self, path: str | None, key: str, *, found: bool, **values: str) -> Result:
        """Return the result for a text that is no report: passed over if found, else an error."""
        sentence = say(key, self.config.lang, **values)
        return Result(path, skipped=sentence) if found else Result(path, error=sentence)


def prepare(config: Config, rulebook: Rulebook) -> Linter:
    """Choose rules and bind them to their checks.

    Raises:
        ConfigError: the config names an unknown rule, topic, class or profile.
        RulebookError: a card cannot be bound to its check, or a profile is not as it should be.
    """
    profiles, season = _profiles(config)
    chosen = choose(rulebook, config, season)
    cards = _with_yielded(chosen, {card.id: card for card in enabled(rulebook, config)})
    rules, ids = map(bind_when_due, cards), [card.id for card in chosen]
    linter = make_linter(config, rulebook, rules, ids)
    return evolve(linter, profiles=profiles, season=season) if profiles else linter


def _profiles(config: Config) -> "tuple[tuple[Profile, ...], Season | None]":
    """Return the profiles that `config` names, and the season that holds."""
    if not config.profiles:
        return (), None
    from disclosure_lint.linter.profiles import profiles_of  # noqa: PLC0415 -- seldom needed
    from disclosure_lint.rulebook.profile import season_of  # noqa: PLC0415 -- likewise

    profiles = profiles_of(config)
    return profiles, season_of(profiles)


def make_linter(
    config: Config, rulebook: Rulebook, rules: Iterable[BoundRule], chosen: Collection[str]
) -> Linter:
    """Return a linter with rules that are already bound."""
    return Linter(rulebook, config, tuple(rules), frozenset(chosen), names_of(rulebook))


def lint_source(source: Source, config: Config, rulebook: Rulebook) -> Result:
    """Return what the rules that `config` chooses say of one text that somebody named.

    Raises:
        ConfigError: the config names an unknown rule, topic or class.
        RulebookError: a card cannot be bound to its check.
    """
    return prepare(config, rulebook).lint(source)


def _with_yielded(chosen: Iterable[Card], cards: Mapping[str, Card]) -> list[Card]:
    """Return the chosen cards and, after them, all that they yield to."""
    wanted = {card.id: card for card in chosen}
    queue = list(wanted.values())
    for card in queue:
        for rule in card.yields_to:
            if rule in cards and rule not in wanted:
                wanted[rule] = cards[rule]
                queue.append(cards[rule])
    return list(wanted.values())
