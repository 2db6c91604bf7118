"""Which figures of the text may be compared at all."""

from disclosure_lint.report import Figure, Report


def is_exact(figure: Figure) -> bool:
    """Tell whether the figure is an exact count of something known for sure."""
    known = bool(figure.subject) and figure.sure
    return known and not figure.approximate and not figure.change


def is_of_year(figure: Figure) -> bool:
    """Tell whether the figure is of the reporting year, as far as the text says."""
    return figure.time in {None, "year"}


_SINGLE = frozenset({"department", "subdistrict", "town", "township"})
_SPEAKING_FOR_ITSELF = _SINGLE | {"zone-committee"}


def is_of_body(figure: Figure, report: Report) -> bool:
    """Tell whether the figure is of the body that the report is on.

    One office's figures are a part of a whole place's; a department's report has only its own.
    What a government is said to have done (县政府) is a part for itself, and another's for others.
    """
    agency = report.agency.value if report.agency else None
    kind = agency.kind if agency else None
    if figure.scope == "whole":
        return kind not in {"department", "government-office"}
    if figure.scope == "self":
        return kind in _SPEAKING_FOR_ITSELF or not _told_for_the_whole(figure, report)
    return figure.scope is None or (figure.scope == "own" and kind in _SINGLE)


def _told_for_the_whole(figure: Figure, report: Report) -> bool:
    """Tell whether the report also tells the quantity for a whole place."""
    same = (one for one in report.figures if one.subject == figure.subject)
    return any(one.scope == "whole" for one in same)
