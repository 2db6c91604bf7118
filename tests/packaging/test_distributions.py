"""The wheel, the source distribution and an editable install carry the same program and rules."""

import json
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from installs import PACKAGES, Environment, install

from disclosure_lint.rulebook import TOPICS


def _files_in_tree() -> Iterable[str]:
    for package in PACKAGES:
        for path in package.rglob("*"):
            if path.is_file() and not {"__pycache__", ".mypy_cache"} & set(path.parts):
                yield path.relative_to(package.parent).as_posix()


def _rules_in_tree() -> list[str]:
    return sorted(path.stem for topic in TOPICS for path in (PACKAGES[1] / topic).glob("*.toml"))


@pytest.mark.parametrize("kind", ["wheel", "sdist_wheel", "editable_wheel"])
def test_every_install_carries_every_rule(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """`disclosure-lint rules` names the cards of the tree, however it was installed."""
    environment = install(request.getfixturevalue(kind), tmp_path)
    printed = environment.run("disclosure-lint", "rules", "--format", "json")
    assert printed.stderr == ""
    assert sorted(rule["rule"] for rule in json.loads(printed.stdout)["rules"]) == _rules_in_tree()


def test_wheel_holds_the_packages_and_nothing_else(wheel: Path) -> None:
    """The wheel is the two packages as they stand in the tree, and its metadata."""
    names = zipfile.ZipFile(wheel).namelist()
    metadata = {name for name in names if ".dist-info/" in name}
    assert sorted(set(names) - metadata) == sorted(_files_in_tree())
    assert sorted(name.partition(".dist-info/")[2] for name in metadata) == [
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    ]


def test_wheel_from_sdist_is_the_wheel(wheel: Path, sdist_wheel: Path) -> None:
    """The source distribution builds the same files as the checkout."""
    direct, indirect = (
        {entry.filename: entry.CRC for entry in zipfile.ZipFile(path).infolist()}
        for path in (wheel, sdist_wheel)
    )
    assert direct == indirect


def test_both_packages_are_typed(wheel: Path) -> None:
    """Type checkers read the annotations of both packages."""
    names = zipfile.ZipFile(wheel).namelist()
    assert {f"{package.name}/py.typed" for package in PACKAGES} <= set(names)


def test_short_name(installed: Environment) -> None:
    """`dlint` is the same program as `disclosure-lint`."""
    long, short = (installed.run(name, "--version") for name in ("disclosure-lint", "dlint"))
    assert (long.returncode, long.stdout) == (0, short.stdout)
