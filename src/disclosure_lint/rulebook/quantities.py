"""How reports tell quantities in running text, as data: units, words, and what they count."""

from collections.abc import Mapping

from disclosure_lint.text.frozen import field, frozen


@frozen
class QuantityForm:
    """A quantity that reports tell, by the groups of words that make it.

    All groups of `needs` are there, and further ones only from `may`. `field` is what must be
    spoken of (requests, reconsideration, …) where no word of the label itself says so. `result`
    marks quantities that are told together as one sum (予以公开及部分公开42件).
    """

    id: str
    needs: frozenset[str]
    may: frozenset[str] = frozenset()
    field: str = ""
    result: bool = False


@frozen
class Quantities:
    """The words of quantities: `words` gives each word's group.

    `lengths` says how long words are that begin with a character, the longest first.
    `units` count things, `money` is money; `measures` (工作日, 楼) make a number no figure. Each of
    `partitions` holds words of parts that make a whole where all are named.
    """

    units: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    money: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(factory=dict)
    forms: tuple[QuantityForm, ...] = ()
    lengths: Mapping[str, tuple[int, ...]] = field(factory=dict)
    partitions: tuple[tuple[str, ...], ...] = ()
