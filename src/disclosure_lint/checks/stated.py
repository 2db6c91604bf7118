"""What last year's report states for a quantity of this year's text."""

from decimal import Decimal

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.figure_cells import told_in_tables
from disclosure_lint.checks.figure_words import written
from disclosure_lint.checks.last_year import elsewhere
from disclosure_lint.report import Evidence, Figure
from disclosure_lint.text.frozen import frozen


@frozen
class Stated:
    """A number and where it stands."""

    value: Decimal
    evidence: Evidence


def stated_before(dossier: Dossier, figure: Figure) -> Stated | None:
    """Return last year's number of what `figure` counts: from the tables, else from the text.

    None where last year's report is not known, or does not state it surely and once.
    """
    previous = dossier.previous
    if previous is None or not figure.subject or not figure.sure or figure.time == "other-year":
        return None
    for reading in told_in_tables(previous, figure):
        value = reading.values[0]
        seen = elsewhere(previous, value.span, reading.label, value.text)
        return Stated(reading.number, seen)
    same = [one for one in previous.figures if _same(one, figure)]
    if len({one.value for one in same}) != 1:
        return None
    one = same[0]
    return Stated(one.value, elsewhere(previous, one.span, one.label, written(one)))


def _same(one: Figure, figure: Figure) -> bool:
    plain = one.sure and not one.approximate and one.step == 1 and one.time in {None, "year"}
    return plain and (one.subject, one.scope) == (figure.subject, figure.scope)
