"""Characters that cannot be seen or read, and text decoded wrongly."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

# A form feed at a line's start is a page break of text from PDF; joiners belong in emoji.
_KINDS: Mapping[str, str] = {
    "control": "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]|(?<=[^\r\n])\x0c",
    "zero-width": "[\u00ad\u180e\u200b\u2060\ufeff]|(?<=[\\p{Han}\\p{P}0-9])[\u200c\u200d]",
    "bidi": "[\u200e\u200f\u202a-\u202e\u2066-\u2069]",
    "separator": "[\u2028\u2029]",
    "private": "[\ue000-\uf8ff\U000f0000-\U000ffffd]",
    "replacement": "\ufffd+",
}
_REMOVED = frozenset({"control", "zero-width", "bidi"})


@check("invisible-character")
@frozen
class InvisibleCharacter:
    """A text holds only characters that readers can see and read.

    `mojibake` are patterns of text that was decoded wrongly.
    """

    mojibake: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield one mark for each kind, with the other places as evidence."""
        text = dossier.report.text
        patterns = {**_KINDS, "mojibake": "|".join(self.mojibake)}
        if text.isascii():
            return
        for kind, pattern in patterns.items():
            spans = [Span(*m.span()) for m in compile_pattern(pattern).finditer(text)]
            if spans:
                yield _mark(text, kind, spans)


def _mark(text: str, kind: str, spans: list[Span]) -> Mark:
    first, *others = spans
    points = " ".join(f"U+{ord(character):04X}" for character in first.of(text)[:4])
    values = {"points": points, "count": len(spans)}
    edits = tuple(Edit(span, "") for span in spans) if kind in _REMOVED else ()
    return Mark(first, values, kind, tuple(map(Evidence, others)), edits)
