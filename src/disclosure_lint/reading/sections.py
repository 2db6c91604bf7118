"""Which canonical meaning a heading has."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from disclosure_lint.report import Section
from disclosure_lint.rulebook import Regime, SectionForm
from disclosure_lint.text.frozen import evolve
from disclosure_lint.text.once import once_for_each
from disclosure_lint.text.patterns import compile_pattern

_NOISE = compile_pattern(r"[\s的“”\"、，,和及与以：:。（）()]+")
_AFFIX = compile_pattern("^(?:政府信息公开工作|行政机关|本机关|本单位)")
STATISTICS = "statistics_table"
_STATISTICS_WORDS = ("统计表", "情况表", "附表")


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """Return a title without what authors vary at will, for comparison."""
    return _AFFIX.sub("", _NOISE.sub("", title))


def meanings(title: str, forms: Sequence[SectionForm], *, exact: bool = False) -> tuple[str, ...]:
    """Return the ids of the section forms that `title` means, the best first.

    A title of the form, or one of its aliases, means that form alone. Otherwise every form whose
    words it holds, so that a joint heading has several meanings; with `exact` none.
    """
    key = title_key(title)
    for form in forms:
        if key in _keys(form):
            return (form.id,)
    if any(word in key for word in _STATISTICS_WORDS):
        return (STATISTICS,)
    return () if exact else tuple(form.id for form in forms if _by_words(title, form))


@once_for_each
def _keys(form: SectionForm) -> frozenset[str]:
    return frozenset(title_key(name) for name in (form.title, *form.aliases))


def _by_words(title: str, form: SectionForm) -> bool:
    if any(word in title for word in form.not_words):
        return False
    return any(all(word in title for word in group) for group in form.words)


def with_meanings(sections: Iterable[Section], regime: Regime) -> tuple[Section, ...]:
    """Return the sections with their canonical ids.

    Under a section that has a meaning only a title of the form itself counts, and not the same
    meaning again; under the overview of a regime whose form is fixed nothing does: there the same
    words name aspects.
    """
    result: list[Section] = []
    for section in sections:
        above = tuple(_above(section, result))
        if regime.ordered and any("overview" in ancestor.ids for ancestor in above):
            ids: tuple[str, ...] = ()
        else:
            taken = {canonical for ancestor in above for canonical in ancestor.ids}
            found = meanings(section.title, regime.outline, exact=bool(taken))
            ids = tuple(canonical for canonical in found if canonical not in taken)
        result.append(evolve(section, id=ids[0] if ids else None, ids=ids))
    return tuple(result)


def _above(section: Section, before: Sequence[Section]) -> Iterator[Section]:
    while section.parent is not None:
        section = before[section.parent]
        yield section
