"""First-person words of another kind of body: 我局 or 本部门 in a town's report."""

from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import not_prose, sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Agency, Mark
from disclosure_lint.rulebook import AgencyForm, Vocabulary
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern


@check("wrong-self-reference")
@frozen
class WrongSelfReference:
    """The report speaks of its agency in words of that kind of agency.

    The words come from the vocabulary. `compounds` are words that only seem to begin with one
    (我局限, 我委托). `many` are words after which 本部门 means each of many bodies, `may_precede`
    what may stand before words without 我 or 本 (在局党组领导下; 县财政局党组 is another's).
    """

    compounds: tuple[str, ...]
    many: tuple[str, ...]
    may_precede: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each such word."""
        report, agency = dossier.report, dossier.report.agency
        form = _form(dossier.vocabulary, agency.value) if agency else None
        if agency is None or form is None or not form.wrong_self_words:
            return
        outside = not_prose(report)
        for match in _either(form.wrong_self_words).finditer(report.text):
            if not outside.hold(match.start()) and self._first_person(report.text, match):
                right = next(word for word in form.self_words if word.startswith(("我", "本")))
                values = {"found": match[0], "right": right, "agency": agency.value.name}
                yield Mark(Span(*match.span()), values)

    def _first_person(self, text: str, match: "regex.Match[str]") -> bool:
        word, start, end = match[0], match.start(), match.end()
        if text[end - 1 : end + 1] in self.compounds or text[start - 1 : start] == "自":
            return False
        before = text[sentence_around(text, start).start : start]
        if before.count("“") > before.count("”"):
            return False
        if word.startswith("本"):
            return not any(unit in before for unit in self.many)
        return word.startswith("我") or not _han(before[-1:]) or before.endswith(self.may_precede)


def _form(vocabulary: Vocabulary, agency: Agency) -> AgencyForm | None:
    """Return how agencies of this kind speak; a town's station also speaks of its town."""
    own = agency.own_region
    if agency.kind is None or (agency.kind == "department" and own and own.level == "township"):
        return None
    return vocabulary.agency_form(agency.kind)


def _han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


@cache
def _either(words: tuple[str, ...]) -> regex.Pattern[str]:
    return compile_pattern("|".join(map(regex.escape, sorted(words, key=len, reverse=True))))
