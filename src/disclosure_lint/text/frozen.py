"""The decorator of the program's nouns: `attrs.frozen` at half the price.

attrs writes source for every class and compiles it: for nearly two hundred classes that is the
largest part of a start. Equality, hash and repr are seldom asked for, so they are the same three
functions for all nouns here, and only `__init__` is compiled. Nouns that are compared in hot
loops keep `attrs.frozen`.
"""

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from attrs import frozen  # so that type checkers and their plugins know what it does
else:

    def frozen(cls: type | None = None, /, *, eq: bool = True, slots: bool = True) -> object:
        """Make `cls` a frozen attrs class; it behaves as one made by `attrs.frozen`."""
        if cls is None:
            return lambda cls: frozen(cls, eq=eq, slots=slots)
        if eq:
            cls.__eq__, cls.__hash__ = _equals, _hash
        cls.__repr__ = _repr
        return attrs.frozen(cls, eq=False, repr=False, slots=slots)


def _compared(noun: attrs.AttrsInstance) -> tuple[object, ...]:
    fields = attrs.fields(type(noun))
    return tuple(getattr(noun, field.name) for field in fields if field.eq)


def _equals(self: attrs.AttrsInstance, other: attrs.AttrsInstance) -> object:
    if type(other) is not type(self):
        return NotImplemented
    return _compared(self) == _compared(other)


def _hash(self: attrs.AttrsInstance) -> int:
    return hash((type(self), _compared(self)))


def _repr(self: attrs.AttrsInstance) -> str:
    shown = (
        f"{field.name}={getattr(self, field.name)!r}"
        for field in attrs.fields(type(self))
        if field.repr
    )
    return f"{type(self).__qualname__}({', '.join(shown)})"


__all__ = ["frozen"]
