"""The numbers in front of paragraphs: they live in numbering.xml, not in the text."""

from collections.abc import Iterator, Mapping
from typing import Final

from disclosure_lint.formats.docx_numerals import numeral
from disclosure_lint.formats.docx_styles import number_of, value_of
from disclosure_lint.formats.docx_xml import Element
from disclosure_lint.text.frozen import define, evolve, field, frozen
from disclosure_lint.text.patterns import compile_pattern

_PLACE: Final = r"%([1-9])"
_LEVELS: Final = range(9)
_OFF: Final = frozenset({"0", "false", "off"})


@frozen
class Level:
    """One level of a list: `text` has %1 … %9 for the numbers of the levels.

    `restart` is the level, from 1, after which counting begins anew: None for any above, 0 for
    never. `legal` writes all numbers in digits. `style` is that of the paragraphs on this level.
    """

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    tight: bool = False
    style: str = ""


@frozen
class Numbers:
    """A numbering: the list whose counters it shares, its levels, and its own starts."""

    counters: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(factory=dict)

    def start(self, level: int) -> int:
        """Return the number that counting on `level` starts with."""
        return self.starts.get(level, self.levels[level].start if level in self.levels else 1)


@define
class Numbering:
    """All numberings by id, and how far each list has counted."""

    by_id: Mapping[str, Numbers]
    _counts: dict[str, dict[int, int]] = field(factory=dict)
    _begun: set[tuple[str, int]] = field(factory=set)

    def level_of(self, numbers_id: str, style_id: str) -> int:
        """Return the level on which a numbering puts the paragraphs of a style."""
        numbers = self.by_id.get(numbers_id)
        levels = numbers.levels.items() if numbers else ()
        return next((n for n, level in levels if level.style == style_id), 0)

    def label(self, numbers_id: str, level: int) -> str:
        """Count one paragraph and return the number in front of it, "" where none is seen."""
        numbers = self.by_id.get(numbers_id)
        if numbers is None or level not in numbers.levels:
            return ""
        counts = self._count(numbers_id, numbers, level)
        here = numbers.levels[level]
        if here.kind in {"bullet", "none"}:
            return ""

        def number(place: int) -> str:
            kind = numbers.levels[place].kind if place in numbers.levels else "decimal"
            value = counts.get(place, numbers.start(place))
            return numeral(value, "decimal" if here.legal else kind)

        text = compile_pattern(_PLACE).sub(lambda match: number(int(match[1]) - 1), here.text)
        return f"{text} " if _needs_blank(text) and not here.tight else text

    def _count(self, numbers_id: str, numbers: Numbers, level: int) -> Mapping[int, int]:
        counts = self._counts.setdefault(numbers.counters, {})
        if level in numbers.starts and (numbers_id, level) not in self._begun:
            counts.pop(level, None)
        self._begun.add((numbers_id, level))
        counts[level] = counts[level] + 1 if level in counts else numbers.start(level)
        for deeper in [place for place in counts if place > level]:
            restart = numbers.levels[deeper].restart if deeper in numbers.levels else None
            if restart is None or level < restart:
                del counts[deeper]
        return counts


def _needs_blank(text: str) -> bool:
    """Tell whether Word's tab behind a number is needed: behind 1.1, not behind 一、."""
    last = text[-1:]
    return last.isalnum() and (last.isascii() or "\u4e00" <= last <= "\u9fff")


def read_numbering(root: Element | None) -> Numbering:
    """Return the numberings in the root of numbering.xml, none where there is no such part."""
    if root is None:
        return Numbering({})
    lists = {one.get("w:abstractNumId", ""): one for one in root.findall("w:abstractNum")}
    named = {style: id_ for id_, one in lists.items() if (style := value_of(one, "w:styleLink"))}
    listed = {
        num.get("w:numId", ""): value_of(num, "w:abstractNumId") or ""
        for num in root.findall("w:num")
    }

    def source(list_id: str) -> str:
        """Follow a list that only points at the one that a list style defines."""
        style = value_of(lists.get(list_id), "w:numStyleLink")
        return named.get(style, list_id) if style else list_id

    levels = {list_id: dict(_levels(one)) for list_id, one in lists.items()}
    numbers = {
        num.get("w:numId", ""): _numbers(num, source(listed[num.get("w:numId", "")]), levels)
        for num in root.findall("w:num")
    }
    return Numbering(numbers)


def _numbers(num: Element, list_id: str, levels: Mapping[str, Mapping[int, Level]]) -> Numbers:
    own = dict(levels.get(list_id, {}))
    starts = {}
    for override in num.findall("w:lvlOverride"):
        level = number_of(override.get("w:ilvl"))
        if level is None or level not in _LEVELS:
            continue
        replaced = override.find("w:lvl")
        if replaced is not None:
            own[level] = _level(replaced)
        start = number_of(value_of(override, "w:startOverride"))
        if start is not None:
            starts[level] = start
    return Numbers(list_id, own, starts)


def _levels(one: Element) -> Iterator[tuple[int, Level]]:
    for level in one.findall("w:lvl"):
        place = number_of(level.get("w:ilvl"))
        if place is not None and place in _LEVELS:
            yield place, _level(level)


def _level(level: Element) -> Level:
    start = number_of(value_of(level, "w:start"))
    plain = Level(
        _kind(level),
        value_of(level, "w:lvlText") or "",
        1 if start is None else start,
        number_of(value_of(level, "w:lvlRestart")),
        tight=value_of(level, "w:suff") == "nothing",
        style=value_of(level, "w:pStyle") or "",
    )
    legal = level.find("w:isLgl")
    return evolve(plain, legal=legal is not None and legal.get("w:val") not in _OFF)


def _kind(level: Element) -> str:
    """Return the number format; newer ones stand in a choice, with an older one beside it."""
    kind = value_of(level, "w:numFmt")
    return kind or value_of(level, "mc:AlternateContent", "mc:Fallback", "w:numFmt") or "decimal"
