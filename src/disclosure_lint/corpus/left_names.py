"""The name of another place, left in a passage where the other report speaks of itself."""

from collections.abc import Iterator

from disclosure_lint.corpus.document import Document, Provenance, Stored
from disclosure_lint.corpus.masking import NAME
from disclosure_lint.text import Span

_BESIDE = 2  # equal characters on either side show that both texts say it at the same place
_AROUND = 20
_SHORTEST_STEM = 2


def left_name(document: Document, passage: Span, stored: Stored) -> Span | None:
    """Return where `document` names the other report's place as its own, or None.

    `passage` is a place in the masked text. The name counts where the other text has its own
    masked name between the same characters. Nothing is said where one of the two places may lie
    in the other.
    """
    own, other = document.provenance, stored.provenance
    if stored.text is None or not _apart(own, other):
        return None
    text, theirs = document.masked.text, stored.masked_text
    start = max(0, passage.start - _AROUND)
    for name in _names(other):
        at = text.find(name, start, passage.end + _AROUND)
        while at >= 0:
            end = at + len(name)
            before, after = text[max(0, at - _BESIDE) : at], text[end : end + _BESIDE]
            if len(before) == len(after) == _BESIDE and f"{before}{NAME}{after}" in theirs:
                return document.masked.to_source(Span(at, end))
            at = text.find(name, end, passage.end + _AROUND)
    return None


def _apart(own: Provenance, other: Provenance) -> bool:
    """Tell whether the two places are different ones of one level."""
    if not own.regions or not other.regions or not own.level or own.level != other.level:
        return False
    return own.regions[-1] not in other.regions and other.regions[-1] not in own.regions


def _names(other: Provenance) -> Iterator[str]:
    name = other.regions[-1]
    yield name
    stem = name.removesuffix("街道").removesuffix("苏木")
    stem = stem[:-1] if stem == name else stem
    if len(stem) >= _SHORTEST_STEM:
        yield stem
