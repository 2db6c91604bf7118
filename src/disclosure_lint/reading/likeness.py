"""How like two titles are, when what authors vary at will is left out."""

from collections import Counter
from functools import cache, lru_cache

import regex

from disclosure_lint.text.patterns import compile_pattern

_WEIGHT = 0.9
_LEAST = 3


@cache
def _noise() -> regex.Pattern[str]:
    return compile_pattern(
        r"[\s、，,；;。:：“”\"（）()《》]|(?:19|20)[0-9]{2}年?度?|以及|情况|工作|有关|相关|本机关|行政机关|我[镇乡局委]"
        "|[的和及与并附]|(?:政府|政务)信息公开|政务公开|信息公开"
    )


@lru_cache(512)
def plain(title: str) -> str:
    """Return `title` without punctuation, joints, years and the words that all titles share."""
    return _noise().sub("", title) or title.strip()


def likeness(one: str, other: str) -> float:
    """Return how like two titles are, from 0 (nothing) to 1 (the same but for noise).

    >>> likeness("主动公开政府信息的情况", "主动公开政府信息情况")
    1.0
    """
    first, second = plain(one), plain(other)
    if first == second:
        return 1.0
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= _LEAST and shorter in longer:
        return max(_WEIGHT * len(shorter) / len(longer) + 0.1, _shared(first, second))
    return _shared(first, second)


def _shared(first: str, second: str) -> float:
    """Return the share of single and double characters that both hold."""
    return (_overlap(first, second, 1) + _overlap(first, second, 2)) / 2


def _overlap(first: str, second: str, size: int) -> float:
    ours = Counter(first[i : i + size] for i in range(len(first) - size + 1))
    theirs = Counter(second[i : i + size] for i in range(len(second) - size + 1))
    total = sum(ours.values()) + sum(theirs.values())
    return 2 * sum((ours & theirs).values()) / total if total else 0.0
