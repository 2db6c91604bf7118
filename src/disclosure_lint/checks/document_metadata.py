"""What a published Word file or PDF tells beside its text: persons, another report's title."""

from collections.abc import Iterator, Mapping

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.agency_name import understand
from disclosure_lint.reading.title import read_title
from disclosure_lint.report import Agency, Evidence, Mark
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen

_LONGEST_NAME = 3
_LONGEST_COMPOUND = 4
_PERSONS = {"author": "author", "manager": "author", "last_modified_by": "editor"}


@check("document-metadata")
@frozen
class DocumentMetadata:
    """The properties of a file name no person, and no other body's or year's report.

    `surnames` begin a person's name, `compound` ones of two characters too. `offices` are words
    that such a name does not have: those of rooms, posts, places and programs.
    """

    surnames: str
    compound: tuple[str, ...]
    offices: tuple[str, ...]

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on the report's title for each property; its case says which."""
        origin = dossier.report.source.origin
        if origin is None:
            return
        yield from self._persons(dossier, origin.properties)
        yield from _of_title(dossier, origin.properties.get("title", ""))
        company = origin.properties.get("company", "")
        if _is_other(dossier, company):
            yield _mark(dossier, company, "company")

    def _persons(self, dossier: Dossier, properties: Mapping[str, str]) -> Iterator[Mark]:
        told: set[str] = set()
        for key, case in _PERSONS.items():
            name = properties.get(key, "").replace(" ", "")
            if name not in told and self._is_person(name):
                told.add(name)
                yield _mark(dossier, name, case)

    def _is_person(self, name: str) -> bool:
        """Tell whether a name is surely that of a person: a surname, and one or two characters."""
        if not all("\u4e00" <= character <= "\u9fff" for character in name):
            return False
        if any(word in name for word in self.offices):
            return False
        if name.startswith(self.compound):
            return _LONGEST_NAME <= len(name) <= _LONGEST_COMPOUND
        return 1 < len(name) <= _LONGEST_NAME and name[0] in self.surnames


def _of_title(dossier: Dossier, words: str) -> Iterator[Mark]:
    """Yield a mark where the title property is that of another report: a template was kept."""
    title = read_title(words, Span(0, len(words))) if words else None
    if title is None:
        return
    year = dossier.report.reporting_year
    other_year = year and year.sure and title.year and title.year != year.value
    if other_year or _is_other(dossier, title.agency or ""):
        yield _mark(dossier, words, "title")


def _is_other(dossier: Dossier, name: str) -> bool:
    """Tell whether `name` is for sure that of another body."""
    own = dossier.report.agency
    if own is None or not own.sure or not name:
        return False
    return _differ(own.value, understand(name.replace(" ", ""), dossier.vocabulary))


def _differ(own: Agency, other: Agency) -> bool:
    """Tell whether two names are of places of one level, or of known departments, that differ."""
    if other.kind is None:
        return False
    places = {place.level: place.stem for place in own.region}
    if any(places.get(place.level, place.stem) != place.stem for place in other.region):
        return True
    return bool(own.department and other.department and own.department != other.department)


def _mark(dossier: Dossier, found: str, case: str) -> Mark:
    own = dossier.report.agency
    evidence = (Evidence(own.span, own.value.name),) if own else ()
    return Mark(dossier.report.headline, {"found": found}, case, evidence, about=case)
