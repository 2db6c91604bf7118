"""How nouns are made: the first ones by looking, once a class is made often by compiled code."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from disclosure_lint.text.fields import NOTHING, Field

_Init: TypeAlias = Callable[..., None]
# Compiling an `__init__` takes as long as looking takes for about this many nouns.
_OFTEN: Final = 100
_AFTER: Final = "__attrs_post_init__"
_PLAIN: Final[object] = object.__setattr__
_setter = object.__setattr__.__get__


def first_init(cls: type, fields: Mapping[str, Field]) -> _Init:
    """Return an `__init__` that takes `fields` by place or name, and gives way to a compiled one.

    It does so when it has made many, or when it is given what does not fit: then Python says why.
    """
    after: _Init | None = getattr(cls, _AFTER, None)
    made = 0

    def __init__(self: object, /, *args: object, **given: object) -> None:  # noqa: N807 -- it is one
        nonlocal made
        made += 1
        values = _values(fields, args, given) if made <= _OFTEN else None
        if values is None:
            init = compiled_init(cls, fields)
            type.__setattr__(cls, "__init__", init)
            init(self, *args, **given)
            return
        put = _setter(self)
        for name, value in values.items():
            put(name, value)
        if after:
            after(self)

    return __init__


def _values(
    fields: Mapping[str, Field], args: tuple[object, ...], given: Mapping[str, object]
) -> dict[str, object] | None:
    """Return the value of each field, or None where the arguments do not fit."""
    values = dict(zip(fields, args, strict=False))
    values.update(given)
    if len(values) != len(args) + len(given):
        return None
    for name, field in fields.items():
        if name not in values and field.optional:
            values[name] = field.factory() if field.factory else field.default
    return values if values.keys() == fields.keys() else None


def compiled_init(cls: type, fields: Mapping[str, Field]) -> _Init:
    """Return an `__init__` compiled from source that is written for `fields`."""
    scope: dict[str, object] = {"_setter": _setter, "_NOTHING": NOTHING}
    refuses = cls.__setattr__ is not _PLAIN
    put = "put({!r}, {})" if refuses else "self.{} = {}"
    parameters, lines = ["self"], ["put = _setter(self)" if refuses else "pass"]
    for name, field in fields.items():
        parameter, value = name, name
        if field.factory:
            scope[f"_make_{name}"] = field.factory
            parameter, value = (
                f"{name}=_NOTHING",
                f"_make_{name}() if {name} is _NOTHING else {name}",
            )
        elif field.optional:
            scope[f"_default_{name}"] = field.default
            parameter = f"{name}=_default_{name}"
        parameters.append(parameter)
        lines.append(put.format(name, value))
    if hasattr(cls, _AFTER):
        lines.append(f"self.{_AFTER}()")
    source = "\n    ".join((f"def __init__({', '.join(parameters)}):", *lines))
    exec(compile(source, f"<{cls.__qualname__}>", "exec"), scope)  # noqa: S102 -- as attrs does
    init: _Init = scope["__init__"]  # type: ignore[assignment]
    return init
