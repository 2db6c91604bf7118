"""All that running text tells in figures: the figures themselves, and how they hang together."""

from collections.abc import Sequence
from functools import cache

import regex

from disclosure_lint.reading.breakdowns import read_breakdowns
from disclosure_lint.reading.figure_setting import Setting, plain_text
from disclosure_lint.reading.figures import read_figures
from disclosure_lint.reading.growths import read_growths
from disclosure_lint.reading.shares import read_shares
from disclosure_lint.report import Agency, Breakdown, Figure, Growth, Paragraph, Section, Share
from disclosure_lint.rulebook import Quantities
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@frozen
class ProseFigures:
    """The figures of running text with their breakdowns, shares and growth."""

    figures: tuple[Figure, ...]
    breakdowns: tuple[Breakdown, ...]
    shares: tuple[Share, ...]
    growths: tuple[Growth, ...]


@frozen
class Prose:
    """The running text to read: `left_out` are stretches that are not its own (titles 《》).

    `preamble` and the sections of appendices are not read either.
    """

    text: str
    paragraphs: Sequence[Paragraph]
    sections: Sequence[Section]
    left_out: Sequence[Span]
    preamble: Span | None = None


def read_prose_figures(
    prose: Prose, quantities: Quantities, agency: Agency | None, year: int | None
) -> ProseFigures:
    """Return the figures that the paragraphs tell for the issuer `agency` and the `year`."""
    text = _with_narrow_digits(prose.text)
    plain = plain_text(text, agency, quantities)
    setting = Setting(text, plain, quantities, prose.sections, year)
    paragraphs = [one for one in prose.paragraphs if _is_read(one, prose)]
    figures = read_figures(setting, paragraphs, prose.left_out)
    breakdowns = read_breakdowns(text, figures, quantities)
    shares = read_shares(text, figures, breakdowns)
    return ProseFigures(figures, breakdowns, shares, read_growths(text, figures, year))


def _with_narrow_digits(text: str) -> str:
    """Return `text`, of the same length, with full-width digits as half-width ones."""
    return text.translate(_NARROW) if _wide().search(text) else text


@cache
def _wide() -> regex.Pattern[str]:
    return compile_pattern("[０-９]")


_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")


def _is_read(paragraph: Paragraph, prose: Prose) -> bool:
    if prose.preamble is not None and prose.preamble.contains(paragraph.span):
        return False
    return paragraph.section is None or not prose.sections[paragraph.section].appendix
