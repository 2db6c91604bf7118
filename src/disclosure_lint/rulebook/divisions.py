"""The administrative divisions of China down to the county: which place lies in which.

The file is read when somebody asks for the first time: most reports name no place that is not
their own, and a start must not pay for it.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from disclosure_lint.rulebook.load import built_in_root
from disclosure_lint.text.frozen import frozen

NAME = "divisions.txt"
_NONE = "-"
_FORMER, _RENAMED = "[former]", "[renamed]"


@frozen
class Division:
    """One place that there is, or was within the last decades: its superiors from the highest."""

    name: str
    above: tuple[str, ...]


@frozen
class Divisions:
    """All divisions, by name; several places may share one (鼓楼区).

    `renamed` are the older and newer names of a place, by each of them.
    """

    places: Mapping[str, tuple[Division, ...]]
    renamed: Mapping[str, frozenset[str]]

    def named(self, name: str) -> tuple[Division, ...]:
        """Return the places of that name, none where it is not known."""
        return self.places.get(name, ())


@cache
def load_divisions() -> Divisions:
    """Read the divisions that ship with the program."""
    text = (built_in_root() / NAME).read_text("utf-8")
    places, _, renamed = text.partition(f"{_RENAMED}\n")
    found: dict[str, dict[Division, None]] = {}
    for division in _divisions(places):
        found.setdefault(division.name, {})[division] = None
    pairs: dict[str, set[str]] = {}
    for line in renamed.splitlines():
        old, new = line.split(" ")
        pairs.setdefault(old, set()).add(new)
        pairs.setdefault(new, set()).add(old)
    return Divisions(
        {name: tuple(divisions) for name, divisions in found.items()},
        {name: frozenset(names) for name, names in pairs.items()},
    )


def _divisions(text: str) -> Iterator[Division]:
    for line in text.split("\n"):
        if not line or line.startswith("#") or line == _FORMER:
            continue
        province, prefecture, *counties = line.split(" ")
        above: tuple[str, ...] = (province,)
        yield Division(province, ())
        if prefecture != _NONE:
            yield Division(prefecture, above)
            above = (province, prefecture)
        yield from (Division(county, above) for county in counties)
