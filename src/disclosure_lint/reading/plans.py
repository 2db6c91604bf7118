"""Where a report tells its plans: sections on problems, and stretches of measures only."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from disclosure_lint.reading.sentences import sentences
from disclosure_lint.reading.stretches import Stretches, stretches
from disclosure_lint.report import Section
from disclosure_lint.text import Span
from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

PROBLEMS = "problems"


@frozen
class PlanZones:
    """`problems` are the sections on problems and plans, `measures` stretches of measures only."""

    problems: Stretches
    measures: Stretches


@cache
def _measures_title() -> regex.Pattern[str]:
    return compile_pattern(
        "整改措施|改进措施|改进的措施|下一步|下步|打算|今后|努力方向|改进方向|整改方向|工作思路|工作计划|工作安排"
    )


@cache
def _announced() -> regex.Pattern[str]:
    return compile_pattern("下一步|下步|今后|接下来|下一阶段|新的一年|拟采取|努力方向|改进方向")


def read_plan_zones(text: str, sections: Sequence[Section]) -> PlanZones:
    """Return where plans are told.

    Measures begin with a heading that names nothing else (整改措施, 下一步工作打算), or in a
    section on problems with the sentence that says 下一步 or 今后. A heading 改进情况 may tell of
    what was done, and opens none.
    """
    body = [section for section in sections if not section.appendix]
    measures = [section.body for section in body if _names_measures(section.title)]
    problems = stretches(
        [*measures, *(section.span for section in body if PROBLEMS in section.ids)]
    )
    told = (zone for span in problems.spans for zone in _told(text, span))
    return PlanZones(problems, stretches([*measures, *told]))


def _names_measures(title: str) -> bool:
    if any(word in title for word in ("问题", "不足", "困难", "完成", "落实情况")):
        return False
    return _measures_title().search(title) is not None


@cache
def _plan_heading() -> regex.Pattern[str]:
    return compile_pattern(
        "年?度?(?:[^，。；、及和与]{0,10}(?:政府信息公开|政务公开|信息公开))?(?:重点)?(?:下一?步)?(?:的?工作)?"
        "(?:打算|计划|思路|安排|努力方向|设想)"
    )


def names_plan(heading: str) -> bool:
    """Tell whether what follows a year in a heading makes the whole a plan for that year.

    >>> names_plan("年工作打算"), names_plan("年存在的问题及下一步打算")
    (True, False)
    """
    return _plan_heading().fullmatch(heading.strip()) is not None


def _told(text: str, section: Span) -> Iterator[Span]:
    match = _announced().search(text, section.start, section.end)
    if match is not None:
        start = next(s.start for s in sentences(text, section) if s.end > match.start())
        yield Span(start, section.end)
