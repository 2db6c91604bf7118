"""What several checks ask of the outline: where its numbering starts again."""

from disclosure_lint.report import Report, Section

_FEWEST = 2


def restart(report: Report) -> tuple[Section, Section] | None:
    """Return the last heading before the top numbering starts again, and the one that starts it.

    Both outlines have two headings at least; an unnumbered heading between them is a part's
    title, under which numbering may start anew.
    """
    tops = report.top_sections()
    for before, here, after in zip(tops[1:], tops[2:], tops[3:], strict=False):
        again = here.ordinal == 1 and after.ordinal == _FEWEST and before.ordinal
        if again and before.style == here.style == after.style and again >= _FEWEST:
            return before, here
    return None
