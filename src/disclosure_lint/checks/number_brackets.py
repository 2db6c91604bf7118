"""Years in document numbers stand in 〔 〕."""

from collections.abc import Iterator

from disclosure_lint.checks.document_numbers import DocumentNumber, document_numbers
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Mark
from disclosure_lint.text.frozen import frozen

_RIGHT = "〔〕"
_WRONG = ("[]", "［］", "()", "（）", "(）", "（)", "【】")


@check("number-brackets")
@frozen
class NumberBrackets:
    """The year of a document number stands in 〔〕, not in other brackets.

    Only numbers whose code ends as one of `codes` do are document numbers, not those of licences
    or court cases. A code has at least `shortest` characters.
    """

    codes: tuple[str, ...]
    shortest: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each document number with other brackets, and the edits mending it."""
        text = dossier.report.text
        for number in document_numbers(text):
            if self._is_document(number) and _is_wrong(number, text):
                start, end = number.brackets
                edits = (Edit(start, _RIGHT[0]), Edit(end, _RIGHT[1]))
                span = start.cover(end)
                yield Mark(span, {"found": span.of(text), "year": number.year}, edits=edits)

    def _is_document(self, number: DocumentNumber) -> bool:
        return len(number.code) >= self.shortest and number.code.endswith(self.codes)


def _is_wrong(number: DocumentNumber, text: str) -> bool:
    return "".join(bracket.of(text) for bracket in number.brackets) in _WRONG
