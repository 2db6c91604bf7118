"""What stands on a page of a PDF: signs at their places, and ruled lines."""

from typing import Final

from disclosure_lint.text.frozen import frozen
from disclosure_lint.text.patterns import compile_pattern

_WIDE: Final = compile_pattern("[\u2018-\u201d\u2014\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


@frozen
class Glyph:
    """A sign: its box, from the top of the page down, and the line `base` that it stands on."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float

    @property
    def middle(self) -> float:
        """The middle of its width."""
        return (self.left + self.right) / 2


@frozen
class Rule:
    """A ruled line, level or upright: at `at` across, from `start` to `end` along."""

    level: bool
    at: float
    start: float
    end: float


@frozen
class Page:
    """A page, turned so that its text is level.

    `pictured` says that a picture fills it, `lost` that signs are missing because there is no
    font for them, neither in the document nor on this machine.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    pictured: bool = False
    lost: bool = False


def is_wide(sign: str) -> bool:
    """Tell whether a sign is as wide as it is high, as Chinese ones are."""
    return _WIDE.match(sign) is not None
