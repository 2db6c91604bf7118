"""Increase or fall: which way the number after these words changes something."""

from functools import cache

import regex

from disclosure_lint.text.patterns import compile_pattern

_REACH = 10
_CHANGING = frozenset("增提上涨升减下降回缩")  # what the verbs begin with


@cache
def _verb() -> regex.Pattern[str]:
    return compile_pattern(
        r"""
        (?: (?P<up>增加|增长|增幅|增|上升|提高|上涨|提升|增多|涨幅)
          | (?P<down>减少|下降|降低|回落|下滑|降幅|缩减|减|降) )
        (?:了|约|近|超|过|为|达|幅度|率|超过|\s){0,3}$
        """,
        regex.VERBOSE,
    )


def direction(text: str, number: int) -> int:
    """Return 1 where an increase by the number at `number` is told, -1 for a fall, else 0.

    >>> direction("同比增长16.1%", 4), direction("新增5件", 2), direction("降至5件", 2)
    (1, 0, 0)
    """
    if _CHANGING.isdisjoint(text[max(0, number - _REACH) : number]):
        return 0
    match = _verb().search(text, max(0, number - _REACH), number)
    if match is None or text[match.start() - 1 : match.start()] == "新":
        return 0
    return 1 if match["up"] else -1
