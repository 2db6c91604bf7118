"""Numbers that belong to a private person: identity, bank card, mobile telephone."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import Stretches, clause_start
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_DIGITS = compile_pattern(
    r"(?<![0-9０-９A-Za-z/_.=@#%&-])[0-9０-９](?:[ -]?[0-9０-９]){9,18}[Xx]?"
    r"(?![0-9０-９A-Za-z@_/*]|\.[0-9]|[ ]?[余多]?[万亿]?[元条次])"
)
_DRESSED = str.maketrans("０１２３４５６７８９", "0123456789", " -")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_AROUND = 40
_PROVINCES = range(11, 83)
_TWICE_LIMIT = 9


@check("private-number")
@frozen
class PrivateNumber:
    """No number of this `kind` (resident-id, bank-card, mobile) stands in the text.

    With `near`, one of its words must stand shortly before. A number is public where one of
    `public` stands before it in its clause, or one of `contacts` in its paragraph, unless one of
    `persons` stands there too. `tables` says whether cells count.
    """

    kind: str
    near: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    tables: bool = True

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each number; the words of the finding do not repeat it."""
        report = dossier.report
        verify = _KINDS[self.kind]
        cells = Stretches.of(table.span for table in report.tables)
        for match in _DIGITS.finditer(report.text):
            span = Span(*match.span())
            digits = match[0].translate(_DRESSED).upper()
            if not verify(digits) or (not self.tables and cells.hold(span.start)):
                continue
            if self._is_private(report, span):
                yield Mark(span, {"masked": f"{digits[:3]}…{digits[-2:]}"})

    def _is_private(self, report: Report, span: Span) -> bool:
        text = report.text
        before = text[max(0, span.start - _AROUND) : span.start]
        if self.near and not any(word in before for word in self.near):
            return False
        clause = text[clause_start(text, span.start) : span.start][-_AROUND:]
        if any(word in clause for word in self.persons):
            return True
        if any(word in before for word in self.public):
            return False
        return not any(word in _around(report, span) for word in self.contacts)


def _around(report: Report, span: Span) -> str:
    """Return the paragraph that holds `span`, else its line; of a long one the part around it."""
    text, reach = report.text, 3 * _AROUND
    start = text.rfind("\n", max(0, span.start - reach), span.start)
    end = text.find("\n", span.end, span.end + reach)
    return text[max(start, span.start - reach, 0) : end if end >= 0 else span.end + reach]


def _is_resident_id(digits: str) -> bool:
    """Tell whether 18 characters are a resident identity number by birthday and check digit."""
    if len(digits) != len(_WEIGHTS) + 1 or int(digits[:2]) not in _PROVINCES:
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False))
    return born.year >= 1900 and _CHECK_DIGITS[total % 11] == digits[-1]  # noqa: PLR2004 -- oldest


def _is_bank_card(digits: str) -> bool:
    """Tell whether 16 to 19 digits pass Luhn's check."""
    if not digits.isdigit() or not 16 <= len(digits) <= 19 or len(set(digits)) == 1:  # noqa: PLR2004
        return False
    doubled = (int(d) * 2 for d in digits[-2::-2])
    total = sum(n - _TWICE_LIMIT if n > _TWICE_LIMIT else n for n in doubled)
    return (total + sum(int(d) for d in digits[-1::-2])) % 10 == 0


def _is_mobile(digits: str) -> bool:
    """Tell whether the digits are a mobile number of the mainland."""
    return len(digits) == 11 and digits[0] == "1" and "3" <= digits[1] <= "9"  # noqa: PLR2004


_KINDS: Mapping[str, Callable[[str], bool]] = {
    "resident-id": _is_resident_id,
    "bank-card": _is_bank_card,
    "mobile": _is_mobile,
}
