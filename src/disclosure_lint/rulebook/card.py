"""A rule as data: one card, one rule."""

from collections.abc import Mapping
from typing import Literal, get_args

from disclosure_lint.text.frozen import field, frozen

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
FaultClass = Literal["timeliness", "accuracy", "completeness", "duplication"]
FAULT_CLASSES: tuple[FaultClass, ...] = get_args(FaultClass)
Status = Literal["preview", "stable"]
STATUSES: tuple[Status, ...] = get_args(Status)
Language = Literal["zh", "en"]


@frozen
class LawSource:
    """One source a card cites, for the reporting years from `since` to `until` (inclusive).

    `source` is an id in `laws.toml`, `article` as people write it ("32", "50(4)"), `note` is for
    sources that are usage rather than law.
    """

    source: str
    article: str = ""
    since: int | None = None
    until: int | None = None
    note: str = ""


@frozen
class Words:
    """The card's words in one language; placeholders are `{name}` of the mark's values."""

    title: str
    message: str
    fix: str = ""
    why: str = ""


@frozen
class Case:
    """Words and severity for one case of a check; empty fields fall back on the card's own."""

    severity: Severity | None = None
    words: Mapping[Language, Words] = field(factory=dict)


@frozen
class Example:
    """One bad and one good piece of text, set into the regime's clean report.

    `given` says where (section, year, agency, region, regime, without, whole). `marks` is exactly
    what the rule underlines in `bad`.
    """

    given: Mapping[str, object]
    bad: str | None
    good: str | None
    marks: tuple[str, ...]


@frozen
class Card:
    """A rule card: declaration, documentation and test of one rule.

    `fixes` says that its check gives edits, `fix_safe` whether they may be made unasked, or in
    which dialects. `checked` says that it ships with the program, and was found to be right before
    it did.
    """

    id: str
    topic: str
    check: str | None
    severity: Severity
    status: Status
    since: str
    fault_class: FaultClass
    regimes: tuple[str, ...]
    needs: tuple[str, ...]
    yields_to: tuple[str, ...]
    words: Mapping[Language, Words]
    cases: Mapping[str, Case]
    law: tuple[LawSource, ...]
    options: Mapping[str, object]
    fix_safe: bool | tuple[str, ...]
    path: str
    checked: bool = field(default=False, eq=False)
    fixes: bool = False
