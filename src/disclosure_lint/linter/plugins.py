"""Installed packages that bring checks and rules; loaded only when the config names them.

A package has entry points in `disclosure_lint.checks` (the check's name, and its class) and in
`disclosure_lint.rules` (any name, and a package whose folder holds cards, or a path). It is named
by its distribution's name or by that of one of its entry points.
"""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from types import ModuleType

import regex

from disclosure_lint.checks import Check, check, find_check
from disclosure_lint.linter.config import ConfigError
from disclosure_lint.linter.refusals import refusal
from disclosure_lint.rulebook.errors import did_you_mean
from disclosure_lint.text.frozen import frozen

CHECKS, RULES = "disclosure_lint.checks", "disclosure_lint.rules"


@frozen
class _Offer:
    """One entry point: the plugin that has it, its group, its name, and how to load it."""

    plugin: str
    group: str
    name: str
    load: Callable[[], object]


def load_plugins(names: Collection[str], file: Path | None = None) -> tuple[Path, ...]:
    """Load the plugins called `names`: enter their checks, return their folders of cards.

    `file` is the config that names them, for the sentence that says what is wrong.

    Raises:
        ConfigError: a plugin is not installed, cannot be loaded, or offers something else.
    """
    if not names:
        return ()
    try:
        return tuple(folder for offer in _chosen(names) for folder in _load(offer))
    except ConfigError as error:
        raise ConfigError(error.problem, str(file or "")) from error


def _chosen(names: Collection[str]) -> list[_Offer]:
    """Return what the plugins called `names` offer."""
    offers = list(_offers())
    for name in names:
        known = {word for offer in offers for word in (offer.plugin, offer.name)}
        if _normal(name) not in map(_normal, known):
            raise _refused("unknown-plugin", name, hint=did_you_mean(name, known))
    wanted = {_normal(name) for name in names}
    return [o for o in offers if {_normal(o.plugin), _normal(o.name)} & wanted]


def _offers() -> Iterator[_Offer]:
    # Its import costs as much as all else at start, and most runs have no plugins.
    from importlib.metadata import entry_points  # noqa: PLC0415

    for group in (CHECKS, RULES):
        for point in entry_points(group=group):
            plugin = point.dist.name if point.dist else point.name
            yield _Offer(plugin, group, point.name, point.load)


def _normal(name: str) -> str:
    return regex.sub(r"[-_.]+", "-", name).lower()


def _load(offer: _Offer) -> Iterator[Path]:
    """Enter the check that is offered, or yield the folder of cards."""
    try:
        loaded = offer.load()
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        raise _refused("broken-plugin", offer.plugin, cause=problem) from error
    if offer.group == CHECKS:
        _enter(offer, loaded)
    else:
        yield _folder(offer, loaded)


def _enter(offer: _Offer, loaded: object) -> None:
    if not isinstance(loaded, type) or not issubclass(loaded, Check):
        raise _refused("offers-no-check", offer.plugin, name=offer.name)
    if find_check(offer.name) not in {None, loaded}:
        raise _refused("second-check", offer.plugin, name=offer.name)
    check(offer.name)(loaded)


def _folder(offer: _Offer, loaded: object) -> Path:
    if isinstance(loaded, ModuleType) and loaded.__file__:
        return Path(loaded.__file__).parent
    if isinstance(loaded, str | Path):
        return Path(loaded)
    raise _refused("offers-no-folder", offer.plugin, name=offer.name)


def _refused(reason: str, plugin: str, **values: object) -> ConfigError:
    return ConfigError(refusal(reason, key="plugins", word=plugin, **values))
