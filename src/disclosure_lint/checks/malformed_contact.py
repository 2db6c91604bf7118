"""A telephone number, postcode, e-mail or web address that cannot be right."""

from collections.abc import Iterator

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.checks.windows import around
from disclosure_lint.report import Edit, Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_POSTCODE = compile_pattern(
    r"[ ]?[:：为是]?[ ]?(?P<found>[0-9]{3,12})(?![0-9A-Za-z\-－—–]|[ ][0-9])"
)
_NUMBER = r"(?P<area>0[0-9]{2,3})(?:(?P<dash>[—–―─-]{1,2}|－|[ ]|[)）][ ]?)(?P<local>[0-9]{3,12}))?"
_PHONE = compile_pattern(
    rf"[ ]?[:：为是]?[ ]?[(（]?(?P<found>{_NUMBER})(?![0-9A-Za-z@]|[ \-－—][0-9])"
)
_LETTERS = compile_pattern("[A-Za-z]{1,20}")
_REACH = 120  # no address is longer
_POSTCODE_LENGTH = 6
_WRONG_LENGTHS = (6, 9, 10, 11)  # longer: two numbers run together; shorter: a hotline
_SERVICE = ("1", "9", "400", "800")
_WRONG_DASHES = ("—", "–", "―", "─")


@check("malformed-contact")
@frozen
class MalformedContact:
    """Contacts have the form that contacts have.

    Postcodes follow one of the words `postcodes`, telephone numbers one of `phones`. `emails` and
    `urls` are patterns of addresses that are wrong; all hold a Latin letter.
    """

    postcodes: tuple[str, ...]
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    urls: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each contact that is malformed."""
        report = dossier.report
        damaged = report.damaged
        if not damaged:
            yield from self._postcodes(report.text)
            yield from self._phones(report.text)
        letters = (match.start() for match in _LETTERS.finditer(report.text))
        places = list(around(report.text, letters, _REACH))
        for case, patterns in (("email", self.emails), ("url", self.urls)):
            pattern = compile_pattern("|".join(patterns))
            for place in places:
                for match in pattern.finditer(report.text, place.start, place.end):
                    yield Mark(Span(*match.span()), {"found": match[0]}, case)

    def _postcodes(self, text: str) -> Iterator[Mark]:
        for match in compile_pattern("|".join(self.postcodes)).finditer(text):
            found = _POSTCODE.match(text, match.end())
            if found and len(found["found"]) != _POSTCODE_LENGTH:
                span = Span(*found.span("found"))
                yield Mark(span, {"found": found["found"]}, "postcode")

    def _phones(self, text: str) -> Iterator[Mark]:
        for match in compile_pattern("|".join(self.phones)).finditer(text):
            found = _PHONE.match(text, match.end())
            if not found or not found["local"]:
                continue
            span, values = Span(*found.span("found")), {"found": found["found"]}
            if len(found["local"]) in _WRONG_LENGTHS and not found["local"].startswith(_SERVICE):
                yield Mark(span, values, "phone")
            elif found["dash"].startswith(_WRONG_DASHES):
                edit = Edit(Span(*found.span("dash")), "-")
                yield Mark(span, values, "dash", edits=(edit,))
