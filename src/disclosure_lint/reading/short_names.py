"""The forms under which a report may lawfully speak of its own agency."""

from collections.abc import Iterator

from disclosure_lint.reading.agency_name import forms_of
from disclosure_lint.report import Agency
from disclosure_lint.rulebook import Department, Vocabulary

_BARE_STEM = 2  # a stem of one character (赵县) is no name by itself


def short_names(agency: Agency, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return every such form of `agency`, without repeats: own place, bare and full names."""
    forms = [agency.name, *_own_forms(agency, vocabulary)]
    return tuple(dict.fromkeys(form for form in forms if form))


def _own_forms(agency: Agency, vocabulary: Vocabulary) -> Iterator[str]:
    bodies = tuple(_bodies(agency, vocabulary))
    for prefix in _prefixes(agency):
        for body in bodies:
            yield prefix + body
    own = agency.own_region
    if own and agency.kind != "department":
        yield from (own.name, own.stem if len(own.stem) >= _BARE_STEM else "")


def _prefixes(agency: Agency) -> Iterator[str]:
    """Yield what may stand before the body: its chain from anywhere, a level word, nothing."""
    names = [place.name for place in agency.region]
    for start in range(len(names)):
        yield "".join(names[start:])
    if own := agency.own_region:
        yield own.name.removeprefix(own.stem)
        if len(own.stem) >= _BARE_STEM and agency.kind == "department":
            yield own.stem
    if agency.kind in {"department", "government-office", "zone-committee", "subdistrict"}:
        yield ""


def _bodies(agency: Agency, vocabulary: Vocabulary) -> Iterator[str]:
    if agency.kind == "department":
        yield from _department_bodies(agency, vocabulary)
    elif agency.kind == "government-office":
        yield from (
            "人民政府办公室",
            "人民政府办公厅",
            "政府办公室",
            "政府办公厅",
            "政府办",
            "府办",
            "办公室",
        )
    elif agency.kind == "zone-committee":
        yield from ("管理委员会", "管委会", "党工委管委会")
    elif agency.kind == "subdistrict":
        yield from ("", "办事处", "街道办事处", "街道办", "街道")
    elif agency.kind:
        yield from ("人民政府", "政府")


def _department_bodies(agency: Agency, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the department's own name without its place, and the names its vocabulary gives."""
    own = agency.own_region
    yield agency.name.rpartition(own.name)[2] if own else agency.name
    for department in vocabulary.departments:
        if department.id == agency.department:
            yield from _same_ending(department, agency.name)


def _same_ending(department: Department, name: str) -> Iterator[str]:
    """Yield the department's forms that end as `name` does (局 or 委), so that 科委 is no 科局."""
    ending = "委" if name.endswith(("委", "委员会")) else name[-1:]
    for form in forms_of(department):
        if form.endswith(ending) or (ending == "委" and form.endswith("委员会")):
            yield form
