"""What the tests of figures share: one paragraph of running text, read for its figures."""

from disclosure_lint.reading.prose_figures import Prose, ProseFigures, read_prose_figures
from disclosure_lint.report import Agency, Paragraph, Section
from disclosure_lint.rulebook import load_rulebook
from disclosure_lint.text import Span

QUANTITIES = load_rulebook().vocabulary.quantities
TOWN = Agency("云溪县青石镇人民政府", "town", short_names=("青石镇", "镇政府"))


def heading(title: str, canonical: str | None = None) -> Section:
    """Return a section that holds the whole text, as far as figures ask."""
    none = Span(0, 0)
    ids = (canonical,) if canonical else ()
    return Section(
        0, canonical, ids, "", None, None, title, 1, none, Span(0, len(title)), none, none, none
    )


def told(text: str, title: str = "", canonical: str | None = None) -> ProseFigures:
    """Return what a paragraph tells, below a heading if there is one."""
    whole = f"{title}\n{text}"
    paragraph = Paragraph(0, Span(len(title) + 1, len(whole)), 0 if title else None)
    sections = (heading(title, canonical),) if title else ()
    prose = Prose(whole, (paragraph,), sections, ())
    return read_prose_figures(prose, QUANTITIES, TOWN, 2023)


def figures(text: str, title: str = "") -> list[tuple[str | None, int]]:
    """Return subject and value of each figure that is told for sure."""
    return [
        (figure.subject, int(figure.value)) for figure in told(text, title).figures if figure.sure
    ]
