"""What the tests of this room share: an invented rule, an invented report."""

from collections.abc import Iterator

import regex
from attrs import evolve, frozen

from disclosure_lint.checks import Check, Dossier
from disclosure_lint.linter.binding import BoundRule
from disclosure_lint.linter.config import Config
from disclosure_lint.linter.engine import Linter, make_linter
from disclosure_lint.report import Edit, Mark, Report, Result
from disclosure_lint.rulebook import Card, LawSource, Words, load_rulebook
from disclosure_lint.rulebook.clean import clean_report
from disclosure_lint.text import Source, Span

RULEBOOK = load_rulebook()
CLEAN = clean_report("R2008", {})
DRILLS = "消防演练"
REPORT = CLEAN.replace("没有其他需要报告的事项。", "我镇开展消防演练。\n\n我镇再次开展消防演练。")


@frozen
class FindWord:
    """Marks each place where `word` stands."""

    word: str = DRILLS
    case: str | None = None
    about: str = ""
    replacement: str | None = None

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield the marks."""
        for match in regex.finditer(regex.escape(self.word), dossier.report.text):
            span = Span(*match.span())
            edits = () if self.replacement is None else (Edit(span, self.replacement),)
            yield Mark(span, {"found": match[0]}, self.case, edits=edits, about=self.about)


@frozen
class Fails:
    """Breaks while it looks."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark, then fail."""
        yield Mark(dossier.report.headline)
        raise ZeroDivisionError("除以零")


CARD = Card(
    id="drill-told",
    topic="structure",
    check="find-word",
    severity="warning",
    status="stable",
    since="0.1",
    fault_class="accuracy",
    regimes=("R2008", "R2019", "R2021"),
    needs=(),
    yields_to=(),
    words={
        "zh": Words("演练", "写有“{found}”", "删去“{found}”", "演练不在报告之列。"),
        "en": Words("Drills", "tells of {found}", "remove {found}", "Drills are no matter here."),
    },
    cases={},
    law=(LawSource("条例2008", "32", until=2018), LawSource("条例2019", "50", since=2019)),
    options={},
    fix_safe=False,
    path="rules/drill-told.toml",
)


def rule(check: Check | None = None, **changes: object) -> BoundRule:
    """Return a rule with a card like `CARD` but for `changes`."""
    return BoundRule(evolve(CARD, **changes), check or FindWord())


def linter(*rules: BoundRule, config: Config | None = None, quiet: tuple[str, ...] = ()) -> Linter:
    """Return a linter with these rules and those on allows; `quiet` ones look and do not speak."""
    cards = {bound.card.id: bound.card for bound in rules}
    ours = [card for card in RULEBOOK.cards.values() if card.topic == "suppression"]
    bound = [*rules, *(BoundRule(card, None) for card in ours)]
    book = evolve(RULEBOOK, cards={**RULEBOOK.cards, **cards})
    chosen = [one.card.id for one in bound if one.card.id not in quiet]
    return make_linter(config or Config(), book, bound, chosen)


def read(text: str = REPORT) -> Report:
    """Return the report in `text`."""
    return linter().read(Source(text))


def told(result: Result) -> list[tuple[str, int]]:
    """Return the rules and lines of all findings."""
    return [(finding.rule, finding.start.line) for finding in result.findings]
