"""A report as the corpus knows it: where it comes from, its text, masked, with fingerprints."""

from collections.abc import Callable, Iterable
from functools import cached_property

from disclosure_lint.corpus.fingerprints import Prints, fingerprints
from disclosure_lint.corpus.masking import Masked, mask
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen


@frozen
class Provenance:
    """Where a text comes from.

    `body` is the normal form of the agency: equal for all reports of one body, different for two.
    `regions` are the places of its chain, the highest first, `level` is the level of the last
    ("county", …), `year` is the reporting year.
    """

    path: str
    agency: str
    body: str
    regions: tuple[str, ...] = ()
    year: int | None = None
    level: str = ""


@frozen(eq=False)
class Document:
    """A report ready to be put into an index or compared with one. Spans count in `text`."""

    provenance: Provenance
    text: str
    masked: Masked
    prints: Prints


def make_document(
    provenance: Provenance, text: str, names: Iterable[str] = (), dropped: Iterable[Span] = ()
) -> Document:
    """Mask and fingerprint `text`; `names` and `dropped` are as in `mask`."""
    masked = mask(text, names, dropped)
    return Document(provenance, text, masked, fingerprints(masked.text))


@frozen(eq=False)
class Stored:
    """A document as an index gives it back; `masked_text` and `text` are those of a `Document`.

    Where only fingerprints are kept, `masked_text` is empty and `text` None, but the map of
    `masked` still leads to places in the file. It is seldom asked for, so it waits to be unpacked.
    """

    provenance: Provenance
    masked_text: str
    text: str | None
    unpack: Callable[[], Masked]

    @cached_property
    def masked(self) -> Masked:
        """The masked text and the way back to the source."""
        return self.unpack()

    @cached_property
    def breaks(self) -> list[int]:
        """The masked places before which words were dropped; see `Masked.breaks`."""
        return self.masked.breaks(self.text or "")
