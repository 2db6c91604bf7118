"""What plugins may offer, and what is refused."""

from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest
from attrs import frozen
from linting import FindWord

from disclosure_lint.checks import find_check
from disclosure_lint.linter import ConfigError
from disclosure_lint.linter.plugins import CHECKS, RULES, load_plugins


@frozen
class Distribution:
    """Stands in for an installed distribution."""

    name: str


@frozen
class Point:
    """Stands in for an entry point."""

    group: str
    name: str
    load: Callable[[], object]
    dist: Distribution | None = Distribution("sample")


Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return a function that puts entry points in place of those installed."""

    def put(*points: Point) -> None:
        def found(group: str) -> list[Point]:
            return [point for point in points if point.group == group]

        monkeypatch.setattr(metadata, "entry_points", found)

    return put


def refusal(*names: str) -> str:
    """Return why plugins cannot be loaded."""
    with pytest.raises(ConfigError) as error:
        load_plugins(names)
    return str(error.value)


def test_nothing_named_nothing_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without names, installed packages are not even listed."""
    monkeypatch.setattr(metadata, "entry_points", None)
    assert load_plugins(()) == ()


def test_check_is_entered(install: Install) -> None:
    """A check is found by its entry point's name from then on."""
    install(Point(CHECKS, "plugged-word", lambda: FindWord))
    assert load_plugins(["sample"]) == ()
    assert find_check("plugged-word") is FindWord
    assert load_plugins(["sample"]) == ()


def test_folders_of_cards(install: Install, tmp_path: Path) -> None:
    """A folder is given as a package, a path or a text."""
    package = ModuleType("rules")
    package.__file__ = str(tmp_path / "__init__.py")
    install(
        Point(RULES, "a", lambda: package),
        Point(RULES, "b", lambda: tmp_path),
        Point(RULES, "c", lambda: str(tmp_path)),
    )
    assert load_plugins(["sample"]) == (tmp_path, tmp_path, tmp_path)


def test_only_those_named(install: Install, tmp_path: Path) -> None:
    """Other plugins stay unloaded; without a distribution, entry points name it."""
    install(
        Point(RULES, "mine", lambda: tmp_path, None),
        Point(RULES, "other", lambda: 1 / 0, Distribution("other")),
    )
    assert load_plugins(["mine"]) == (tmp_path,)


def _fail() -> object:
    raise ImportError("no module named sample")


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (Point(CHECKS, "x", lambda: 3), '"sample" offers x, which is no check'),
        (Point(CHECKS, "x", lambda: int), '"sample" offers x, which is no check'),
        (Point(RULES, "x", lambda: 3), '"sample" offers x, which is no folder of rules'),
        (
            Point(CHECKS, "missing-section", lambda: FindWord),
            '"sample" offers a check "missing-section", but there is one already',
        ),
        (
            Point(CHECKS, "x", _fail),
            '"sample" cannot be loaded: ImportError: no module named sample',
        ),
    ],
)
def test_what_is_refused(install: Install, point: Point, expected: str) -> None:
    """What is no check, no folder, or takes a built-in check's place is refused."""
    install(point)
    assert refusal("sample") == f"plugins: {expected}"


def test_unknown_plugin(install: Install) -> None:
    """A plugin that is not installed is told with the nearest one."""
    install(Point(RULES, "a", Path))
    assert refusal("sampel") == (
        'plugins: no plugin "sampel" is installed (did you mean "sample"?)'
    )
