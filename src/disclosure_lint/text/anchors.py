"""Patterns that are looked for only where their anchor stands.

A pattern that begins with a look behind, or with one of many things, is tried at every character.
Most characters can begin nothing: a set of characters is found ten times as fast.
"""

from collections.abc import Iterator

import regex


def matches_at(
    anchor: regex.Pattern[str], pattern: regex.Pattern[str], text: str, start: int, end: int
) -> Iterator[regex.Match[str]]:
    """Yield the matches of `pattern` that begin where a match of `anchor` begins, in order.

    They do not overlap. Both are looked for from `start` to `end`; what stands before is seen.
    """
    place = start
    for found in anchor.finditer(text, start, end):
        if found.start() < place:
            continue
        match = pattern.match(text, found.start(), end)
        if match is not None:
            place = match.end()
            yield match
