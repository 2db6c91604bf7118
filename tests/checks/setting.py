"""Clean reports with a text set in, for the tests of boilerplate, law and years."""

from disclosure_lint.rulebook.clean import clean_report


def told(text: str, *, section: str = "overview", regime: str = "R2008", **given: object) -> str:
    """Return the regime's clean report with `text` as the body of `section`."""
    return clean_report(regime, {"section": section, **given}, text)
