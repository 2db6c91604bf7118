"""XML that is still XML but not what its reader expects."""

import random
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

_VALUES: Final = ("0", "-1", "9", "1000000000", "9" * 30, "", "甲", "restart", "true", "1")
_TEXTS: Final = ("", "一、", "甲" * 500, "\u2028", "|", "# ", "<table>", "\t\n", 'HYPERLINK "a"')
_MOST_STEPS: Final = 8
_MOST_ELEMENTS: Final = 10_000


def odd_xml(part: bytes, chance: random.Random) -> bytes:
    """Return `part` with one to eight of its elements lost, doubled, moved, nested or renamed."""
    try:
        root = fromstring(part)  # noqa: S314 -- our own file
    except ParseError:
        return part
    for _ in range(chance.randint(1, _MOST_STEPS)):
        elements = list(islice(root.iter(), _MOST_ELEMENTS))
        if len(elements) == _MOST_ELEMENTS:
            break
        parent = chance.choice(elements)
        chance.choice(_STEPS)(parent, chance.choice(elements), chance)
    return tostring(root, "utf-8")


def _lose(parent: Element, other: Element, chance: random.Random) -> None:
    del other
    if len(parent):
        del parent[chance.randrange(len(parent))]


def _double(parent: Element, other: Element, chance: random.Random) -> None:
    del other
    if len(parent):
        parent.extend([chance.choice(list(parent))] * chance.choice((1, 2, 9)))


def _graft(parent: Element, other: Element, chance: random.Random) -> None:
    if len(other) and parent not in other.iter():
        parent.insert(chance.randint(0, len(parent)), chance.choice(list(other)))


def _nest(parent: Element, other: Element, chance: random.Random) -> None:
    children = list(parent)
    for child in children:
        parent.remove(child)
    for _ in range(chance.choice((1, 3, 60, 200))):
        below = Element(chance.choice((other.tag, parent.tag)), other.attrib)
        parent.append(below)
        parent = below
    parent.extend(children)


def _rename(parent: Element, other: Element, chance: random.Random) -> None:
    del chance
    parent.tag = other.tag


def _value(parent: Element, other: Element, chance: random.Random) -> None:
    for one in (parent, other):
        for key in list(one.attrib):
            one.set(key, chance.choice(_VALUES))


def _text(parent: Element, other: Element, chance: random.Random) -> None:
    parent.text = chance.choice((*_TEXTS, other.text or ""))


_STEPS: Final = (_lose, _double, _graft, _nest, _rename, _rename, _value, _value, _value, _text)
