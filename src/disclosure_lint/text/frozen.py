"""The decorators of the program's nouns: `frozen` and `define` of attrs, without its price.

For every class attrs writes source and compiles it. For some two hundred classes that is the
largest part of a start, and importing attrs the next; yet most nouns are made a few times in a
run. So at run time these decorators add the same methods to every class, and compile an
`__init__` only for those that turn out to be made often. For type checkers they are those of
attrs; attrs itself is imported when somebody asks it about a noun (`attrs.fields`,
`attrs.asdict`), and finds what it would have made.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from disclosure_lint.text.fields import Field, fields_of, take_fields
from disclosure_lint.text.making import first_init

T = TypeVar("T")

if TYPE_CHECKING:
    from attrs import define, evolve, field, frozen
else:

    def frozen(cls: type | None = None, /, *, eq: bool = True) -> object:
        """Make `cls` a noun whose fields never change."""
        if cls is None:
            return lambda cls: frozen(cls, eq=eq)
        methods = {"__setattr__": _refuse, "__delattr__": _refuse}
        return _noun(cls, methods | ({"__eq__": _equals, "__hash__": _hash} if eq else {}))

    def define(cls: type | None = None, /, *, eq: bool = True) -> object:
        """Make `cls` a noun whose fields may change; it has no hash."""
        if cls is None:
            return lambda cls: define(cls, eq=eq)
        return _noun(cls, {"__eq__": _equals, "__hash__": None} if eq else {})

    def field(**told: object) -> Field:
        """Tell more of a field than its type and default, as `attrs.field` does."""
        return Field(**told)

    def evolve(noun: T, /, **changes: object) -> T:
        """Return a noun like `noun` but for the `changes`."""
        for name, its in fields_of(type(noun)).items():
            if its.init and name not in changes:
                changes[name] = getattr(noun, name)
        return type(noun)(**changes)


def _noun(cls: type, methods: dict[str, object]) -> type:
    told = {name: its for name, its in take_fields(cls).items() if its.init}
    methods |= {"__init__": first_init(cls, told), "__match_args__": tuple(told), "__repr__": _repr}
    for name, method in methods.items():
        if name not in vars(cls):
            setattr(cls, name, method)
    return cls


def _refuse(*_: object) -> None:
    from attrs.exceptions import FrozenInstanceError  # noqa: PLC0415 -- a start does without attrs

    raise FrozenInstanceError


_getters: dict[type, Callable[[object], object]] = {}


def _compared(noun: object) -> object:
    """Return the fields that tell a noun from another of its class."""
    cls = type(noun)
    if cls not in _getters:
        names = [name for name, its in fields_of(cls).items() if its.eq]
        _getters[cls] = attrgetter(*names) if names else lambda _: ()
    return _getters[cls](noun)


def _equals(self: object, other: object) -> object:
    if type(other) is not type(self):
        return NotImplemented
    return _compared(self) == _compared(other)


def _hash(self: object) -> int:
    return hash((type(self), _compared(self)))


def _repr(self: object) -> str:
    fields = fields_of(type(self)).items()
    shown = (f"{name}={getattr(self, name)!r}" for name, field in fields if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


__all__ = ["define", "evolve", "field", "frozen"]
