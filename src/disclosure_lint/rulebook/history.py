"""What happened when, as data: documents, congresses, campaigns, bodies that were abolished."""

from disclosure_lint.text.frozen import frozen

Month = tuple[int, int]


@frozen
class KnownDocument:
    """A national document that reports cite.

    A title 《…》 that holds all `keys` and none of `unless` means it; `name` is its right name.
    `number` is as cited (国办发〔2019〕14号, 国务院令第711号). `issued` is the month it was signed
    in, None where not known. `plan_year` is the year for which it sets the work. `replaced_by` is
    the id of the document now in its place.
    """

    id: str
    name: str
    number: str
    kind: str
    keys: tuple[str, ...]
    unless: tuple[str, ...] = ()
    issued: Month | None = None
    plan_year: int | None = None
    replaced_by: str = ""


@frozen
class Beginning:
    """Something that nobody could speak of as having happened before the month `since`."""

    names: tuple[str, ...]
    since: Month


@frozen
class Campaign:
    """Wording that was current up to reports on the year `last`.

    It is told by one of `words` in a sentence that also holds one of `beside`, where there are
    any, and none of `unless`. A report that holds one of `newer` has moved on.
    """

    id: str
    words: tuple[str, ...]
    last: int
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()


@frozen
class Abolished:
    """A body that a reform put an end to: right up to reports on the year `last`.

    `department` is the id of the body in the department vocabulary, `successor` who does its work
    now. `placed` names are meant only directly behind a place or a level (县法制办).
    """

    department: str
    successor: str
    last: int
    names: tuple[str, ...] = ()
    placed: tuple[str, ...] = ()


@frozen
class History:
    """All of it.

    `meetings` are congresses and plenums by their short names (十九届四中), `bodies` new bodies.
    """

    documents: tuple[KnownDocument, ...] = ()
    meetings: tuple[Beginning, ...] = ()
    bodies: tuple[Beginning, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    abolished: tuple[Abolished, ...] = ()

    def plan_after(self, year: int, until: int) -> KnownDocument | None:
        """Return a work plan for a year after `year` and not after `until`, or None."""
        plans = (d for d in self.documents if d.plan_year and year < d.plan_year <= until)
        return next(plans, None)
