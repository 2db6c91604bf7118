"""The list of parts that a preamble announces, set against the sections of the body."""

from collections import Counter
from collections.abc import Iterator, Sequence

from disclosure_lint.reading.alignment import Part, Titles, align
from disclosure_lint.reading.announcement import Announcement, announcements
from disclosure_lint.reading.likeness import likeness
from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.report import Declared, DeclaredPart, Section
from disclosure_lint.rulebook import SectionForm
from disclosure_lint.text import Span

_LEAST = 2  # parts that must be found for a list to be one of sections
_SURE = 0.7
_VAGUE = 0.2
_ASPECTS = word_list("信息管理 平台建设 监督保障")  # of the overview, and of nothing else
_ENDINGS = word_list("情况 概述 概况 综述 事项 措施 打算 计划 表")


def read_declared(
    text: str, preamble: Span | None, sections: Sequence[Section], forms: Sequence[SectionForm]
) -> Declared | None:
    """Return the announced list of parts, or None where there is none.

    The list stands in the preamble, or at the beginning of the first section. It is put together
    so that it fits the body's titles and the regime's `forms`; the five aspects of the overview
    are no list of sections. What the body lacks is left over (no section), with its canonical id
    where its words tell it. `sure` is False where the reading could be another.
    """
    titles = Titles(sections, forms)
    for place in _places(preamble, sections):
        for announcement in announcements(text, place):
            declared = _read(text, announcement, titles)
            if declared is not None:
                return declared
    return None


def _places(preamble: Span | None, sections: Sequence[Section]) -> Iterator[Span]:
    if preamble is not None:
        yield preamble
    if sections:
        yield sections[0].own


def _read(text: str, announcement: Announcement, titles: Titles) -> Declared | None:
    parts = align(text, announcement.listed, titles)
    if not announcement.closed:
        parts = _without_tail(text, parts)
    found = [part for part in parts if part.section is not None or part.id is not None]
    if len(found) < _LEAST or 2 * len(found) < len(parts) or _tells_aspects(text, parts, titles):
        return None
    return Declared(
        span=announcement.span,
        parts=tuple(DeclaredPart(p.span.of(text), p.span, p.section, p.id) for p in parts),
        count=announcement.count,
        open=announcement.open,
        sure=_is_sure(text, parts, titles),
    )


def _without_tail(text: str, parts: list[Part]) -> list[Part]:
    """Return `parts` up to the last that is found or ends as titles end: the sentence goes on."""
    while parts:
        last = parts[-1]
        if last.section is not None or last.id is not None:
            break
        if last.span.of(text).endswith(_ENDINGS):
            break
        parts = parts[:-1]
    return parts


def _tells_aspects(text: str, parts: list[Part], titles: Titles) -> bool:
    """Tell whether the list names the aspects of the overview, or the subheads of a section."""
    tops = {section.index for section in titles.sections if section.parent is None}
    aspects = [
        aspect
        for part in parts
        if part.section not in tops
        for aspect in _ASPECTS
        if aspect in part.span.of(text)
    ]
    nested = [part for part in parts if part.section is not None and part.section not in tops]
    return len(aspects) > 1 or (len(nested) > _LEAST and 2 * len(nested) > len(parts))


def _is_sure(text: str, parts: list[Part], titles: Titles) -> bool:
    found = [part for part in parts if part.likeness > 0]
    names = Counter((part.section, part.id) for part in found)
    if max(names.values()) > 1 or any(p.likeness < _SURE and p.section is not None for p in found):
        return False
    named = {part.section for part in parts}
    tops = [s for s in titles.sections if s.parent is None and not s.appendix]
    unnamed = [section for section in tops if section.index not in named]
    lost = [part for part in parts if part.section is None]
    if any(part.id is None and not part.span.of(text).endswith(_ENDINGS) for part in lost):
        return False
    if any(_may_be(text, part, section) for part in lost for section in unnamed):
        return False
    return not any(_stands_there(parts, place, unnamed) for place in range(len(parts)))


def _may_be(text: str, part: Part, section: Section) -> bool:
    """Tell whether a part left over may be this section under another name."""
    if part.id is not None and section.id is not None:
        return part.id == section.id
    return likeness(part.span.of(text), section.title) > _VAGUE


def _stands_there(parts: list[Part], place: int, unnamed: list[Section]) -> bool:
    """Tell whether a section stands where the lost part is announced, and may well be it."""
    part = parts[place]
    if part.section is not None:
        return False
    before = max((p.section for p in parts[:place] if p.section is not None), default=-1)
    after = min((p.section for p in parts[place:] if p.section is not None), default=None)
    return any(
        section.index > before and (after is None or section.index < after)
        for section in unnamed
        if section.id is None or part.id is None
    )
