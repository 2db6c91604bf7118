"""《》“”（） and their like that are not paired, or wrongly nested."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.checks.registry import check
from disclosure_lint.reading.ending import ends_midway
from disclosure_lint.report import Evidence, Mark, Report
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import define, frozen
from disclosure_lint.text.patterns import compile_pattern

_OPEN = {"《": "《》", "“": "“”", "‘": "‘’", "（": "（）", "(": "（）", "〔": "〔〕", "【": "【】"}
_CLOSE = {"》": "《》", "”": "“”", "’": "‘’", "）": "（）", ")": "（）", "〕": "〔〕", "】": "【】"}
_PAIRS = tuple(dict.fromkeys(_OPEN.values()))
_ANY = compile_pattern("[《》“”‘’（）()〔〕【】]")
_OTHERS = compile_pattern("[^《》“”‘’（）()〔〕【】]+")
_WIDE = str.maketrans("()", "（）")
_SPREAD = 6  # a bracket may be closed that many paragraphs below: contact lines


@cache
def _marks() -> regex.Pattern[str]:
    return compile_pattern(
        r"""
          (?:^|(?<=[\r\n：:；;。，,、 \u3000]))  # an enumerator: 1）
          (?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])[）)]
        | (?<=\p{Han})[1１一][）)](?=[^（()）\r\n]{1,60}[2２二][）)])  # 按1）受理、2）答复
        | (?<=[A-Za-z])’(?=[A-Za-z])
        | 〔(?=[0-9]{5,8}[ \u3000]?号)  # 〔202130号: the page lost 〕 on the way
        | (?P<mark>[《》“”‘’（）()〔〕【】])
        """,
        regex.VERBOSE,
    )


@define
class _Mark:
    """One mark: where it stands, its pair, and whether it opens."""

    place: int
    block: int
    pair: str
    opens: bool


@check("unbalanced-marks")
@frozen
class UnbalancedMarks:
    """Brackets, quotation marks and title marks come in pairs and nest."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each kind that does not come out in a paragraph or heading."""
        report = dossier.report
        lone: list[_Mark] = []
        for block, span in enumerate(_blocks(report)):
            if not _ANY.search(report.text, *span) or _is_balanced(span.of(report.text)):
                continue
            left, crossed = _unpaired(_read(report.text, span, block))
            lone.extend(left)
            for mark in crossed:
                yield _finding(report, [mark], "nesting")
        lone = _across_blocks(lone)
        if ends_midway(report):
            lone = [mark for mark in lone if not (mark.opens and mark.place >= _last(report))]
        for group in _by_block_and_pair(lone):
            yield _finding(report, group, None)


def _last(report: Report) -> int:
    """Return where the last paragraph begins: what closes its marks may be cut off."""
    return report.paragraphs[-1].span.start if report.paragraphs else len(report.text)


def _is_balanced(text: str) -> bool:
    """Tell whether all marks come in nested pairs, the quick way: pairs are taken out in turn."""
    marks = _OTHERS.sub("", text).translate(_WIDE)
    length = len(marks) + 1
    while marks and len(marks) < length:
        length = len(marks)
        for pair in _PAIRS:
            marks = marks.replace(pair, "")
    return not marks


def _blocks(report: Report) -> list[Span]:
    title = [report.title.span] if report.title else []
    headings = [section.heading for section in report.sections]
    return sorted([*title, *headings, *(paragraph.span for paragraph in report.paragraphs)])


def _read(text: str, span: Span, block: int) -> Iterator[_Mark]:
    for match in _marks().finditer(text, span.start, span.end):
        mark = match["mark"]
        if mark:
            pair = _OPEN.get(mark) or _CLOSE[mark]
            yield _Mark(match.start(), block, pair, mark in _OPEN)


def _unpaired(marks: Iterator[_Mark]) -> tuple[list[_Mark], list[_Mark]]:
    """Return the marks without a partner, and the closing ones that cross another pair."""
    stack: list[_Mark] = []
    lone: list[_Mark] = []
    crossed: list[_Mark] = []
    for mark in marks:
        if mark.opens:
            stack.append(mark)
            continue
        at = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].pair == mark.pair), None)
        if at is None:
            lone.append(mark)
            continue
        if at < len(stack) - 1:
            crossed.append(mark)
        del stack[at]
    open_still = {mark.place for mark in stack}
    return [*lone, *stack], [c for c in crossed if not _explained(c, open_still, stack)]


def _explained(crossed: _Mark, open_still: set[int], stack: Sequence[_Mark]) -> bool:
    """Tell whether a crossing only shows a mark that was never closed."""
    return any(mark.place in open_still and mark.place < crossed.place for mark in stack)


def _across_blocks(lone: list[_Mark]) -> list[_Mark]:
    """Return the lone marks that find no partner in a paragraph near by either."""
    left: list[_Mark] = []
    for mark in sorted(lone, key=lambda mark: mark.place):
        opener = next((o for o in reversed(left) if o.opens and o.pair == mark.pair), None)
        if not mark.opens and opener and 0 < mark.block - opener.block <= _SPREAD:
            left.remove(opener)
        else:
            left.append(mark)
    return left


def _by_block_and_pair(lone: list[_Mark]) -> Iterator[list[_Mark]]:
    groups: dict[tuple[int, str], list[_Mark]] = {}
    for mark in lone:
        groups.setdefault((mark.block, mark.pair), []).append(mark)
    yield from groups.values()


def _finding(report: Report, marks: Sequence[_Mark], case: str | None) -> Mark:
    first, *others = (Span(mark.place, mark.place + 1) for mark in marks)
    values = {"mark": first.of(report.text)}
    return Mark(first, values, case, tuple(Evidence(other) for other in others))
