"""The register of checks: a check is found by its name, and its module loaded only then."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Protocol, TypeVar, runtime_checkable

from disclosure_lint.checks.dossier import Dossier
from disclosure_lint.report import Mark


@runtime_checkable
class Check(Protocol):
    """A verb: looks at a dossier and yields marks. Its attrs fields are the card's options."""

    def look(self, dossier: Dossier) -> Iterator[Mark]:
        """Yield a mark for each place where the rule's pattern is found."""
        ...


CheckType = TypeVar("CheckType", bound=type[Check])
_REGISTER: dict[str, type[Check]] = {}


def check(name: str) -> Callable[[CheckType], CheckType]:
    """Enter a class in the register under `name`, which is also its module's name with hyphens."""

    def enter(cls: CheckType) -> CheckType:
        _REGISTER[name] = cls
        return cls

    return enter


def find_check(name: str) -> type[Check] | None:
    """Return the check called `name`, loading its module; None where there is none."""
    if name not in _REGISTER:
        module = f"disclosure_lint.checks.{name.replace('-', '_')}"
        try:
            import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
    return _REGISTER.get(name)
