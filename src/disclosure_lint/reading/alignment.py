"""An announced list set against the titles it may name, left to right.

、 stands inside titles, so that the list is never split at 、 alone: its pieces are put together
so that they fit the titles best. What fits a title exactly is found first; only the rest is
compared by likeness.
"""

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from disclosure_lint.reading.likeness import likeness, plain
from disclosure_lint.reading.pieces import Piece, cut
from disclosure_lint.reading.sections import meanings
from disclosure_lint.reading.word_lists import word_list
from disclosure_lint.report import Section
from disclosure_lint.rulebook import SectionForm
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import evolve, field, frozen

_LONGEST = 6  # pieces of one part
_ALIKE = 0.6
_BY_MEANING = 0.8
_BY_WORDS = 0.6
_MOST_BY_WORDS = 10  # characters for which a meaning told by words alone can vouch
_ENDINGS = word_list("情况 概述 概况 综述 事项 措施 打算 计划 表 建议")
# What it costs to join two pieces over what stands between them.
_COST = {"": 0.0, "weak": 0.1, "list": 0.3, "hard": 6.0}
_COST_ENDED = {"": 0.0, "weak": 1.0, "list": 3.0, "hard": 6.0}  # … behind an end of titles
_COST_PART = 0.5  # so that two names are not better than one for both


@frozen
class Part:
    """A part of the list and what it names.

    `section` is the index of the body's section, `id` the canonical meaning, `likeness` how like
    the title is (1 exact, 0 nothing found). `joints` counts the 、 and 和 inside a part left over
    that might separate parts after all.
    """

    span: Span
    section: int | None = None
    id: str | None = None
    likeness: float = 0.0
    joints: int = 0


@frozen
class Titles:
    """The titles a list may name: those of the body's sections, and those the regime knows."""

    sections: Sequence[Section]
    forms: Sequence[SectionForm]
    by_key: dict[str, Part] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Index all titles by what remains of them without noise."""
        keys: dict[str, Part] = {}
        for form in self.forms:
            part = Part(Span(0, 0), self.section_of(form.id), form.id, 1.0)
            keys.update(dict.fromkeys(map(plain, (form.title, *form.aliases)), part))
        for section in sorted(self.sections, key=lambda s: (s.parent is None, -s.index)):
            keys[plain(section.title)] = Part(Span(0, 0), section.index, section.id, 1.0)
        object.__setattr__(self, "by_key", keys)

    def section_of(self, canonical: str) -> int | None:
        """Return the index of the first section with that meaning, or None."""
        return next((s.index for s in self.sections if canonical in s.ids), None)

    def exact(self, words: str) -> Part | None:
        """Return what a title of exactly these words names."""
        return self.by_key.get(plain(words))

    def alike(self, words: str) -> Part | None:
        """Return what a title most like these words names, or None."""
        ids = meanings(words, self.forms)
        best = max(
            (Part(Span(0, 0), s.index, s.id, self._fit(words, ids, s)) for s in self._tops()),
            key=lambda part: part.likeness,
            default=None,
        )
        if best and best.likeness >= _ALIKE:
            return best
        if len(ids) == 1:
            return Part(Span(0, 0), self.section_of(ids[0]), ids[0], _BY_WORDS)
        return None

    def _tops(self) -> list[Section]:
        return [section for section in self.sections if section.parent is None]

    def _fit(self, words: str, ids: tuple[str, ...], section: Section) -> float:
        found = likeness(words, section.title)
        if ids and section.ids:
            shared = set(ids) & set(section.ids)
            if not shared:
                return 0.0
            return max(found, _BY_MEANING) if len(shared) == len(ids) else found
        return found if bool(ids) == bool(section.ids) else found * _BY_MEANING


def align(text: str, listed: Span, titles: Titles) -> list[Part]:
    """Return the parts of the list, in order. A part that names nothing known is left over."""
    groups = _grouped(text, cut(text, listed), titles.exact)
    groups = _attached(text, _refined(text, groups, titles))
    parts: list[Part] = []
    for group, part in groups:
        span = Span(group[0].span.start, group[-1].span.end)
        joints = 0 if part else len(group) - 1
        parts.append(evolve(part or Part(span), span=span, joints=joints))
    return parts


_Group = tuple[list[Piece], Part | None]
_Option = tuple[float, int, Part | None]  # worth so far, where the group begins, what it names


def _grouped(text: str, pieces: list[Piece], name: Callable[[str], Part | None]) -> list[_Group]:
    """Put `pieces` together so that the groups are named best; what has no name stays single."""
    best: list[_Option] = [(0.0, 0, None)]
    for end in range(1, len(pieces) + 1):
        single: _Option = (best[end - 1][0], end - 1, None)
        joined = (
            _option(text, pieces[start:end], start, best[start][0], name)
            for start in range(max(0, end - _LONGEST), end)
        )
        best.append(max([single, *joined], key=lambda option: option[0]))
    groups: list[_Group] = []
    end = len(pieces)
    while end:
        _, start, part = best[end]
        groups.append((pieces[start:end], part))
        end = start
    return groups[::-1]


def _option(
    text: str, group: list[Piece], start: int, before: float, name: Callable[[str], Part | None]
) -> _Option:
    span = Span(group[0].span.start, group[-1].span.end)
    words = span.of(text)
    part = name(words)
    if part is None:
        return -1.0, start, None
    size = len(plain(words))
    if part.likeness == _BY_WORDS:
        size = min(size, _MOST_BY_WORDS)
    worth = part.likeness * size - _COST_PART - _cost(text, group)
    return before + worth, start, part


def _cost(text: str, group: list[Piece]) -> float:
    cost = 0.0
    for before, piece in pairwise(group):
        ended = _COST_ENDED[piece.join] if _ended(text, before) else 0.0
        cost += max(ended, _COST[piece.join])
    return cost


def _refined(text: str, groups: list[_Group], titles: Titles) -> list[_Group]:
    """Compare what no title fits exactly by likeness."""
    refined: list[_Group] = []
    for nameless, run in groupby(groups, key=lambda group: group[1] is None):
        if nameless:
            pieces = [piece for group, _ in run for piece in group]
            refined.extend(_grouped(text, pieces, titles.alike))
        else:
            refined.extend(run)
    return refined


def _attached(text: str, groups: list[_Group]) -> list[_Group]:
    """Put a nameless piece to its neighbour where it is certain to be no part of its own.

    和 and 及 join, unless the piece before them ends as titles end; nameless neighbours are one
    unless they end so, and 和 joins two names of one section.
    """
    result: list[_Group] = []
    for group, part in groups:
        before = result[-1] if result else None
        if before and _is_joined(text, before, (group, part)):
            result[-1] = ([*before[0], *group], before[1] or part)
        else:
            result.append((group, part))
    return result


def _is_joined(text: str, before: _Group, here: _Group) -> bool:
    join = here[0][0].join
    if before[1] and here[1]:
        same = (before[1].section, before[1].id) == (here[1].section, here[1].id)
        return same and join == "weak"
    if _ended(text, before[0][-1]):
        return False
    return join == "weak" or (join == "list" and before[1] is here[1])


def _ended(text: str, piece: Piece) -> bool:
    return piece.span.of(text).endswith(_ENDINGS)
