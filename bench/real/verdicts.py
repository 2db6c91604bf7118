"""Verdicts on findings that no label explains, kept in verdicts.toml.

They quote nothing of the reports: a finding is known by its file, its rule and its fingerprint. A
new finding has no verdict until someone reads it.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("verdicts.toml")
_KINDS = frozenset({"true", "false"})


class Verdict(NamedTuple):
    """What a reader said of one finding: true or false, and why."""

    word: str
    reason: str


UNJUDGED = Verdict("unjudged", "nobody has read it yet")


def read_verdicts(file: Path = FILE) -> dict[tuple[str, str, str], Verdict]:
    """Return the verdicts by file name, rule and fingerprint."""
    found = {}
    for one in tomllib.loads(file.read_text(encoding="utf-8")).get("verdict", ()):
        if one["verdict"] not in _KINDS:
            message = f"{file.name}: {one['verdict']!r} is no verdict"
            raise ValueError(message)
        key = (one["file"], one["rule"], one["fingerprint"])
        found[key] = Verdict(one["verdict"], one["reason"])
    return found
