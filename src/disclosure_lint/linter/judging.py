"""Rules look at a report: what each needs, what each sees, who gives way to whom."""

from collections.abc import Iterable, Iterator, Sequence

from disclosure_lint.checks import Dossier
from disclosure_lint.linter.binding import BoundRule
from disclosure_lint.linter.findings import Seen
from disclosure_lint.linter.needs import applies, unmet
from disclosure_lint.linter.sentences import say
from disclosure_lint.report import Mark, NotAssessed
from disclosure_lint.rulebook import Language
from disclosure_lint.rulebook.errors import BilingualError
from disclosure_lint.text.frozen import define, field


@define
class Judgement:
    """What came of looking: marks, rules that could not judge, and those that did."""

    seen: list[Seen] = field(factory=list)
    not_assessed: list[NotAssessed] = field(factory=list)
    assessed: set[str] = field(factory=set)


def judge(rules: Iterable[BoundRule], dossier: Dossier, lang: Language) -> Judgement:
    """Let each rule look at the report; a rule that fails is not assessed, and no more.

    Raises:
        BilingualError: what the report is compared with cannot be read.
    """
    judgement = Judgement()
    for rule in rules:
        card = rule.card
        if rule.check is None or not applies(card, dossier):
            continue
        reason = unmet(card, dossier, lang)
        if reason is None:
            try:
                seen = [Seen(rule, mark) for mark in _distinct(rule.check.look(dossier))]
            except BilingualError:
                raise  # what was given cannot be used: no rule is broken
            except Exception as error:  # noqa: BLE001 -- one broken rule never kills the run
                reason = say("broken", lang, error=f"{type(error).__name__}: {error}")
            else:
                judgement.seen.extend(seen)
                judgement.assessed.add(card.id)
        if reason is not None:
            judgement.not_assessed.append(NotAssessed(card.id, reason))
    return judgement


def _distinct(marks: Iterable[Mark]) -> Iterator[Mark]:
    known: set[tuple[int, int, str | None, str]] = set()
    for mark in marks:
        key = (mark.span.start, mark.span.end, mark.case, mark.about)
        if key not in known:
            known.add(key)
            yield mark


def give_way(seen: Sequence[Seen]) -> list[Seen]:
    """Return `seen` without marks of a cause that a rule they yield to has named.

    It has where its mark overlaps theirs, or is about the same section.
    """
    by_rule: dict[str, list[Mark]] = {}
    for one in seen:
        by_rule.setdefault(one.rule.card.id, []).append(one.mark)
    return [one for one in seen if not _is_named(one, by_rule)]


def _is_named(one: Seen, by_rule: dict[str, list[Mark]]) -> bool:
    others = (other for rule in one.rule.card.yields_to for other in by_rule.get(rule, ()))
    mark = one.mark
    return any(
        mark.span.overlaps(other.span) or (mark.about and mark.about == other.about)
        for other in others
    )
