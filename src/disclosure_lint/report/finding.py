"""What a person reads: findings and results. Plain data, so that output needs no rulebook."""

from typing import TYPE_CHECKING, Literal, get_args

from disclosure_lint.report.mark import Edit, Evidence
from disclosure_lint.report.report import Note, Report
from disclosure_lint.text import Position, Span
from disclosure_lint.text.frozen import frozen

if TYPE_CHECKING:
    from disclosure_lint.text.origin import Location  # only files that are no plain text need it

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
FaultClass = Literal["timeliness", "accuracy", "completeness", "duplication"]
FAULT_CLASSES: tuple[FaultClass, ...] = get_args(FaultClass)


@frozen
class LawReference:
    """The provision a finding rests on; `name` is how people cite it in the chosen language.

    `local` says that it is no law but what a locality asks: then `source` is the profile's id,
    `name` the notice's, `url` where that stands.
    """

    source: str
    article: str
    name: str
    quote: str | None = None
    local: bool = False
    url: str | None = None


@frozen
class Fix:
    """What to change: advice in words, and edits where a machine could do it."""

    text: str
    safe: bool = False
    edits: tuple[Edit, ...] = ()


@frozen
class Finding:
    """One fault, with all that a person needs to act on it.

    `span`, `start` and `end` count in the source's text; `location` tells where in the Word file,
    web page or PDF that is, None for files that are text themselves.
    """

    rule: str
    severity: Severity
    fault_class: FaultClass
    message: str
    span: Span
    start: Position
    end: Position
    section_id: str | None
    section_path: tuple[str, ...]
    where: str
    law: tuple[LawReference, ...]
    fingerprint: str
    why: str = ""
    fix: Fix | None = None
    evidence: tuple[Evidence, ...] = ()
    location: "Location | None" = None


@frozen
class NotAssessed:
    """A rule that could not judge this report, and why (a sentence for people)."""

    rule: str
    reason: str


@frozen
class Result:
    """What came of one report.

    Exactly one of three holds: `report` is there and was judged, `error` says what kept it from
    being judged, or `skipped` says why it was passed over.
    """

    path: str | None
    report: Report | None = None
    findings: tuple[Finding, ...] = ()
    not_assessed: tuple[NotAssessed, ...] = ()
    rules: int = 0
    error: str | None = None
    skipped: str | None = None
    notes: tuple[Note, ...] = ()
