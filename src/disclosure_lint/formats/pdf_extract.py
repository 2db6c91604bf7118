"""The pages of a PDF, by pdfium (extra `pdf`): signs, ruled lines, properties."""

from collections.abc import Mapping
from ctypes import create_string_buffer
from typing import Final, Self

import pypdfium2.raw as pdfium

from disclosure_lint.formats.deadline import Deadline
from disclosure_lint.formats.errors import UnreadableError
from disclosure_lint.formats.pdf_marks import read_marks
from disclosure_lint.formats.pdf_page import Page, is_wide
from disclosure_lint.formats.pdf_signs import page_box, read_signs, turn_of

_LONGEST, _LARGEST = 500, 100_000
_PASSWORD: Final = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_PROPERTIES: Final = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Creator": "application",
    "Producer": "producer",
    "CreationDate": "created",
    "ModDate": "modified",
    "Company": "company",
}


class Document:
    """An open PDF. It must be closed, which `with` does."""

    def __init__(self, data: bytes, deadline: Deadline) -> None:
        """Open the document in `data`.

        Raises:
            UnreadableError: it is damaged, or protected by a password.
        """
        pdfium.FPDF_InitLibrary()
        self._data = data
        self._deadline = deadline
        self._handle: object = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._handle:
            error = pdfium.FPDF_GetLastError()
            if error in _PASSWORD:
                raise UnreadableError("encrypted")
            raise UnreadableError("damaged", format="PDF")

    def __enter__(self) -> Self:
        """Use the document."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        pdfium.FPDF_CloseDocument(self._handle)

    def __len__(self) -> int:
        """Return the number of pages."""
        return int(pdfium.FPDF_GetPageCount(self._handle))

    def properties(self) -> Mapping[str, str]:
        """Return what the document says of itself, by the names that other formats use."""
        found = {}
        for tag, name in _PROPERTIES.items():
            size = pdfium.FPDF_GetMetaText(self._handle, tag.encode(), None, 0)
            if not 0 < size <= _LARGEST:
                continue
            buffer = create_string_buffer(size)
            pdfium.FPDF_GetMetaText(self._handle, tag.encode(), buffer, size)
            words = buffer.raw.decode("utf-16-le", "ignore").rstrip("\0")[:_LONGEST].strip()
            if words:
                found[name] = words
        return found

    def page(self, number: int) -> Page:
        """Return the page `number`, from 1 on.

        Raises:
            UnreadableError: it is damaged or too much.
        """
        self._deadline.check()
        page = pdfium.FPDF_LoadPage(self._handle, number - 1)
        if not page:
            raise UnreadableError("damaged", format="PDF")
        try:
            return self._page(number, page)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _page(self, number: int, page: object) -> Page:
        marks = read_marks(page, self._deadline)
        signs = [] if marks.hidden_words else read_signs(page, self._deadline)
        turn = turn_of(page_box(page), signs)
        return Page(
            number,
            turn.width,
            turn.height,
            tuple(turn.glyph(sign) for sign in signs if sign.quarter == turn.quarter),
            tuple(turn.rule(rule) for rule in marks.rules),
            pictured=marks.pictured or marks.hidden_words,
            lost=marks.empty > 0 and any(is_wide(s.text) and not s.ink for s in signs),
        )
