"""Heading numbers that skip, repeat or go back."""

from collections.abc import Iterator

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.numbered import Numbered, numbered, renumbered
from disclosure_lint.checks.registry import check
from disclosure_lint.report import Evidence, Mark, Report
from disclosure_lint.text.frozen import define, frozen

_FURTHEST_START = 3
_HANZI = "一二三四五六七八九十"
_AROUND = "（()） \t\u3000、.．，,"


@define
class _Level:
    """One row of siblings while it is being counted; `plain` counts unnumbered headings since."""

    last: Numbered
    first: int
    count: int = 1
    plain: int = 0


@check("numbering-gap")
@frozen
class NumberingGap:
    """Siblings are numbered one by one. `most` gaps are believed; more are a misread outline."""

    most: int

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark on each heading whose number does not follow on the one before."""
        marks = list(_gaps(dossier.report))
        if len(marks) <= self.most:
            yield from marks


def _gaps(report: Report) -> Iterator[Mark]:
    levels: list[_Level] = []
    ended: dict[str, Numbered] = {}
    for item in numbered(report):
        if item.style is None:
            for level in levels:
                level.plain += 1
            continue
        depth = next((d for d, level in enumerate(levels) if level.last.style == item.style), None)
        if depth is None:
            case = _start_case(report, item, levels, ended)
            levels.append(_Level(item, item.ordinal))
        else:
            del levels[depth + 1 :]
            case = _case(report, levels[depth], item)
        if case:
            yield _mark(item, levels[-1].last, case)
        if depth is not None:
            _count(levels[-1], item)
        ended[item.style] = item


def _count(level: _Level, item: Numbered) -> None:
    fresh = item.ordinal == 1
    level.first = 1 if fresh else level.first
    level.count = 1 if fresh else level.count + 1
    level.last, level.plain = item, 0


def _mark(item: Numbered, last: Numbered, case: str) -> Mark:
    if case == "start":
        return Mark(
            item.place, {"number": item.number, "expected": renumbered(item.number, 1)}, case
        )
    expected = renumbered(last.number, last.ordinal + 1)
    values = {"number": item.number, "previous": last.number, "expected": expected}
    return Mark(item.place, values, case, (Evidence(last.place),))


def _case(report: Report, level: _Level, item: Numbered) -> str | None:
    """Return what is wrong with `item` after its elder siblings, or None."""
    last = level.last
    in_place = item.ordinal in {last.ordinal + 1, level.first + level.count}
    if in_place or (item.ordinal == 1 and not _same_row(report, level, item)):
        return None
    if item.ordinal > last.ordinal:
        missing = range(last.ordinal + 1, item.ordinal)
        if level.plain >= len(missing) or _written(report, last, item, missing):
            return None
        return "skip"
    if item.ordinal > 1 and _written(report, last, item, range(1, item.ordinal)):
        return None
    return "repeat" if item.ordinal == last.ordinal else "back"


def _same_row(report: Report, level: _Level, item: Numbered) -> bool:
    """Tell whether a second number one repeats the first rather than starting a row of its own."""
    last = level.last
    if last.ordinal != 1 or level.plain or (last.index is None) != (item.index is None):
        return False
    if last.index is not None and item.index != last.index + 1:
        return False
    # Markdown numbers "1." "1." on its own.
    return not (item.style == "digit" and report.source.dialect == "markdown")


def _start_case(
    report: Report, item: Numbered, levels: list[_Level], ended: dict[str, Numbered]
) -> str | None:
    """Return "start" where a row of inner siblings lacks its first numbers."""
    if not levels or not 1 < item.ordinal <= _FURTHEST_START or levels[-1].plain:
        return None
    before = ended.get(item.style or "")
    if before and _runs_on(report, before, item):
        return None
    written = _written(report, levels[-1].last, item, range(1, item.ordinal))
    return None if written else "start"


def _runs_on(report: Report, before: Numbered, item: Numbered) -> bool:
    """Tell whether a row goes on over two sections."""
    last = item.ordinal - 1
    return before.ordinal == last or _written(report, before, item, range(last, item.ordinal))


def _written(report: Report, last: Numbered, item: Numbered, ordinals: range) -> bool:
    """Tell whether one of the numbers stands between the two, not read as a heading's.

    A table's rows have numbers of their own.
    """
    forms = "|".join(_pattern(item, ordinal) for ordinal in ordinals)
    start = last.place.start + len(last.number)
    found = regex.finditer(forms, report.text, pos=start, endpos=item.place.start)
    return any(not _in_table(report, match.start()) for match in found)


def _in_table(report: Report, offset: int) -> bool:
    return any(table.span.start <= offset < table.span.end for table in report.tables)


def _pattern(item: Numbered, ordinal: int) -> str:
    bare = renumbered(item.number.strip(_AROUND), ordinal)
    if item.style in {"hanzi-paren", "digit-paren"} and (bare.isdecimal() or bare[0] in _HANZI):
        return rf"[（(]?[ ]?{bare}[ ]?[）)]"
    if item.style in {"hanzi", "digit"}:
        return rf"(?<![0-9{_HANZI}]){bare}[ \u3000]{{0,2}}[、.．，]"
    return regex.escape(bare)
