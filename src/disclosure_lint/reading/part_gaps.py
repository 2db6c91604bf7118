"""What stands between two figures of a list: brackets, separators, words."""

from functools import cache
from typing import NamedTuple

import regex

from disclosure_lint.text.patterns import compile_pattern

_RANKS = {"、": 1, "，": 2, ",": 2, "；": 3, ";": 3, "。": 4, "！": 4, "\n": 5, "\r": 5}
SENTENCE = 4
_OPEN, _CLOSE = "（([【", "）)]】"
_TRIM = " 、，,；;：:\u3000"


@cache
def _signs() -> regex.Pattern[str]:
    return compile_pattern("[（(\\[【）)\\]】、，,；;。！\n\r]")


class Gap(NamedTuple):
    """`rank` is the strongest separator's (0: none, 4: a full stop), `label` the words after it.

    `inside` says that a bracket has opened and not closed, `outside` that one closed which had
    opened earlier.
    """

    rank: int
    label: str
    inside: bool = False
    outside: bool = False


def read_gap(text: str, start: int, end: int) -> Gap:
    """Return what stands between `start` and `end`; what brackets hold counts for nothing."""
    depth, rank, last, opened = 0, 0, start, start
    for sign in _signs().finditer(text, start, end):
        place, character = sign.start(), sign[0]
        if character in _OPEN:
            opened = place if depth == 0 else opened
            depth += 1
        elif character in _CLOSE:
            depth -= 1
            if depth < 0:
                return Gap(rank, "", outside=True)
            last = last if text[last:opened].strip(_TRIM) else place + 1
        elif depth == 0 and _RANKS[character] >= rank:
            rank = _RANKS[character]
            last = place + 1 if rank > 1 else last
    return Gap(rank, text[last:end].strip(_TRIM), inside=depth > 0)
