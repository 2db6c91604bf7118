"""A known document under another document's number, or a number under another's name."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from disclosure_lint.checks.document_numbers import DocumentNumber, document_numbers
from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.prose import sentence_around
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Edit, Mark
from disclosure_lint.rulebook import KnownDocument
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_FAR = 24  # further from its title no number is looked for
_INSIDE = 4  # a title holds no more numbers itself
_FORM = "form"
_ORDER = "regulation"


@frozen
class _Citation:
    """A title with the document that it means, and the number beside it."""

    title: Span
    name: str
    meant: KnownDocument
    number: DocumentNumber


@check("document-number")
@frozen
class DocumentNumberCheck:
    """A known document is cited with its own number and under its own name.

    `regulation` are the titles that mean the regulation itself. `form_name` is in every right name
    of the form, `trial` only in that of the trial form. `form_patterns` are how a sentence tells
    that a document is followed as the form. Numbers of other issuers than the national ones are
    never judged.
    """

    regulation: tuple[str, ...]
    form_name: str
    trial: str
    form_patterns: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each number, or name, that does not go with the other."""
        text, known = dossier.report.text, dossier.vocabulary.history.documents
        numbers = tuple(document_numbers(text))
        cited = set()
        for title in dossier.report.quotations if numbers else ():
            name = "".join(title.of(text).split())
            meant = [document for document in known if self._means(name, document)]
            number = _number_of(text, title, numbers) if meant else None
            if number is not None:
                cited.add(number)
                yield from self._judged(text, _Citation(title, name, meant[-1], number), known)
        yield from self._taken_for_form(text, [n for n in numbers if n not in cited], known)

    def _means(self, name: str, document: KnownDocument) -> bool:
        if document.kind == _ORDER:
            return name.strip("《》〈〉") in self.regulation
        if any(word in name for word in document.unless):
            return False
        return all(key in name for key in document.keys)

    def _judged(
        self, text: str, citation: _Citation, known: tuple[KnownDocument, ...]
    ) -> Iterator[Mark]:
        number, meant = citation.number, citation.meant
        owners = [d for d in known if d.kind == meant.kind and number.matches(d.number)]
        if not owners:
            if _comparable(number, meant):
                yield _wrong_number(text, number, meant)
        elif meant.kind == _FORM:
            if not self._is_name_of(citation, owners):
                values = {"found": citation.title.of(text), **_about(owners[0])}
                yield Mark(citation.title, values, "name")
        elif meant.kind != _ORDER and meant not in owners:
            yield _wrong_number(text, number, meant)

    def _is_name_of(self, citation: _Citation, owners: list[KnownDocument]) -> bool:
        """Tell whether the title may stand for a form with that number; 试行 may be left out."""
        if self.trial in citation.name and not any(self.trial in d.name for d in owners):
            return False
        named = self.form_name.endswith(citation.meant.keys[0])  # the notice has its own name
        return self.form_name in citation.name or not named

    def _taken_for_form(
        self, text: str, numbers: list[DocumentNumber], known: tuple[KnownDocument, ...]
    ) -> Iterator[Mark]:
        forms = [document for document in known if document.kind == _FORM]
        others = [document for document in known if document.kind not in {_FORM, _ORDER}]
        for number in numbers:
            owner = next((d for d in others if number.matches(d.number)), None)
            if owner is None:
                continue
            sentence = sentence_around(text, number.span.start)
            words = sentence.of(text)
            if not any(compile_pattern(p).search(words) for p in self.form_patterns):
                continue
            beside = list(document_numbers(words))
            if not any(n.matches(d.number) for n in beside for d in forms):
                values = {"found": number.bare.of(text), **_about(owner)}
                yield Mark(number.bare, values, "other")


def _about(document: KnownDocument) -> dict[str, str]:
    return {"name": document.name, "number": document.number}


def _wrong_number(text: str, number: DocumentNumber, meant: KnownDocument) -> Mark:
    values = {"found": number.bare.of(text), **_about(meant)}
    return Mark(number.bare, values, edits=(Edit(number.bare, meant.number),))


def _comparable(number: DocumentNumber, meant: KnownDocument) -> bool:
    """Tell whether the number is of the same kind as that of `meant`, and national."""
    if meant.kind == _ORDER:
        return number.year is None
    return bool(number.national)


def _number_of(
    text: str, title: Span, numbers: tuple[DocumentNumber, ...]
) -> DocumentNumber | None:
    """Return the number in brackets behind `title`, or else the one directly before it."""
    index = bisect_left(numbers, title.end, key=lambda number: number.span.end)
    for number in numbers[index : index + 1]:
        start = number.bare.start
        near = title.end <= start <= title.end + _FAR
        if near and _joins_behind().fullmatch(text, title.end, start):
            return number
    for number in numbers[max(0, index - _INSIDE) : index]:
        end = number.span.end
        near = end <= title.start <= end + _FAR
        if near and _joins_before().fullmatch(text, end, title.start):
            return number
    return None


@cache
def _joins_behind() -> regex.Pattern[str]:
    return compile_pattern(
        r"[”’\"]?(?:的通知|通知)?[”’\"]?\s{0,4}[（(【\[]\s?(?:中华人民共和国)?(?:文号)?[：:]?\s?"
    )


@cache
def _joins_before() -> regex.Pattern[str]:
    return compile_pattern(r"(?:号|文件|公布|修订|的|令|[”’\"“‘\s]){0,4}")
