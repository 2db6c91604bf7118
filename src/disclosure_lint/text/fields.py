"""The fields of a noun, read from its annotations, and shown to attrs where attrs is asked."""

from collections.abc import Callable, Mapping
from typing import Final

NOTHING: Final = object()
_FIELDS: Final = "__noun_fields__"
_ATTRS: Final = "__attrs_attrs__"


class Field:
    """What was told of a field, in the words of `attrs.field`."""

    def __init__(
        self,
        *,
        default: object = NOTHING,
        factory: Callable[[], object] | None = None,
        init: bool = True,
        repr: bool = True,  # noqa: A002 -- attrs' word
        eq: bool = True,
    ) -> None:
        """Take what was told. A field with `init=False` is set by `__attrs_post_init__`.

        Raises:
            TypeError: it has a default besides.
        """
        if not init and (default is not NOTHING or factory is not None):
            raise TypeError("a field with init=False is set by __attrs_post_init__")
        self.default, self.factory = default, factory
        self.init, self.repr, self.eq = init, repr, eq

    @property
    def optional(self) -> bool:
        """Whether a noun can be made without telling it."""
        return self.default is not NOTHING or self.factory is not None


def take_fields(cls: type) -> dict[str, Field]:
    """Return the fields of `cls`, its own as read from its body, and let attrs find them."""
    fields = dict(fields_of(cls))
    for name in vars(cls).get("__annotations__", {}):
        value = vars(cls).get(name, NOTHING)
        if isinstance(value, Field):
            fields[name] = value
            delattr(cls, name)
        else:
            fields[name] = Field(default=value)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _ATTRS, _AttrsView())
    return fields


def fields_of(cls: type) -> Mapping[str, Field]:
    """Return the fields of a noun's class, none of another class."""
    fields: Mapping[str, Field] = getattr(cls, _FIELDS, {})
    return fields


class _AttrsView:
    """Stands where attrs keeps a class's fields, and makes them when they are asked for."""

    def __get__(self, noun: object, cls: type) -> object:
        import attrs  # noqa: PLC0415 -- a start does without it, see text.frozen

        def as_attrs(field: Field) -> object:
            default = attrs.NOTHING if field.default is NOTHING else field.default
            default = attrs.Factory(field.factory) if field.factory else default
            return attrs.field(default=default, init=field.init, repr=field.repr, eq=field.eq)

        fields = {name: as_attrs(field) for name, field in fields_of(cls).items()}
        twin = attrs.make_class(cls.__name__, fields, frozen=True)
        setattr(cls, _ATTRS, getattr(twin, _ATTRS))
        return getattr(cls, _ATTRS)
