"""How much a file may ask of the reader before it is refused."""

from typing import Final

from disclosure_lint.text.frozen import frozen

MEGABYTE: Final = 1024 * 1024


@frozen
class Limits:
    """Bounds on one file; what passes one is refused with a sentence, never read in part.

    `file_megabytes` bounds the file, `unpacked_megabytes` what a packed file (docx) unpacks to,
    `pages` those of a PDF, `cells` those of all its tables, `seconds` the time that reading may
    take; `office_seconds` that which LibreOffice may take to turn an older file into a docx.
    """

    file_megabytes: int = 50
    unpacked_megabytes: int = 64
    pages: int = 1000
    cells: int = 100_000
    seconds: int = 10
    office_seconds: int = 60

    @property
    def bytes(self) -> int:
        """The size that a file may have."""
        return self.file_megabytes * MEGABYTE


USUAL: Final = Limits()
