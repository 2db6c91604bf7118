"""The disclosure regulation under a wrong name, or a short one that was never defined."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Evidence, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_NEAR = 8


@check("regulation-name")
@frozen
class RegulationName:
    """Inside 《》 the regulation has its name, or a short form defined above.

    `name` is the full name, `right` further right ones. `short` needs a definition (以下简称…) or
    one of the words `renewed` before it (新《条例》); a name that begins with one is right. A name
    that holds a word of `subjects`, ends as `short` does and names no place (`places`) is wrong,
    unless the text defines it.
    """

    name: str
    right: tuple[str, ...]
    short: str
    renewed: tuple[str, ...]
    subjects: tuple[str, ...]
    places: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each wrong name, and one for the short form that nothing defines."""
        report = dossier.report
        defined = _defined(report.text)
        undefined = []
        for quotation in report.quotations:
            name = "".join(quotation.of(report.text).strip("《》〈〉").split())
            wrong = self._wrong(name)
            if not wrong and (name != self.short or self._renewed(report, quotation)):
                continue
            if defined.get(name, quotation.end) > quotation.start:
                if wrong:
                    yield self._wrong_name(quotation, name)
                else:
                    undefined.append(quotation)
        if undefined and _whole(report):
            yield self._undefined(undefined)

    def _wrong(self, name: str) -> bool:
        if name == self.name or name in self.right or not name.endswith(self.short):
            return False
        if name.startswith(self.renewed):
            return False
        about = any(subject in name for subject in self.subjects)
        return about and not any(place in name for place in self.places)

    def _renewed(self, report: Report, quotation: Span) -> bool:
        before = report.text[max(0, quotation.start - _NEAR) : quotation.start]
        return before.endswith(self.renewed)

    def _wrong_name(self, quotation: Span, name: str) -> Mark:
        inner = Span(quotation.start + 1, quotation.end - 1)
        values = {"found": name, "name": self.name}
        return Mark(quotation, values, edits=(Edit(inner, self.name),))

    def _undefined(self, places: list[Span]) -> Mark:
        first, *others = places
        values = {"found": self.short, "name": self.name}
        full = f"《{self.name}》（以下简称《{self.short}》）"
        evidence = tuple(Evidence(other) for other in others)
        return Mark(first, values, "undefined", evidence, (Edit(first, full),))


def _whole(report: Report) -> bool:
    """Tell whether the beginning is there: a definition may have stood in a lost preamble."""
    return report.title is not None or report.preamble is not None


def _defined(text: str) -> dict[str, int]:
    """Return every short form that the text defines, and where it first does."""
    found: dict[str, int] = {}
    for match in _definition().finditer(text):
        found.setdefault(match["name"].removeprefix("新"), match.start())
    return found


@cache
def _definition() -> regex.Pattern[str]:
    marks = "“”‘’\"'《〈「"
    return compile_pattern(
        rf"(?:简[ ]?称|下[ ]?称|统[ ]?称|合[ ]?称)[为：:\s]{{0,3}}[新{marks}]{{0,4}}"
        rf"(?P<name>[^》〉”’」）)“‘\"'，。\n]{{2,24}})"
    )
